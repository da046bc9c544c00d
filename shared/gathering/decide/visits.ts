import type { Envelope } from '../commands.ts';
import { accept, refuse, type Decision } from '../decision.ts';
import { tableOf, type Person } from '../people.ts';
import { seatedAt, visitorsAt } from '../select.ts';
import type { Open } from '../state.ts';
import { isOrganiser } from './actor.ts';

/** An organiser looks in at a table, be it full, closed to newcomers or a round's; one at a time, so that nobody is looked at by many. */
export function visit(state: Open, person: Person, to: string, envelope: Envelope): Decision {
  if (!isOrganiser(envelope)) return refuse('not_allowed');
  if (state.pausedAt !== null) return refuse('is_paused');
  const table = state.tables[to];
  if (table === undefined) return refuse('unknown_table');
  if (table.kind === 'plenary') return refuse('not_allowed');
  if (tableOf(person) === table.id) return accept();
  if (visitorsAt(state, table.id).length > 0) return refuse('already_visited');
  return accept([{ type: 'TableVisited', data: { person: person.id, table: table.id } }]);
}

/** Back to the seat they left, if it is there and free still, else into the hall. */
export function endVisit(state: Open, person: Person): Decision {
  const back = person.place.kind === 'table' ? state.tables[person.place.visit?.back ?? ''] : undefined;
  const free = back !== undefined && back.kind !== 'plenary' && seatedAt(state, back.id).length < seatsOf(back);
  return accept([{ type: 'VisitEnded', data: { person: person.id, table: free ? back.id : null } }]);
}

/** At a round table one may have been seated in the place of whoever left. */
const seatsOf = ({ kind, seats }: Open['tables'][string]): number => (kind === 'round' ? seats + 1 : seats);
