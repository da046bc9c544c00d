import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import type { MailKind, MailReport, MailTo } from '../mails.ts';
import type { Person } from '../people.ts';
import type { GatheringState } from '../state.ts';
import { isOrganiser } from './actor.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;
type MailCommand = Extract<Command, { type: 'send_mails' | 'report_mails' }>;

/** What organisers write to people, and what became of it. */
export function decideOnMails({ state, personal }: World, command: MailCommand, envelope: Envelope): Decision {
  if (state.phase === 'none') return refuse('not_yet');
  switch (command.type) {
    case 'send_mails': {
      if (!isOrganiser(envelope)) return refuse('not_allowed');
      const { what, to } = command;
      if (what === 'after' && state.phase !== 'over') return refuse('not_yet');
      if (what !== 'after' && state.phase === 'over') return refuse('is_over');
      if (to.kind === 'chosen' && to.people.some((id) => state.people[id] === undefined)) return refuse('unknown_person');
      const people = Object.values(state.people)
        .filter((person) => mayGet(what, person) && isMeant(state, person.id, what, to))
        .filter(({ id }) => (personal.invitation[id]?.mail ?? '') !== '')
        .map(({ id }) => id);
      if (people.length === 0) return refuse('nobody_to_mail');
      return accept([{ type: 'MailsAsked', data: { what, batch: envelope.fresh[0] ?? '', people } }]);
    }
    case 'report_mails': {
      if (envelope.actor.kind !== 'system') return refuse('not_allowed');
      const reports = command.reports.filter((report) => isNews(state, report));
      return accept(reports.length === 0 ? [] : [{ type: 'MailsReported', data: { reports } }]);
    }
  }
}

/** What has come to its end is not told again, nor is a wait for the same reason. */
function isNews({ mails }: Known, { person, what, batch, progress }: MailReport): boolean {
  const mailed = mails[person]?.[what];
  if (mailed?.batch !== batch || mailed.progress.state !== 'waiting') return false;
  return progress.state !== 'waiting' || progress.why !== mailed.progress.why;
}

/** The way to the page afterwards is for those who came. */
const mayGet = (what: MailKind, { standing, listed }: Person): boolean =>
  what === 'after' ? standing === 'admitted' : listed && (standing === 'invited' || standing === 'admitted');

function isMeant({ mails }: Known, person: string, what: MailKind, to: MailTo): boolean {
  const state = mails[person]?.[what]?.progress.state;
  switch (to.kind) {
    // One on its way is enough.
    case 'chosen':
      return state !== 'waiting' && to.people.includes(person);
    case 'unsent':
      return state === undefined;
    case 'failed':
      return state === 'failed';
  }
}
