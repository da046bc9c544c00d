import type { TableSizeAdvice } from '#shared/matching/advise-table-size.ts';
import type { CheckedPlan } from '#tests/matching/check-plan.ts';
import type { PlayedPlan } from '#tests/matching/instance.ts';
import type { PeopleList } from './read-people.ts';

/** The plan as a person reads it: who sits where in each round, and what it came to. */
export function planText({ people }: PeopleList, { rounds }: PlayedPlan, figures: readonly string[]): string {
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const seated = rounds.map(({ tables }, round) => [
    `Round ${round + 1}`,
    ...tables.map((ids, table) => `  Table ${String(table + 1).padEnd(3)} ${ids.map((id) => nameOf.get(id) ?? id).join(' · ')}`),
    '',
  ]);
  return [...seated.flat(), ...figures, ''].join('\n');
}

/** What can be said of a plan to everybody: nothing of wishes to be kept apart, which is why only the language rule is looked at here. */
export function figuresText({ people }: PeopleList, checked: CheckedPlan, repeatsBound: number): string[] {
  const { repeats, mostMeetingsOfAPair, sameOrganisation } = checked;
  const silent = tablesWithoutLanguage(checked);
  return [
    repeatsSentence(repeats, repeatsBound),
    ...(repeats > 0 ? [`No two people meet more than ${times(mostMeetingsOfAPair)}.`] : []),
    ...(people.some(({ organisation }) => organisation !== undefined) ? [colleaguesSentence(sameOrganisation)] : []),
    ...(silent > 0
      ? [`${silent === 1 ? 'One table has' : `${silent} tables have`} no language in common; nobody else is left who could help.`]
      : []),
  ];
}

export const tablesWithoutLanguage = ({ broken }: CheckedPlan): number =>
  broken.filter((sentence) => sentence.includes('no common language')).length;

/** Another size of tables, where the one taken forces repeats that it would not. */
export function adviceText({ recommended, forecasts }: TableSizeAdvice, tableSize: number): string[] {
  const forced = (size: number) => forecasts.find((forecast) => forecast.tableSize === size)?.repeatsForced ?? 0;
  if (recommended === tableSize || forced(recommended) >= forced(tableSize)) return [];
  const fewer = forced(recommended) === 0 ? 'no repeat is' : `only ${forced(recommended)} repeats are`;
  return [`At tables of ${recommended} ${fewer} forced.`];
}

function repeatsSentence(repeats: number, bound: number): string {
  if (repeats === 0) return 'Nobody meets anybody twice.';
  const count = repeats === 1 ? '1 meeting is a repeat' : `${repeats} meetings are repeats`;
  if (repeats === bound) return `${count}: no plan has fewer.`;
  return `${count}${bound > 0 ? `; at least ${bound} cannot be avoided` : ''}.`;
}

const colleaguesSentence = (pairs: number): string =>
  pairs === 0 ? 'Nobody sits with somebody of their own organisation.' : `Two people of one organisation share a table ${times(pairs)}.`;

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
