import type { ViewMessage } from '#shared/contract/socket-events.ts';
import { diffView } from '#shared/contract/view-delta.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Slices } from './slices.ts';
import type { FoyerServer, FoyerSocket } from './viewer.ts';

/** Sockets written to without a break: some three milliseconds of work. */
const atOnce = 100;
/**
 * Whoever comes within this time (ms) of those before them is sent the hall together with others, made into text once. Of
 * thousands that takes a while: it is done as much less often as it takes longer, so that it is a fifth of all work at most.
 */
const wholeEveryMs = 50;
const wholeShare = 5;

interface Sent {
  readonly version: number;
  readonly view: object;
}

/** The hall as one audience sees it: whole to whoever comes, then what changed. */
export interface HallChannel {
  add(socket: FoyerSocket): void;
  remove(socket: FoyerSocket): void;
  /** Tells everybody what changed since the last time. */
  tell(): void;
  /** What was told last is not with everybody yet. */
  isBusy(): boolean;
  close(): void;
}

export interface HallChannelOptions {
  readonly io: FoyerServer;
  readonly clock: Clock;
  readonly slices: Slices;
  /** The hall now, and where the gathering stands; null while there is none. */
  readonly now: () => Sent | null;
}

export function createHallChannel({ io, clock, slices, now }: HallChannelOptions): HallChannel {
  /** Those who have it, and by which message they were sent it whole; `fresh`: those who wait for that. */
  const told = new Map<FoyerSocket, number>();
  const fresh = new Set<FoyerSocket>();
  let messages = 0;
  let sent: Sent | null = null;
  let nextWhole = -Infinity;
  let cancelWhole: (() => void) | null = null;
  let busy = false;

  /**
   * Leaves out whoever left meanwhile, and whoever left and came again: what was made before they are sent it whole does not
   * follow on from what they have. What is queued for a socket goes to it in the order it was made.
   */
  function send(group: readonly FoyerSocket[], number: number, message: ViewMessage): void {
    const ids = group.filter((socket) => (told.get(socket) ?? Infinity) <= number).map(({ id }) => id);
    if (ids.length > 0) io.local.to(ids).emit('view', message);
  }

  function sendAll(message: ViewMessage): void {
    const number = ++messages;
    const all = [...told.keys()];
    for (let first = 0; first < all.length; first += atOnce) {
      const group = all.slice(first, first + atOnce);
      slices.add(() => send(group, number, message));
    }
  }

  function sendWhole(): void {
    cancelWhole = null;
    sent ??= now();
    if (sent === null) return;
    const { version, view } = sent;
    const number = ++messages;
    const group = [...fresh];
    fresh.clear();
    for (const socket of group) told.set(socket, number);
    nextWhole = Infinity;
    slices.add(() => {
      const began = clock.now();
      send(group, number, { scope: 'hall', version, from: null, view });
      const took = clock.now() - began;
      nextWhole = began + Math.max(wholeEveryMs, wholeShare * took);
      if (fresh.size > 0) cancelWhole = clock.at(nextWhole, sendWhole);
    });
  }

  return {
    add(socket) {
      told.delete(socket);
      fresh.add(socket);
      // While one is on its way, the next is asked for when that has left.
      if (cancelWhole !== null || nextWhole === Infinity) return;
      if (clock.now() >= nextWhole) sendWhole();
      else cancelWhole = clock.at(nextWhole, sendWhole);
    },
    remove(socket) {
      told.delete(socket);
      fresh.delete(socket);
      if (told.size + fresh.size === 0) sent = null;
    },
    tell() {
      const after = sent === null ? null : now();
      if (sent === null || after === null) return;
      const delta = diffView(sent.view, after.view);
      const from = sent.version;
      sent = { version: delta === null ? from : after.version, view: after.view };
      if (delta === null) return;
      busy = true;
      sendAll({ scope: 'hall', version: after.version, from, delta });
      slices.add(() => (busy = false));
    },
    isBusy: () => busy,
    close() {
      cancelWhole?.();
      cancelWhole = null;
    },
  };
}
