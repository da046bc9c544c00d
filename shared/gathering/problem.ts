import type { Meeting, Problem } from '#shared/matching/types.ts';
import { hasRounds } from './about.ts';
import { cafeTables, seenApart } from './cafe.ts';
import { seatsPerTable } from './decide/round-size.ts';
import type { World } from './decision.ts';
import { guestOf, keptApart } from './guests.ts';
import { countedIn } from './select.ts';
import { earlierMeetings } from './series.ts';
import { pairKey, type Open } from './state.ts';

/** The matcher's problem for a round of this gathering, with whoever is counted in now. */
export function problemOf(world: World<Open>, segment: number, round: number): Problem {
  const people = countedIn(world.state);
  const ids = new Set(people.map(({ id }) => id));
  const part = world.state.about.programme[segment];
  const tables = cafeTables(world.state, segment);
  return {
    guests: people.map((person) => guestOf(world, person)),
    tableSize: seatsPerTable(world.state, segment, people.length),
    roundsLeft: hasRounds(part) ? part.rounds - round : 1,
    history: meetings(world.state, ids),
    keepApart: [...keptApart(world.state, ids), ...seenApart(world.state, tables, [...ids])],
    hosts: tables.map(({ host }) => host),
    largerFirst: tables.length > 0,
  };
}

/** How often one person met each of these others at a round table before. */
export function meetingsWith(state: Open, person: string, others: readonly string[]): Meeting[] {
  const before = earlierMeetings(state);
  return others.flatMap((other) => {
    const key = pairKey(person, other);
    const times = (state.met[key] ?? 0) + (before[key] ?? 0);
    return times === 0 ? [] : [{ a: person, b: other, times }];
  });
}

/** Who of `among` met whom at a round table before. */
function meetings(state: Open, among: ReadonlySet<string>): Meeting[] {
  const times = new Map(Object.entries(earlierMeetings(state)));
  for (const [key, here] of Object.entries(state.met)) times.set(key, here + (times.get(key) ?? 0));
  return [...times].flatMap(([key, times]) => {
    const [a = '', b = ''] = key.split(' ');
    return among.has(a) && among.has(b) ? [{ a, b, times }] : [];
  });
}
