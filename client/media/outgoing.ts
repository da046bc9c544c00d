import { backOff } from './back-off.ts';
import { cloneOf } from './clones.ts';
import type { SourceKind } from './capture/capture-state.ts';
import type { MediaRoom, Sending } from './media-room.ts';

/** What should go out from a source: a track (null: nothing to send) and how. */
export interface Desired {
  readonly track: MediaStreamTrack | null;
  readonly sending: Sending;
  /** A picture of a quarter of the size at most, and fewer of them. */
  readonly small?: boolean;
}

/** Brings what one source sends to one media room in line with what is desired. */
export interface Outgoing {
  /** Call it whenever what is desired may have changed. Opening and muting take effect before it returns unless a publish is under way. */
  refresh(): void;
  close(): void;
}

/** 180 lines, as the lowest layer of the full picture has. */
const smallPicture: MediaTrackConstraints = { width: { ideal: 320, max: 320 }, height: { ideal: 180, max: 180 }, frameRate: { max: 15 } };

async function smallCloneOf(track: MediaStreamTrack): Promise<MediaStreamTrack> {
  const clone = cloneOf(track);
  // A camera that cannot is sent as it is.
  await clone.applyConstraints(smallPicture).catch(() => undefined);
  return clone;
}

export function createOutgoing(source: SourceKind, room: MediaRoom, desired: () => Desired, random: () => number): Outgoing {
  /** The captured track whose clone is published. */
  let published: MediaStreamTrack | null = null;
  let sending: Sending = 'muted';
  let small = false;
  let busy = false;
  let closed = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function step(): Promise<void> | null {
    const want = desired();
    // Layers and bitrates are chosen by the size that is published: another size is published anew.
    if (want.track !== null && (published === null || (want.small ?? false) !== small)) {
      published = want.track;
      sending = want.sending;
      small = want.small ?? false;
      return small ? publishSmall(want.track) : room.publish(source, cloneOf(want.track), sending);
    }
    if (want.track !== null && published !== want.track) {
      published = want.track;
      sending = want.sending === 'live' ? 'live' : 'muted';
      return small ? replaceBySmall(want.track) : room.replace(source, cloneOf(want.track), sending);
    }
    if (published === null) return null;
    const next = want.track === null ? 'muted' : want.sending;
    // Darkness serves to open fast at the bell. Coming from muted it would have to be sent open for a moment.
    if (next === sending || (next === 'dark' && sending === 'muted')) return null;
    sending = next;
    return room.setSending(source, next);
  }

  const publishSmall = async (track: MediaStreamTrack) => room.publish(source, await smallCloneOf(track), sending);
  const replaceBySmall = async (track: MediaStreamTrack) => room.replace(source, await smallCloneOf(track), sending);

  function refresh() {
    if (closed || busy) return;
    const work = step();
    if (work === null) return;
    busy = true;
    clearTimeout(retry);
    work.then(
      () => {
        busy = false;
        failures = 0;
        refresh();
      },
      () => {
        busy = false;
        published = null;
        failures += 1;
        if (!closed) retry = setTimeout(refresh, backOff(failures, random));
      },
    );
  }

  return {
    refresh,
    close() {
      closed = true;
      clearTimeout(retry);
    },
  };
}
