import type { MessageTarget } from '#shared/gathering/state.ts';
import type { OrganiserView, TableRow } from '#shared/gathering/view/types.ts';

/** A target as the value of an entry in a list, and back. */
export const valueOf = (target: MessageTarget): string => (target.kind === 'table' ? `table:${target.table}` : target.kind);

export function targetOf(value: string): MessageTarget {
  if (value.startsWith('table:')) return { kind: 'table', table: value.slice('table:'.length) };
  return value === 'hosts' ? { kind: 'hosts' } : { kind: 'all' };
}

type Tables = Pick<OrganiserView, 'tables'>;

/** The tables one can write to, by number. */
export const tablesToWriteTo = ({ tables }: Tables): TableRow[] => Object.values(tables).sort((a, b) => a.number - b.number);

/** Whether a draft's table is gone: then nothing is sent until its writer chooses anew, for never may it reach others than it was meant for. */
export const isLost = (target: MessageTarget, { tables }: Tables): boolean => target.kind === 'table' && tables[target.table] === undefined;
