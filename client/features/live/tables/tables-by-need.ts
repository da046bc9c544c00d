import { severity, type Trouble } from '#client/features/live/trouble/troubles.ts';
import type { OrganiserView, TableRow, TroubleKind } from '#shared/gathering/view/types.ts';

export interface NeedyTable {
  readonly table: TableRow;
  /** Its worst trouble. */
  readonly need: TroubleKind | null;
}

/** All tables: those with trouble in the order of `found`, the worst first, then the others by number. */
export function tablesByNeed({ tables }: Pick<OrganiserView, 'tables'>, found: readonly Trouble[]): NeedyTable[] {
  const place = new Map<string, number>();
  const needs = new Map<string, TroubleKind>();
  found.forEach(({ table, kind }, index) => {
    if (!place.has(table.id)) place.set(table.id, index);
    const before = needs.get(table.id);
    if (before === undefined || severity[kind] < severity[before]) needs.set(table.id, kind);
  });
  return Object.values(tables)
    .sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity) || a.number - b.number)
    .map((table) => ({ table, need: needs.get(table.id) ?? null }));
}
