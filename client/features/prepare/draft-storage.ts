import { readStored, writeStored } from '#client/lib/storage.ts';
import type { AboutDraft } from './about-draft.ts';

/** Bumped when the form changes so that an old draft would not fit. */
const format = 1;

interface StoredDraft {
  readonly format: number;
  readonly draft: AboutDraft;
}

/** A draft kept by this browser until it is safe elsewhere; `name` tells drafts apart. */
export function readDraft(name: string): AboutDraft | null {
  const stored = readStored(`foyer.draft.${name}`) as Partial<StoredDraft> | null | undefined;
  if (stored?.format !== format || stored.draft === undefined) return null;
  // Drafts begun before there were such choices know nothing of them.
  return { ...{ chathamHouse: false, attendanceList: false }, ...stored.draft };
}

export function keepDraft(name: string, draft: AboutDraft | null): void {
  writeStored(`foyer.draft.${name}`, draft === null ? undefined : { format, draft });
}
