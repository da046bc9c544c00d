import { organisationNamed } from '#shared/gathering/guests.ts';
import { adviseByTrial } from '#shared/matching/advise-by-trial.ts';
import { playedOut } from '#shared/matching/played-out.ts';
import type { Effort } from '#shared/matching/types.ts';
import { adviceWanted, type TablesAnswer, type TablesQuestion } from './table-plans.ts';

/** Time for the plan, and for all the sizes together. */
const planMs = 600;
const adviceMs = 2000;

const work = 50_000_000;

/** Tries plans with the engine that seats people: takes seconds, so not where a page is drawn. `now` in milliseconds. */
export function* tryTables(question: TablesQuestion, now: () => number): Generator<TablesAnswer> {
  const { people, rounds, tableSize } = question;
  const effort = (ms: number): Effort => ({ seed: 1, work, now, until: now() + ms });
  const guests = people.map((person, index) => ({
    id: String(index),
    organisation: organisationNamed(person.organisation),
    languages: person.languages,
    topics: [],
    firstTimer: false,
  }));
  const { plan, repeats, sameOrganisation } = playedOut({ guests, rounds, tableSize }, effort(planMs));
  yield { kind: 'plan', plan: { rounds: plan, repeats, sameOrganisation } };
  yield { kind: 'advice', advice: adviseByTrial(adviceWanted(question), guests, effort(adviceMs)) };
}
