import { csvRows } from '#client/lib/csv-rows.ts';
import { listed, namesListed, roleNamed, yesOrNo } from '#shared/people-list/cells.ts';
import type { Column } from '#shared/people-list/columns.ts';
import { languageCode } from '#shared/people-list/language-code.ts';
import type { TableRow } from '#shared/people-list/people-table.ts';
import { plainText } from '#shared/people-list/plain-text.ts';
import type { InstancePerson } from '#tests/matching/instance.ts';
import { Refusal } from '../launch/refusal.mjs';
import { findColumns } from './columns.ts';

export interface ListedPerson extends InstancePerson {
  readonly name: string;
  /** As it was written; `organisation` is for comparing. */
  readonly organisationName: string;
}

export interface PeopleList {
  readonly people: readonly ListedPerson[];
  readonly keepApart: readonly (readonly [string, string])[];
  readonly hosts: readonly string[];
  readonly separator: string;
}

interface Entry {
  readonly line: number;
  readonly person: ListedPerson;
  readonly apartFrom: readonly string[];
  readonly host: boolean;
}

/** People from a spreadsheet saved as CSV, one a line below the headings. Refuses in a sentence what it cannot tell. */
export function readPeople(text: string): PeopleList {
  const { separator, rows, openQuote } = csvRows(text);
  if (openQuote !== null) throw new Refusal(`A quote opened on line ${openQuote} is never closed.`);
  const [headings, ...rest] = rows;
  if (headings === undefined) throw new Refusal('The list of people is empty.');
  const columns = findColumns(headings.cells);
  const entries = rest.map((row, index) => entryOf(row, columns, `p${index}`));
  if (entries.length === 0) throw new Refusal('There is nobody below the headings.');
  refuseDoubled(entries);
  return {
    people: entries.map(({ person }) => person),
    keepApart: entries.flatMap((entry) => entry.apartFrom.map((name): [string, string] => [entry.person.id, whoIs(name, entry, entries)])),
    hosts: entries.filter(({ host }) => host).map(({ person }) => person.id),
    separator,
  };
}

function entryOf({ line, cells }: TableRow, columns: ReadonlyMap<Column, number>, id: string): Entry {
  const cell = (column: Column) => cells[columns.get(column) ?? -1] ?? '';
  const named = columns.has('firstName') || columns.has('lastName');
  const name = (named ? [cell('firstName'), cell('lastName') || cell('name')] : [cell('name')]).filter((part) => part !== '').join(' ');
  if (name === '') throw new Refusal(`Line ${line} has no name.`);
  const organisation = cell('organisation');
  const languages = listed(cell('languages')).map((word) => languageCode(word) ?? plainText(word));
  return {
    line,
    person: {
      id,
      name,
      organisationName: organisation,
      ...(organisation === '' ? {} : { organisation: plainText(organisation) }),
      ...(languages.length === 0 ? {} : { languages: [...new Set(languages)] }),
      topics: listed(cell('topics')).map(plainText),
      firstTimer: yesOrNo(cell('firstTimer')) === true,
    },
    apartFrom: namesListed(cell('keepApart')),
    host: roleNamed(cell('role')) === 'host',
  };
}

function refuseDoubled(entries: readonly Entry[]): void {
  const seen = new Map<string, Entry>();
  for (const entry of entries) {
    const key = `${plainText(entry.person.name)} ${entry.person.organisation ?? ''}`;
    const first = seen.get(key);
    if (first !== undefined) throw new Refusal(`${entry.person.name} is listed twice, on lines ${first.line} and ${entry.line}.`);
    seen.set(key, entry);
  }
}

function whoIs(name: string, { line, person }: Entry, entries: readonly Entry[]): string {
  const called = entries.filter((entry) => plainText(entry.person.name) === plainText(name));
  const [first, second] = called;
  if (first === undefined) throw new Refusal(`Line ${line} keeps ${person.name} apart from "${name}", who is not in the list.`);
  if (second !== undefined)
    throw new Refusal(
      `Line ${line} keeps ${person.name} apart from "${name}", but lines ${first.line} and ${second.line} both have that name.`,
    );
  if (first.person.id === person.id) throw new Refusal(`Line ${line} keeps ${person.name} apart from themselves.`);
  return first.person.id;
}
