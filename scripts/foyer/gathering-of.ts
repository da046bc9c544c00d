import type { AccessStore, GatheringEntry } from '#server/ports/access-store.ts';
import { readSlug } from '#server/runtime/slugs.ts';
import { Refusal } from '../launch/refusal.mjs';

/** The gathering of a code, as people type it. Rejects with a Refusal where there is none. */
export async function gatheringOf(access: AccessStore, code: string): Promise<GatheringEntry> {
  const entry = await access.gatheringBySlug(readSlug(code));
  if (entry === null) throw new Refusal(`There is no gathering ${readSlug(code)}.`);
  return entry;
}
