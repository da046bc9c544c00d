import { changedRows, withRows } from '#shared/primitives/rows-of.ts';
import { seatOf, type Person } from '../people.ts';
import type { Sitting } from '../sittings.ts';
import type { GatheringState, Open } from '../state.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** Keeps `sittings` true: whoever has sat down or stood up between the two states began or ended a stay; a visit is none. */
export function withSittings(before: Known, after: Open, at: number): Open {
  if (before.people === after.people) return after;
  const written: Record<string, Sitting> = {};
  const sittingOf = (id: string): Sitting | undefined => written[id] ?? after.sittings[id] ?? newSitting(after, id);
  for (const { was, is: person } of changedRows(before.people, after.people)) {
    const [from, to] = [was === undefined ? null : seatOf(was), seatOf(person)];
    if (from === to) continue;
    const left = from === null ? undefined : sittingOf(from);
    if (left !== undefined) written[left.table] = { ...left, stays: endedFor(left.stays, person.id, at) };
    const joined = to === null ? undefined : sittingOf(to);
    if (joined !== undefined)
      written[joined.table] = { ...joined, stays: [...joined.stays, { person: person.id, from: since(person, at), until: null }] };
  }
  return Object.keys(written).length === 0 ? after : { ...after, sittings: withRows(after.sittings, Object.entries(written)) };
}

/** Nobody stays twice at once, and whoever leaves has mostly come late in the list. */
function endedFor(stays: Sitting['stays'], person: string, at: number): Sitting['stays'] {
  const index = stays.findLastIndex((stay) => stay.person === person && stay.until === null);
  const stay = stays[index];
  return stay === undefined ? stays : stays.with(index, { ...stay, until: at });
}

const since = ({ place }: Person, at: number): number => (place.kind === 'table' ? place.since : at);

/** Nothing of a table that is gone or a plenary's. */
function newSitting({ tables }: Open, id: string): Sitting | undefined {
  const table = tables[id];
  if (table === undefined || table.kind === 'plenary') return undefined;
  const { kind, number, question } = table;
  const topic = kind === 'topic' ? table : null;
  const openedBy = topic === null || topic.seeded ? null : topic.host;
  const theme = table.kind === 'topic' ? table.theme : (table.cafe?.theme ?? null);
  return { table: id, kind, number, theme, question, openedBy, stays: [] };
}
