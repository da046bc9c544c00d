import type { GatheringEvent } from '../events.ts';
import type { Mailed, MailReport, MailsOfPerson } from '../mails.ts';
import type { GatheringState } from '../state.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;
type MailEvent = Extract<GatheringEvent, { type: 'MailsAsked' | 'MailReported' | 'MailsReported' }>;

export function evolveMails(state: Known, at: number, event: MailEvent): Known {
  switch (event.type) {
    case 'MailsAsked': {
      const { what, batch, people } = event.data;
      const mailed: Mailed = { batch, askedAt: at, progress: { state: 'waiting', why: null } };
      const asked = people.map((id): [string, MailsOfPerson] => [id, { ...state.mails[id], [what]: mailed }]);
      return { ...state, mails: { ...state.mails, ...Object.fromEntries(asked) } };
    }
    case 'MailReported':
      return reported(state, [event.data]);
    case 'MailsReported':
      return reported(state, event.data.reports);
  }
}

function reported(state: Known, reports: readonly MailReport[]): Known {
  const written: Record<string, MailsOfPerson> = {};
  for (const { person, what, batch, progress } of reports) {
    const of = written[person] ?? state.mails[person];
    const mailed = of?.[what];
    if (mailed?.batch === batch) written[person] = { ...of, [what]: { ...mailed, progress } };
  }
  return { ...state, mails: { ...state.mails, ...written } };
}
