import type { MailKind } from '#shared/gathering/mails.ts';
import type { Segment } from '#shared/gathering/about.ts';
import { programmeEnd } from '#shared/gathering/programme-end.ts';
import type { Moments } from '#shared/primitives/local-moments.ts';

/** The single texts of letters, with blanks `{{name}}`; every language has each. */
export const letterKeys = [
  'subject',
  'hello',
  'invites',
  'invitesBy',
  'when',
  'link',
  'ownLink',
  'place',
  'check',
  'promise',
  'remindSubject',
  'reminds',
  'afterSubject',
  'afterwards',
  'afterLink',
  'organiserSubject',
  'organiserWay',
  'organiserKeep',
] as const;
export type LetterKey = (typeof letterKeys)[number];

/** Words of one language. */
export interface LetterWords {
  readonly locale: string;
  readonly say: (key: LetterKey, blanks?: Readonly<Record<string, string>>) => string;
  readonly moments: Moments;
}

/** What a letter tells of a gathering; the title is in the letter's language. */
export interface LetterFacts {
  readonly title: string;
  readonly organisedBy: string;
  readonly startsAt: number;
  readonly timeZone: string;
  readonly programme: readonly Segment[];
  /** When the personal data go; null before the end. */
  readonly keptUntil: number | null;
}

export interface LetterLinks {
  /** Null leaves its place marked, for a mail merge. */
  readonly entry: string | null;
  /** It is the reader's alone. */
  readonly own: boolean;
  readonly check: string;
}

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** What is written to somebody: an invitation, a reminder, or the way to the page afterwards. Plain text. */
export function letterOf(kind: MailKind, facts: LetterFacts, links: LetterLinks, { locale, say, moments }: LetterWords): Letter {
  const { title, organisedBy, startsAt, timeZone, programme, keptUntil } = facts;
  const [first = '', ...rest] = say('when', {
    day: moments.day(startsAt, timeZone),
    times: moments.timeRange(startsAt, programmeEnd(startsAt, programme), timeZone),
    zone: moments.zoneName(timeZone, startsAt),
  });
  const when = first.toLocaleUpperCase(locale) + rest.join('');
  const way = `${say(links.own ? 'ownLink' : 'link')}\n${links.entry ?? say('place')}`;
  const check = `${say('check')}\n${links.check}`;
  const by = organisedBy === '' ? say('invites', { title }) : say('invitesBy', { title, organisedBy });
  const until = keptUntil === null ? '' : moments.date(keptUntil, timeZone);
  const paragraphs = {
    invitation: [by, when, way, check, say('promise')],
    reminder: [say('reminds', { title }), when, way, check],
    after: [say('afterwards', { title }), `${say('afterLink', { date: until })}\n${links.entry ?? say('place')}`],
  }[kind];
  const subject = say(({ invitation: 'subject', reminder: 'remindSubject', after: 'afterSubject' } as const)[kind], { title });
  return { subject, body: [say('hello'), ...paragraphs, organisedBy].filter((part) => part !== '').join('\n\n') };
}
