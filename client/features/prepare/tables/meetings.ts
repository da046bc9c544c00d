import type { Tables } from '#shared/matching/types.ts';

/** By person, by person: the rounds they share a table in, from 1 on. */
export type Meetings = readonly (readonly (readonly number[])[])[];

/** Who meets whom when, from a plan that names people by their index. */
export function meetingsOf(people: number, rounds: readonly Tables[]): Meetings {
  const meetings = Array.from({ length: people }, () => Array.from({ length: people }, (): number[] => []));
  rounds.forEach((tables, round) => {
    for (const table of tables)
      for (const a of table) for (const b of table) if (a !== b) meetings[Number(a)]?.[Number(b)]?.push(round + 1);
  });
  return meetings;
}

/** How many others somebody meets at all. */
export const peopleMet = (meetings: Meetings, person: number): number =>
  (meetings[person] ?? []).filter((rounds) => rounds.length > 0).length;
