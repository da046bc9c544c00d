import { isHere, tableOf } from '../people.ts';
import type { Open } from '../state.ts';
import type { Table } from '../tables.ts';

/** Keeps `loneSince` of every table true: when its company shrank to one person, null with company or with nobody. */
export function withLoneTables(state: Open, at: number): Open {
  const company = new Map<string, number>();
  for (const person of Object.values(state.people)) {
    const table = tableOf(person);
    if (table !== null && isHere(person)) company.set(table, (company.get(table) ?? 0) + 1);
  }
  let tables: Record<string, Table> | null = null;
  for (const table of Object.values(state.tables)) {
    const loneSince = company.get(table.id) === 1 ? (table.loneSince ?? at) : null;
    if (loneSince !== table.loneSince) {
      tables ??= { ...state.tables };
      tables[table.id] = { ...table, loneSince };
    }
  }
  return tables === null ? state : { ...state, tables };
}
