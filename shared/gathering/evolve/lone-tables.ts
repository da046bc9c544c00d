import { isHere, seatOf } from '../people.ts';
import type { Open } from '../state.ts';
import type { Table } from '../tables.ts';
import { heard } from './tables.ts';

/** Keeps `loneSince` of every table true: when its company shrank to one person, null with company or with nobody. Who has no company is not silent. */
export function withLoneTables(state: Open, at: number): Open {
  const company = new Map<string, number>();
  for (const person of Object.values(state.people)) {
    const table = seatOf(person);
    if (table !== null && isHere(person)) company.set(table, (company.get(table) ?? 0) + 1);
  }
  let tables: Record<string, Table> | null = null;
  for (const table of Object.values(state.tables)) {
    const loneSince = company.get(table.id) === 1 ? (table.loneSince ?? at) : null;
    const quiet = table.kind !== 'plenary' && table.quietSince !== undefined && (company.get(table.id) ?? 0) < 2;
    if (loneSince !== table.loneSince || quiet) {
      tables ??= { ...state.tables };
      tables[table.id] = { ...(quiet ? heard(table) : table), loneSince };
    }
  }
  return tables === null ? state : { ...state, tables };
}
