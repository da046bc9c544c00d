import { createHash } from 'node:crypto';
import type { About } from '#shared/gathering/about.ts';
import type { World } from '#shared/gathering/decision.ts';
import type { MailKind } from '#shared/gathering/mails.ts';
import { programmeEnd } from '#shared/gathering/programme-end.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { letterOf } from '#shared/invitation/letter.ts';
import { personalAddress } from '#server/http/addresses.ts';
import type { Capabilities } from '#server/http/capabilities.ts';
import type { Origins } from '#server/http/origins.ts';
import type { GatheringEntry } from '#server/ports/access-store.ts';
import type { Mail } from '#server/ports/mail.ts';
import { textIn } from '#server/report/local-words.ts';
import { invitationCalendar } from './invitation-calendar.ts';
import { letterLanguage, letterWordsIn } from './letter-texts.ts';

const dayMs = 86_400_000;

export interface MailOfPerson {
  readonly what: MailKind;
  readonly batch: string;
  readonly person: string;
}

/** The mail to somebody as it is `now`, with their own link; null when there is nobody, or no address, to write to any more. */
export function composeMail(
  parts: { readonly origins: Origins; readonly capabilities: Capabilities; readonly now: number },
  { slug, stream }: Pick<GatheringEntry, 'slug' | 'stream'>,
  { state, personal }: World<Exclude<GatheringState, { phase: 'none' }>>,
  { what, batch, person: id }: MailOfPerson,
): Mail | null {
  const person = state.people[id];
  const profile = personal.profile[id];
  const address = personal.invitation[id]?.mail ?? '';
  if (person === undefined || profile === undefined || address === '' || person.standing === 'removed') return null;
  const { about } = state;
  const language = letterLanguage(profile.languages, about.languages);
  const title = textIn(about.title, language).text;
  const entry = personalAddress(parts, { slug, stream }, person);
  const keptUntil = state.phase === 'over' ? state.endedAt + about.retentionDays * dayMs : null;
  const links = { entry, own: true, check: `${parts.origins.base}/check` };
  const { subject, body } = letterOf(what, { ...about, title, keptUntil }, links, letterWordsIn(language));
  return {
    id: createHash('sha256')
      .update(JSON.stringify([stream, what, batch, id]))
      .digest('hex')
      .slice(0, 40),
    to: { name: profile.name, address },
    subject,
    text: `${body}\n`,
    language,
    calendar:
      what === 'after'
        ? null
        : {
            fileName: `${slug}.ics`,
            text: dateOf(state.about, { id: `${slug}@${new URL(parts.origins.base).host}`, title, address: entry, madeAt: parts.now }),
          },
  };
}

function dateOf(
  { startsAt, programme, organisedBy }: About,
  event: { readonly id: string; readonly title: string; readonly address: string; readonly madeAt: number },
): string {
  return invitationCalendar({ ...event, organisedBy, startsAt, endsAt: programmeEnd(startsAt, programme) });
}
