import type { ViewMessage } from '#shared/contract/socket-events.ts';
import { diffView } from '#shared/contract/view-delta.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Slices } from './slices.ts';
import type { FoyerServer, FoyerSocket } from './viewer.ts';

/** Sockets written to without a break: some three milliseconds of work. */
const atOnce = 100;
/** Of whoever comes in such a time all are sent the same hall, made into text once for each hundred, ms. */
const wholeEveryMs = 50;

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
  /** Those who have it; `fresh`: those who wait for it whole. */
  const told = new Set<FoyerSocket>();
  const fresh = new Set<FoyerSocket>();
  let sent: Sent | null = null;
  let lastWhole = -Infinity;
  let cancelWhole: (() => void) | null = null;

  /** Leaves out whoever left meanwhile. What is queued for a socket goes to it in the order it was made. */
  function send(group: readonly FoyerSocket[], message: ViewMessage): void {
    const ids = group.filter((socket) => told.has(socket)).map(({ id }) => id);
    if (ids.length > 0) io.local.to(ids).emit('view', message);
  }

  function sendAll(sockets: Iterable<FoyerSocket>, message: ViewMessage): void {
    const all = [...sockets];
    for (let first = 0; first < all.length; first += atOnce) {
      const group = all.slice(first, first + atOnce);
      slices.add(() => send(group, message));
    }
  }

  function sendWhole(): void {
    cancelWhole = null;
    lastWhole = clock.now();
    sent ??= now();
    if (sent === null) return;
    for (const socket of fresh) told.add(socket);
    sendAll(fresh, { scope: 'hall', version: sent.version, from: null, view: sent.view });
    fresh.clear();
  }

  return {
    add(socket) {
      told.delete(socket);
      fresh.add(socket);
      const due = lastWhole + wholeEveryMs;
      if (cancelWhole !== null) return;
      if (clock.now() >= due) sendWhole();
      else cancelWhole = clock.at(due, sendWhole);
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
      if (delta !== null) sendAll(told, { scope: 'hall', version: after.version, from, delta });
    },
    close() {
      cancelWhole?.();
      cancelWhole = null;
    },
  };
}
