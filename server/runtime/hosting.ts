import type { About } from '#shared/gathering/about.ts';
import type { Profile } from '#shared/gathering/people.ts';
import type { RehearsalPlan } from '#shared/gathering/rehearsal.ts';
import { newSlug } from './slugs.ts';
import type { AccessStore, GatheringEntry } from '#server/ports/access-store.ts';
import type { Clock } from '#server/ports/clock.ts';
import { freshId } from './fresh-ids.ts';
import type { Gathering } from './gathering.ts';
import type { Gatherings } from './gatherings.ts';

const slugTries = 20;

export interface Hosted {
  readonly entry: GatheringEntry;
  readonly gathering: Gathering;
  readonly organiser: string;
}

/** What a gathering is made of; `rehearsal` marks one that synthetic guests play. */
export interface NewGathering {
  readonly about: About;
  readonly profile: Profile;
  readonly rehearsal?: RehearsalPlan;
}

/** Creates a gathering under a free code. @param lifetimeMs Null for one that stays. */
export async function hostGathering(
  { about, profile, rehearsal }: NewGathering,
  lifetimeMs: number | null,
  parts: { readonly access: AccessStore; readonly gatherings: Gatherings; readonly clock: Clock },
): Promise<Hosted> {
  const { gatherings } = parts;
  const stream = `gathering-${freshId()}`;
  const organiser = freshId();
  const entry = await addSlug(stream, lifetimeMs, parts);
  const gathering = await gatherings.get(stream);
  const outcome = await gathering.submit({
    command: { type: 'create', about, organiser, profile, ...(rehearsal === undefined ? {} : { rehearsal }) },
    commandId: freshId(),
    actor: { kind: 'system' },
  });
  if (!outcome.ok) throw new Error(`A new gathering was refused: ${outcome.code}.`);
  return { entry, gathering, organiser };
}

/** Gives a gathering an address under a free code. @param lifetimeMs Null for one that stays. */
export async function addSlug(
  stream: string,
  lifetimeMs: number | null,
  { access, clock }: { readonly access: AccessStore; readonly clock: Clock },
): Promise<GatheringEntry> {
  const createdAt = clock.now();
  for (let attempt = 0; attempt < slugTries; attempt++) {
    const entry = { slug: newSlug(), stream, createdAt, expiresAt: lifetimeMs === null ? null : createdAt + lifetimeMs };
    if (await access.addGathering(entry)) return entry;
  }
  throw new Error('No free code for a gathering was found.');
}
