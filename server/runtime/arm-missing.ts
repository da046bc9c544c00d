import { noGathering } from '#shared/gathering/state.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Append, EventStore } from '#server/ports/event-store.ts';
import { freshId } from './fresh-ids.ts';
import type { Gathering } from './gathering.ts';
import { deadlineChanges } from './stored-forms.ts';

/** Who appends meanwhile changes what follows from where it stands. */
const tries = 3;

/**
 * Stores the deadlines that follow from where a gathering stands and are not in the store, or at another instant: an older version
 * did not derive them. Those that follow for none but another version stay. Returns what was stored. Rejects when the store fails.
 */
export async function armMissing(
  gathering: Pick<Gathering, 'stream' | 'world' | 'version' | 'follow'>,
  { store, clock }: { readonly store: EventStore; readonly clock: Clock },
): Promise<Append['deadlines']> {
  const { stream } = gathering;
  for (let attempt = 0; attempt < tries; attempt++) {
    const expectedVersion = gathering.version();
    const wanted = deadlineChanges(noGathering, gathering.world().state);
    if (wanted.length === 0) return [];
    const armed = new Map((await store.deadlinesOf(stream)).map(({ key, due }) => [key, due]));
    const missing = wanted.filter(({ key, due }) => armed.get(key) !== due);
    if (missing.length === 0) return [];
    const outcome = await store.append({
      stream,
      expectedVersion,
      commandId: freshId(),
      actor: null,
      at: clock.now(),
      events: [],
      personal: [],
      deadlines: missing,
      effects: [],
    });
    if (outcome.ok) return missing;
    await gathering.follow();
  }
  return [];
}
