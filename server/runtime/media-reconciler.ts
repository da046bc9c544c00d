import { mediaRoomsOf } from '#shared/gathering/react.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { MediaServer } from '#server/ports/media-server.ts';
import type { Gatherings } from './gatherings.ts';

const turnMs = 5000;
/** A media room that nobody wants is closed when two turns in a row found it so: it may just have been opened. */
const turnsUnwanted = 2;

/**
 * Holds the media rooms of the media server against what the gatherings want: makes those that are missing, after a restart of
 * the media server all of them, and closes those that are left over.
 * @param exclusive Whether every media room of the media server is ours, so that unknown ones may be closed.
 */
export function startMediaReconciler(parts: {
  readonly gatherings: Gatherings;
  readonly media: MediaServer;
  readonly clock: Clock;
  readonly exclusive: boolean;
  readonly onError: (error: unknown) => void;
}): () => void {
  const { gatherings, media, clock, exclusive, onError } = parts;
  const unwanted = new Map<string, number>();
  let stopped = false;
  let cancel = (): void => undefined;

  async function turn(): Promise<void> {
    if (media.status().kind === 'off') return;
    const wanted = new Map<string, number>();
    for (const gathering of await gatherings.loaded())
      for (const [mediaRoom, people] of mediaRoomsOf(gathering.world().state)) wanted.set(mediaRoom, people);
    const existing = new Set(await media.mediaRooms());
    for (const [mediaRoom, people] of wanted) if (!existing.has(mediaRoom)) await media.openMediaRoom(mediaRoom, people);
    for (const mediaRoom of unwanted.keys()) if (wanted.has(mediaRoom) || !existing.has(mediaRoom)) unwanted.delete(mediaRoom);
    if (!exclusive) return;
    for (const mediaRoom of existing) {
      if (wanted.has(mediaRoom)) continue;
      const turns = (unwanted.get(mediaRoom) ?? 0) + 1;
      unwanted.set(mediaRoom, turns);
      if (turns >= turnsUnwanted) await media.closeMediaRoom(mediaRoom);
    }
  }
  const again = (): void => {
    if (stopped) return;
    turn()
      .catch(onError)
      .finally(() => {
        if (!stopped) cancel = clock.at(clock.now() + turnMs, again);
      });
  };
  const stopListening = media.onStatus((status) => {
    if (status.kind === 'on') turn().catch(onError);
  });
  again();
  return () => {
    stopped = true;
    stopListening();
    cancel();
  };
}
