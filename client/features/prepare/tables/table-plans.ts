import { organisationNamed } from '#shared/gathering/guests.ts';
import { adviseTableSize, type AdviceWanted, type TableSizeAdvice } from '#shared/matching/advise-table-size.ts';
import type { Tables } from '#shared/matching/types.ts';

/** Somebody as far as an organiser's list tells: never a wish of theirs. */
export interface ExpectedPerson {
  readonly name: string;
  readonly organisation: string;
  readonly languages: readonly string[];
}

export interface TablesQuestion {
  readonly people: readonly ExpectedPerson[];
  readonly rounds: number;
  readonly tableSize: number;
}

/** A plan tried for the chosen size; people by their index, as text. */
export interface TriedPlan {
  readonly rounds: readonly Tables[];
  readonly repeats: number;
  readonly sameOrganisation: number;
}

/** First the plan, then the sizes compared. */
export type TablesAnswer =
  { readonly kind: 'plan'; readonly plan: TriedPlan } | { readonly kind: 'advice'; readonly advice: TableSizeAdvice };

/** Beyond, a plan would say no more than the figures do, and would take its time. */
export const mostPlanned = 400;

/** People in a matrix: beyond, no screen holds them. */
export const mostInMatrix = 60;

/** What is forced for each size, at once. */
export const forcedTables = (question: TablesQuestion): TableSizeAdvice => adviseTableSize(adviceWanted(question));

/** What advice goes by: how many come, and how many of them from each organisation. */
export function adviceWanted({ people, rounds }: TablesQuestion): AdviceWanted {
  const sent = new Map<string, number>();
  for (const person of people) {
    const organisation = organisationNamed(person.organisation);
    if (organisation !== null) sent.set(organisation, (sent.get(organisation) ?? 0) + 1);
  }
  return { people: people.length, rounds, organisations: [...sent.values()].filter((members) => members > 1) };
}
