import type { EventStore } from '#server/ports/event-store.ts';

/** Everything of a stream goes for good. Whose names and texts lay in it is remembered, so that a restored backup loses them again. */
export async function forgetStream(store: EventStore, stream: string, at: number): Promise<void> {
  await eraseEverybody(store, stream, at);
  await store.removeStream(stream);
}

/** Every name and text of a stream goes, with a record of each. */
export async function eraseEverybody(store: EventStore, stream: string, at: number): Promise<void> {
  for (const owner of new Set((await store.personal(stream)).map((row) => row.owner))) await store.erase(stream, owner, at);
}
