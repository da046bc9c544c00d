import type { GatheringState } from '#shared/gathering/state.ts';
import { mayBeIn, mayPublishIn, mayWaitFor, sharesIn } from '#shared/gathering/view/tickets.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { MediaServer } from '#server/ports/media-server.ts';

/** Somebody known may just have been seated elsewhere, or here by a node that is ahead: they are looked at once more. */
const secondLookMs = 1_500;
/** Who was sent away or silenced and comes again is not doubted a second time: so long the way back in may be open, by LiveKit's own tokens. */
const rememberedMs = 11 * 60_000;

/** Sends away whoever is in a media room without a seat that lets them in, silences who publishes there without a right to, ends a screen that is not the one the table shares, and lets in who still waits. */
export interface MediaStrangers {
  /** Looks who is there. Rejects when the media server cannot be asked. */
  look(mediaRoom: string): Promise<void>;
  /** Whether somebody was sent away from there or silenced lately. */
  remembers(mediaRoom: string, identity: string): boolean;
  stop(): void;
}

/** @param stateOf The gathering that wants the media room, as it is now; null when none does any more. */
export function watchStrangers(parts: {
  readonly media: MediaServer;
  readonly clock: Clock;
  readonly stateOf: (mediaRoom: string) => Promise<GatheringState | null>;
  /** Somebody was sent away. */
  readonly onRemoved: () => void;
  readonly onError: (error: unknown) => void;
}): MediaStrangers {
  const { media, clock, stateOf, onRemoved, onError } = parts;
  /** Since when somebody was seen where they do not belong, by media room and identity. */
  const seen = new Map<string, Map<string, number>>();
  const looks = new Set<() => void>();
  /** Until when it is remembered that somebody was put right in a media room. */
  const putRight = new Map<string, number>();
  const nameOf = (mediaRoom: string, identity: string): string => JSON.stringify([mediaRoom, identity]);

  const remembers = (mediaRoom: string, identity: string): boolean => (putRight.get(nameOf(mediaRoom, identity)) ?? 0) > clock.now();

  function remember(mediaRoom: string, identity: string): void {
    const now = clock.now();
    for (const [name, until] of putRight) if (until <= now) putRight.delete(name);
    putRight.set(nameOf(mediaRoom, identity), now + rememberedMs);
  }

  async function look(mediaRoom: string): Promise<void> {
    const people = await media.peopleIn(mediaRoom);
    const state = await stateOf(mediaRoom);
    const before = seen.get(mediaRoom);
    seen.delete(mediaRoom);
    if (state === null) return;
    const doubtful = new Map<string, number>();
    for (const { identity, mayPublish, waits, showsScreen } of people) {
      const mayStay = mayBeIn(state, mediaRoom, identity);
      const mayPublishThere = mayStay && mayPublishIn(state, mediaRoom, identity);
      const screenIsStrange = showsScreen && !sharesIn(state, mediaRoom, identity);
      if (waits ? mayWaitFor(state, mediaRoom, identity) : mayStay && (!mayPublish || mayPublishThere) && !screenIsStrange) continue;
      const since = before?.get(identity) ?? clock.now();
      const isKnown = isHostile(state, identity) || remembers(mediaRoom, identity);
      if (!isKnown && clock.now() - since < secondLookMs) {
        doubtful.set(identity, since);
        continue;
      }
      if (!waits && !mayPublishThere) remember(mediaRoom, identity);
      if (mayStay && waits) await media.letIntoMediaRoom(mediaRoom, identity, mayPublishThere);
      else if (mayStay && mayPublishThere) await media.endScreenIn(mediaRoom, identity);
      else if (mayStay) await media.silenceInMediaRoom(mediaRoom, identity);
      else {
        await media.removeFromMediaRoom(mediaRoom, identity);
        onRemoved();
      }
    }
    if (doubtful.size === 0) return;
    seen.set(mediaRoom, doubtful);
    if (before === undefined) lookAgain(mediaRoom);
  }

  function lookAgain(mediaRoom: string): void {
    const cancel = clock.at(clock.now() + secondLookMs, () => {
      looks.delete(cancel);
      look(mediaRoom).catch(onError);
    });
    looks.add(cancel);
  }

  return {
    look,
    remembers,
    stop() {
      for (const cancel of looks) cancel();
    },
  };
}

/** Removed for good, or one of the twins that LiveKit lets who may publish make of themselves (`identity#name`). */
function isHostile(state: GatheringState, identity: string): boolean {
  return identity.includes('#') || (state.phase !== 'none' && state.people[identity]?.standing === 'removed');
}
