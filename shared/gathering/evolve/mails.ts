import type { GatheringEvent } from '../events.ts';
import type { Mailed, MailsOfPerson } from '../mails.ts';
import type { GatheringState } from '../state.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;
type MailEvent = Extract<GatheringEvent, { type: 'MailsAsked' | 'MailReported' }>;

export function evolveMails(state: Known, at: number, event: MailEvent): Known {
  switch (event.type) {
    case 'MailsAsked': {
      const { what, batch, people } = event.data;
      const mailed: Mailed = { batch, askedAt: at, progress: { state: 'waiting', why: null } };
      const asked = people.map((id): [string, MailsOfPerson] => [id, { ...state.mails[id], [what]: mailed }]);
      return { ...state, mails: { ...state.mails, ...Object.fromEntries(asked) } };
    }
    case 'MailReported': {
      const { person, what, batch, progress } = event.data;
      const of = state.mails[person];
      const mailed = of?.[what];
      if (of === undefined || mailed?.batch !== batch) return state;
      return { ...state, mails: { ...state.mails, [person]: { ...of, [what]: { ...mailed, progress } } } };
    }
  }
}
