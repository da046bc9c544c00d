import { changedRows, rowsOf, withRows } from '#shared/primitives/rows-of.ts';
import { seatOf } from '../people.ts';
import { companyAt } from '../select.ts';
import type { GatheringState, Open } from '../state.ts';
import type { Table } from '../tables.ts';
import { heard } from './tables.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** Tables that the company at, or the table itself, is another than before. */
function touchedTables(before: Known, after: Open): ReadonlySet<string> {
  const fewer = rowsOf(after.people).length < rowsOf(before.people).length;
  if (before.phase !== 'open' || fewer) return new Set(Object.keys(after.tables));
  const touched = new Set<string>();
  for (const { was, is } of changedRows(before.people, after.people))
    for (const table of [was === undefined ? null : seatOf(was), seatOf(is)]) if (table !== null) touched.add(table);
  for (const { is } of changedRows(before.tables, after.tables)) touched.add(is.id);
  return touched;
}

/** Keeps `loneSince` of every table true: when its company shrank to one person, null with company or with nobody. Who has no company is not silent. */
export function withLoneTables(before: Known, state: Open, at: number): Open {
  const touched = touchedTables(before, state);
  if (touched.size === 0) return state;
  const others: [string, Table][] = [];
  for (const id of touched) {
    const table = state.tables[id];
    if (table === undefined) continue;
    const company = companyAt(state, id).length;
    const loneSince = company === 1 ? (table.loneSince ?? at) : null;
    const quiet = table.kind !== 'plenary' && table.quietSince !== undefined && company < 2;
    if (loneSince !== table.loneSince || quiet) others.push([id, { ...(quiet ? heard(table) : table), loneSince }]);
  }
  return others.length === 0 ? state : { ...state, tables: withRows(state.tables, others) };
}
