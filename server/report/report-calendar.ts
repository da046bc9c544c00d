import ical from 'ical-generator';
import { calendarRevision } from '#shared/primitives/calendar-revision.ts';
import type { Report } from '#shared/report/report.ts';
import { calendarAddress, calendarName } from './calendar-values.ts';
import { saidOn, textIn } from './local-words.ts';
import { filled, reportTextsIn, type ReportLanguage } from './report-texts.ts';

const day = 86_400_000;

/** The events that have a date, as days without a time, and the next gathering; a calendar that reads them twice has them once. */
export function reportCalendar(report: Report, language: ReportLanguage, now: number): string {
  const cards = new Map(report.cards.map((card) => [card.id, card]));
  const calendar = ical({
    name: calendarName(textIn(report.title, language).text),
    prodId: { company: 'foyer', product: 'report', language: 'EN' },
  });
  for (const id of report.events) {
    const card = cards.get(id);
    if (!card?.event || card.event.startsOn === '') continue;
    const { startsOn, endsOn, place } = card.event;
    const { own, translation } = saidOn(card, language);
    calendar.createEvent({
      id: `${card.id}@foyer`,
      stamp: new Date(now),
      sequence: calendarRevision(now),
      start: midnight(startsOn),
      // The day after the last one.
      end: new Date(midnight(endsOn === '' ? startsOn : endsOn).getTime() + day),
      allDay: true,
      summary: (translation ?? own).text,
      description: translation === null ? null : own.text,
      location: place === '' ? null : place,
      url: calendarAddress(card.link),
    });
  }
  if (report.next !== null) {
    const { title, organisedBy, startsAt, endsAt, address } = report.next;
    calendar.createEvent({
      id: `${new URL(address).pathname.slice(1).replaceAll('/', '-')}@foyer`,
      stamp: new Date(now),
      sequence: calendarRevision(now),
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: textIn(title, language).text,
      description: organisedBy === '' ? null : filled(reportTextsIn(language).nextBy, { names: organisedBy }),
      location: address,
      url: address,
    });
  }
  return calendar.toString();
}

const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);
