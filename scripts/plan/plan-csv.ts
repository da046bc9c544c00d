import type { PlayedPlan } from '#tests/matching/instance.ts';
import type { PeopleList } from './read-people.ts';

/** The plan as a spreadsheet opens it: a line for each person with their table in each round, in the order and manner of their list. */
export function planCsv({ people, separator }: PeopleList, { rounds }: PlayedPlan): string {
  const tableOf = rounds.map(({ tables }) => new Map(tables.flatMap((ids, table) => ids.map((id) => [id, table + 1] as const))));
  const lines = [
    ['Name', 'Organisation', ...rounds.map((_, round) => `Round ${round + 1}`)],
    ...people.map(({ id, name, organisationName }) => [name, organisationName, ...tableOf.map((tables) => String(tables.get(id) ?? ''))]),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(separator)}\r\n`).join('')}`;
}

/** What begins like a formula is kept from being one by the apostrophe that spreadsheets take for "this is text". */
function quoted(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
