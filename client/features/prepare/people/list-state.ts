import { maxPeople } from '#shared/gathering/limits.ts';
import { checkList, type CheckedRow, type KnownGuest } from '#shared/people-list/check-list.ts';
import { unusedColumns } from '#shared/people-list/people-table.ts';
import { readRow } from '#shared/people-list/read-row.ts';
import { listedIn, type ImportDraft } from './import-draft.ts';

export interface ListState {
  /** Everybody on the list, who is left out too, in its order. */
  readonly rows: readonly CheckedRow[];
  readonly kept: readonly CheckedRow[];
  readonly wrong: readonly CheckedRow[];
  readonly leftOut: ReadonlySet<number>;
  readonly hasNames: boolean;
  /** How many more than a gathering takes; 0 when they fit. */
  readonly tooMany: number;
}

/** What the list comes to as it stands now. */
export function stateOf(draft: ImportDraft, guests: readonly KnownGuest[]): ListState {
  const leftOut = new Set(draft.leftOut);
  const listed = listedIn(draft);
  const kept = checkList(
    listed.filter(({ line }) => !leftOut.has(line)),
    guests,
  );
  const byLine = new Map(kept.map((checked) => [checked.row.line, checked]));
  return {
    rows: listed.map((row) => byLine.get(row.line) ?? { row, invitee: { ...readRow(row.cells), apart: [] }, problems: [] }),
    kept,
    wrong: kept.filter(({ problems }) => problems.length > 0),
    leftOut,
    hasNames:
      draft.mapping.columns.some((column) => column === 'name' || column === 'firstName' || column === 'lastName') ||
      listed.some(({ cells }) => (cells.name ?? '') !== ''),
    tooMany: Math.max(0, kept.length + guests.length - maxPeople),
  };
}

/** Whether somebody has to say what the columns are: nothing names them, none gives names, or addresses would be lost. */
export function needsColumns({ rows, mapping }: ImportDraft, { hasNames }: ListState): boolean {
  if (!hasNames || unusedColumns(rows, mapping).some(({ addresses }) => addresses)) return true;
  return !mapping.headings && mapping.columns.length > 1;
}
