import { mediaRoomsOf } from '#shared/gathering/react.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { mayBeIn } from '#shared/gathering/view/tickets.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { MediaHint, MediaServer } from '#server/ports/media-server.ts';
import type { Gatherings } from './gatherings.ts';
import { watchStrangers } from './media-strangers.ts';

const turnMs = 5000;
/** A media room that nobody wants is closed when two turns in a row found it so: it may just have been opened. */
const turnsUnwanted = 2;
/** Media rooms asked about at a time. */
const batch = 8;

export interface MediaReconciler {
  /** Something may have changed there: looks at once instead of at the next turn. */
  hint(hint: MediaHint): void;
  stop(): void;
}

interface Wanted {
  readonly people: number;
  readonly state: GatheringState;
}

/**
 * Holds the media rooms of the media server, and who is in them, against what the gatherings want: makes those that are
 * missing, after a restart of the media server all of them, closes those that are left over, and sends away who has no seat there.
 * @param exclusive Whether every media room of the media server is ours, so that unknown ones may be closed.
 */
export function startMediaReconciler(parts: {
  readonly gatherings: Pick<Gatherings, 'loaded'>;
  readonly media: MediaServer;
  readonly clock: Clock;
  readonly exclusive: boolean;
  /** Media rooms besides those of the gatherings that somebody else here made and closes. */
  readonly isElsewhere: (mediaRoom: string) => boolean;
  /** Somebody was sent away. */
  readonly onRemoved: () => void;
  readonly onError: (error: unknown) => void;
}): MediaReconciler {
  const { gatherings, media, clock, exclusive, isElsewhere, onRemoved } = parts;
  const unwanted = new Map<string, number>();
  let stopped = false;
  let cancel = (): void => undefined;
  // The media server may end before a question to it is answered: nobody waits for that answer any more.
  const onError = (error: unknown): void => {
    if (!stopped) parts.onError(error);
  };

  async function wantedNow(): Promise<Map<string, Wanted>> {
    const wanted = new Map<string, Wanted>();
    for (const gathering of await gatherings.loaded()) {
      const { state } = gathering.world();
      for (const [mediaRoom, people] of mediaRoomsOf(state)) wanted.set(mediaRoom, { people, state });
    }
    return wanted;
  }
  const strangers = watchStrangers({
    media,
    clock,
    stateOf: async (mediaRoom) => (await wantedNow()).get(mediaRoom)?.state ?? null,
    onRemoved,
    onError,
  });

  async function turn(): Promise<void> {
    if (media.status().kind === 'off') return;
    const wanted = await wantedNow();
    const existing = new Set(await media.mediaRooms());
    await inBatches([...wanted.keys()], async (mediaRoom) => {
      if (!existing.has(mediaRoom)) await media.openMediaRoom(mediaRoom, wanted.get(mediaRoom)?.people ?? 0);
      else await strangers.look(mediaRoom);
    });
    for (const mediaRoom of unwanted.keys()) if (wanted.has(mediaRoom) || !existing.has(mediaRoom)) unwanted.delete(mediaRoom);
    if (!exclusive) return;
    for (const mediaRoom of existing) {
      if (wanted.has(mediaRoom) || isElsewhere(mediaRoom)) continue;
      const turns = (unwanted.get(mediaRoom) ?? 0) + 1;
      unwanted.set(mediaRoom, turns);
      if (turns >= turnsUnwanted) await media.closeMediaRoom(mediaRoom);
    }
  }

  async function followHint({ mediaRoom, identity }: MediaHint): Promise<void> {
    const wanted = (await wantedNow()).get(mediaRoom);
    if (wanted === undefined) return;
    if (identity === null) await media.openMediaRoom(mediaRoom, wanted.people);
    else if (!mayBeIn(wanted.state, mediaRoom, identity) || strangers.remembers(mediaRoom, identity)) await strangers.look(mediaRoom);
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
  return {
    hint: (hint) => void followHint(hint).catch(onError),
    stop() {
      stopped = true;
      stopListening();
      strangers.stop();
      cancel();
    },
  };
}

async function inBatches(names: readonly string[], work: (name: string) => Promise<void>): Promise<void> {
  for (let from = 0; from < names.length; from += batch) await Promise.all(names.slice(from, from + batch).map(work));
}
