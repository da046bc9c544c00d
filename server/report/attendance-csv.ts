import { byteOrderMark, csvLine, separatorIn } from '#shared/primitives/csv-text.ts';
import type { Attendee } from '#shared/report/attendance.ts';
import { reportTextsIn, type ReportLanguage } from './report-texts.ts';

const minuteMs = 60_000;

/** Who came, one row each, with times as clocks showed them where the gathering is; piece by piece. */
export function* attendanceCsv(attendees: readonly Attendee[], timeZone: string, language: ReportLanguage): Generator<string> {
  const { attendance } = reportTextsIn(language);
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const separator = separatorIn(language);
  const columns = [attendance.name, attendance.organisation, attendance.from, attendance.until, attendance.minutes];
  yield byteOrderMark + csvLine(columns, separator);
  for (const { name, organisation, from, until } of attendees) {
    const [left, minutes] = until === null ? ['', ''] : [clock.format(until), String(Math.round((until - from) / minuteMs))];
    yield csvLine([name, organisation, clock.format(from), left, minutes], separator);
  }
}
