import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import type { MailKind, MailTo } from '../mails.ts';
import type { Person } from '../people.ts';
import type { GatheringState } from '../state.ts';
import { isOrganiser } from './actor.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;
type MailCommand = Extract<Command, { type: 'send_mails' | 'report_mail' }>;

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
    case 'report_mail': {
      if (envelope.actor.kind !== 'system') return refuse('not_allowed');
      const { person, what, batch, progress } = command;
      const mailed = state.mails[person]?.[what];
      if (mailed?.batch !== batch || mailed.progress.state !== 'waiting') return accept();
      if (progress.state === 'waiting' && progress.why === mailed.progress.why) return accept();
      return accept([{ type: 'MailReported', data: { person, what, batch, progress } }]);
    }
  }
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
