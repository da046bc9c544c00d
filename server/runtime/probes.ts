import type { Clock } from '#server/ports/clock.ts';
import type { MediaServer } from '#server/ports/media-server.ts';
import { freshId } from './fresh-ids.ts';

/** A check takes a quarter of a minute; whoever does not end it is ended. */
const longest = 120_000;
/** Each sends about a megabit a second. */
const atOnce = 12;
const closeAgainMs = 5_000;

export interface OpenProbe {
  /** Known to nobody else; ends it. */
  readonly id: string;
  readonly token: string;
}

/** Media rooms for one, in which a browser tries its way to the media server outside of any gathering. */
export interface Probes {
  /** Whether there is a media server now. */
  arePossible(): boolean;
  /** Rejects with an Error when the media server cannot be asked. */
  open(): Promise<OpenProbe | 'busy' | 'no_media'>;
  /** Closes it; of no effect on one that is over. */
  end(id: string): void;
  isOurs(mediaRoom: string): boolean;
  stop(): void;
}

export function createProbes(
  media: Pick<MediaServer, 'status' | 'openMediaRoom' | 'closeMediaRoom' | 'ticket'>,
  clock: Clock,
  onError: (error: unknown) => void,
): Probes {
  /** By id, until its media room is closed: what cancels what comes next. */
  const open = new Map<string, () => void>();
  const mediaRoomOf = (id: string) => `probe-${id}`;

  function end(id: string): void {
    const cancel = open.get(id);
    if (cancel === undefined) return;
    cancel();
    media.closeMediaRoom(mediaRoomOf(id)).then(
      () => open.delete(id),
      (error: unknown) => {
        // Gone with the media server.
        if (media.status().kind === 'off') open.delete(id);
        else {
          onError(error);
          open.set(id, at(closeAgainMs, id));
        }
      },
    );
  }
  const at = (afterMs: number, id: string) => clock.at(clock.now() + afterMs, () => end(id));

  return {
    arePossible: () => media.status().kind === 'on',
    async open() {
      if (media.status().kind === 'off') return 'no_media';
      if (open.size >= atOnce) return 'busy';
      const id = freshId();
      open.set(id, at(longest, id));
      try {
        await media.openMediaRoom(mediaRoomOf(id), 1);
        const { token } = await media.ticket({ mediaRoom: mediaRoomOf(id), identity: freshId(), mayPublish: true, alone: true });
        return { id, token };
      } catch (error) {
        end(id);
        throw error;
      }
    },
    end,
    isOurs: (mediaRoom) => mediaRoom.startsWith('probe-') && open.has(mediaRoom.slice('probe-'.length)),
    stop() {
      for (const [id, cancel] of open) {
        cancel();
        media.closeMediaRoom(mediaRoomOf(id)).catch(() => undefined);
      }
      open.clear();
    },
  };
}
