import { shareOf } from './effort-share.ts';
import { matchRound } from './match.ts';
import type { Effort, Meeting, Problem, Tables } from './types.ts';

export interface PlayedOut {
  /** Round after round; fewer where a round could not be planned. */
  readonly plan: readonly Tables[];
  /** Meetings of people who met before. */
  readonly repeats: number;
  /** Times two people of one organisation share a table. */
  readonly sameOrganisation: number;
}

/** What the engine makes of all rounds when everybody stays, each with its share of the effort. */
export function playedOut(setting: Pick<Problem, 'guests' | 'tableSize'> & { readonly rounds: number }, effort: Effort): PlayedOut {
  const { rounds, ...problem } = setting;
  const history: Meeting[] = [];
  const plan: Tables[] = [];
  let [repeats, sameOrganisation] = [0, 0];
  let draft: readonly Tables[] = [];
  for (let round = 0; round < rounds; round++) {
    const share = { ...shareOf(effort, rounds - round), work: effort.work / rounds };
    const match = matchRound({ ...problem, roundsLeft: rounds - round, history, keepApart: [], hosts: [], draft }, share);
    if (!match.ok) break;
    const { tables, later, figures } = match.seating;
    draft = later;
    plan.push(tables);
    repeats += figures.repeats;
    sameOrganisation += figures.sameOrganisation;
    for (const table of tables) table.forEach((a, place) => table.slice(place + 1).forEach((b) => history.push({ a, b, times: 1 })));
  }
  return { plan, repeats, sameOrganisation };
}
