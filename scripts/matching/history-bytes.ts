import { serialize } from 'node:v8';
import { indexProblem } from '#shared/matching/indexed.ts';
import type { Instance, PlayedPlan } from '#tests/matching/instance.ts';
import { guestOf, meetingsAt } from './play.ts';

/** What the engine keeps of who met whom after all rounds of a plan, bytes. */
export function historyBytes({ people, tableSize }: Instance, { rounds }: PlayedPlan): number {
  const history = rounds.flatMap(({ tables }) => meetingsAt(tables));
  const { met } = indexProblem({ guests: people.map(guestOf), tableSize, roundsLeft: 1, history, keepApart: [], hosts: [] });
  return serialize(met).byteLength;
}
