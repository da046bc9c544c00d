import type { Indexed } from './indexed.ts';
import type { IndexedTables } from './seat-map.ts';
import type { Tables } from './types.ts';

/** The leading rounds of a draft that still seat exactly the people who are here, by their numbers, hosts first at their tables. */
export function fittingRounds(indexed: Indexed, draft: readonly Tables[]): IndexedTables[] {
  const rounds = draft.map((tables) => fitting(indexed, tables));
  const misfit = rounds.indexOf(null);
  return rounds.slice(0, misfit < 0 ? rounds.length : misfit).filter((tables) => tables !== null);
}

function fitting({ indexOf, people, sizes, hosts }: Indexed, tables: Tables): IndexedTables | null {
  const seated = tables.map((ids) => ids.flatMap((id) => indexOf.get(id) ?? []));
  const even = seated.length === sizes.length && seated.every(({ length }) => length === sizes[0] || length === sizes.at(-1));
  const everybody = seated.flat().length === people && new Set(seated.flat()).size === people;
  const hosted = hosts.every((host, table) => seated[table]?.includes(host));
  return even && everybody && hosted ? seated.map((table, index) => hostFirst(table, hosts[index])) : null;
}

function hostFirst(table: readonly number[], host: number | undefined): number[] {
  return host === undefined ? [...table] : [host, ...table.filter((person) => person !== host)];
}
