import { readStored, writeStored } from '#client/lib/storage.ts';
import type { About } from '#shared/gathering/about.ts';
import type { AboutDraft } from './about-draft.ts';
import type { DraftField } from './merge-drafts.ts';

/** Bumped when the form changes so that an old draft would not fit. */
const format = 1;

/** What was written of a gathering that exists, and what it was written on. */
export interface EditedDraft {
  readonly draft: AboutDraft;
  /** The gathering as it was on the server when the draft last took it in. */
  readonly base: About;
  /** Fields in which others saved something else meanwhile, until one says whose is to stand. */
  readonly clash: readonly DraftField[];
}

interface StoredDraft extends Partial<Omit<EditedDraft, 'draft'>> {
  readonly format: number;
  readonly draft: AboutDraft;
}

const placeOf = (name: string): string => `foyer.draft.${name}`;

function readStoredDraft(name: string): StoredDraft | null {
  const stored = readStored(placeOf(name)) as Partial<StoredDraft> | null | undefined;
  if (stored?.format !== format || stored.draft === undefined) return null;
  // Drafts begun before there were such choices know nothing of them.
  return { ...stored, format, draft: { ...{ chathamHouse: false, attendanceList: false }, ...stored.draft } };
}

/** A draft kept by this browser until it is safe elsewhere; `name` tells drafts apart. */
export const readDraft = (name: string): AboutDraft | null => readStoredDraft(name)?.draft ?? null;

/** Null also for a draft that does not say what it was written on: what of it were others' words, nobody can tell. */
export function readEditedDraft(slug: string): EditedDraft | null {
  const stored = readStoredDraft(slug);
  return stored?.base === undefined ? null : { draft: stored.draft, base: stored.base, clash: stored.clash ?? [] };
}

export function keepDraft(name: string, draft: AboutDraft | null): void {
  writeStored(placeOf(name), draft === null ? undefined : { format, draft });
}

export function keepEditedDraft(slug: string, edited: EditedDraft | null): void {
  writeStored(placeOf(slug), edited === null ? undefined : { format, ...edited });
}
