import { readStored, writeStored } from '#client/lib/storage.ts';
import {
  guessMapping,
  rowsOf,
  type Cells,
  type Field,
  type ListedRow,
  type Mapping,
  type TableRow,
} from '#shared/people-list/people-table.ts';

/** A list somebody is about to invite, with what they changed in it; rows by the line they stand on. */
export interface ImportDraft {
  /** Name of the file; empty for a pasted list. */
  readonly source: string;
  readonly rows: readonly TableRow[];
  /** How many columns of it were not taken. */
  readonly aside: number;
  readonly mapping: Mapping;
  readonly edits: Readonly<Record<number, Cells>>;
  readonly leftOut: readonly number[];
}

export const draftOfRows = ({ rows, aside }: Pick<ImportDraft, 'rows' | 'aside'>, source: string): ImportDraft => ({
  source,
  rows,
  aside,
  mapping: guessMapping(rows),
  edits: {},
  leftOut: [],
});

const read = new WeakMap<Mapping, ListedRow[]>();

/** Everybody on the list, as corrected. The same rows stay the same objects, so that a letter typed makes one row be read anew. */
export function listedIn({ rows, mapping, edits }: Pick<ImportDraft, 'rows' | 'mapping' | 'edits'>): ListedRow[] {
  const listed = read.get(mapping) ?? rowsOf(rows, mapping);
  read.set(mapping, listed);
  return listed.map((row) => {
    const cells = edits[row.line];
    return cells === undefined ? row : { ...row, cells };
  });
}

export function withCell(draft: ImportDraft, { line, cells }: ListedRow, field: Field, text: string): ImportDraft {
  return { ...draft, edits: { ...draft.edits, [line]: { ...cells, [field]: text } } };
}

export function withLeftOut(draft: ImportDraft, lines: readonly number[], out: boolean): ImportDraft {
  const rest = draft.leftOut.filter((line) => !lines.includes(line));
  return { ...draft, leftOut: out ? [...rest, ...lines] : rest };
}

/** Bumped when drafts change so that an old one would not fit. */
const format = 3;
const keyOf = (slug: string): string => `foyer.people.${slug}`;

/** The list this browser keeps until it is invited, so that nothing is lost with a closed tab. */
export function readImport(slug: string): ImportDraft | null {
  const stored = readStored(keyOf(slug)) as { readonly format?: number; readonly draft?: ImportDraft } | undefined;
  return stored?.format === format ? (stored.draft ?? null) : null;
}

export function keepImport(slug: string, draft: ImportDraft | null): void {
  writeStored(keyOf(slug), draft === null ? undefined : { format, draft });
}
