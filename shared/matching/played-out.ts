import { matchRound } from './match.ts';
import type { Effort, Guest, Meeting, Tables } from './types.ts';

export interface Setting {
  readonly people: number;
  readonly rounds: number;
  readonly tableSize: number;
  /** How many people each organisation sends. */
  readonly organisations: readonly number[];
}

/** What the engine makes of all rounds when everybody stays, the effort spent on each in turn. */
export function playedOut(
  { people, rounds, tableSize, organisations }: Setting,
  effort: Effort,
): { repeats: number; sameOrganisation: number } {
  const guests = guestsOf(people, organisations);
  const history: Meeting[] = [];
  const sum = { repeats: 0, sameOrganisation: 0 };
  let draft: readonly Tables[] = [];
  for (let round = 0; round < rounds; round++) {
    const problem = { guests, tableSize, roundsLeft: rounds - round, history, keepApart: [], hosts: [], draft };
    const match = matchRound(problem, { ...effort, work: effort.work / rounds });
    if (!match.ok) continue;
    const { tables, later, figures } = match.seating;
    draft = later;
    sum.repeats += figures.repeats;
    sum.sameOrganisation += figures.sameOrganisation;
    for (const table of tables) table.forEach((a, place) => table.slice(place + 1).forEach((b) => history.push({ a, b, times: 1 })));
  }
  return sum;
}

function guestsOf(people: number, organisations: readonly number[]): Guest[] {
  const sent = organisations.flatMap((members, organisation) => new Array<string>(members).fill(`o${organisation}`));
  return Array.from({ length: people }, (_, index) => ({
    id: `p${index}`,
    organisation: sent[index] ?? null,
    languages: [],
    topics: [],
    firstTimer: false,
  }));
}
