import { backOff } from './back-off.ts';
import { armBell } from './bell.ts';
import type { ServerClock } from './clock.ts';
import type { MediaLink } from './media-link.ts';
import type { Ticket } from '#shared/contract/socket-events.ts';

/** The media room to come: joined ahead, closed in both directions until its bell rings. */
export interface WarmUp {
  /** What is prepared, if anything. */
  readonly link: MediaLink | null;
  prepare(ticket: Ticket): void;
  /** Hands over what is prepared, as a link that can be opened, and forgets it. */
  take(): MediaLink | null;
  /** The same for the media room of this ticket, which lets in whoever waited outside; null where nothing ready is prepared for it. */
  takeFor(ticket: Ticket): MediaLink | null;
  /** Call it when the prepared link failed: nobody saw that, and it is tried again while there is time. */
  failed(): void;
  cancel(): void;
}

export interface WarmUpDeps {
  readonly clock: ServerClock;
  readonly random: () => number;
  readonly newLink: (ticket: Ticket) => MediaLink;
  /** The time to open what is prepared has come. */
  readonly ring: () => void;
}

/** With less time than this left, in ms, another try would not be done before the bell. */
const shortest = 3_000;

export function createWarmUp({ clock, random, newLink, ring }: WarmUpDeps): WarmUp {
  let link: MediaLink | null = null;
  let ticket: Ticket | null = null;
  let failures = 0;
  let disarm: () => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function forget() {
    disarm();
    clearTimeout(timer);
    link = null;
    ticket = null;
    failures = 0;
  }

  function arm(at: number | null) {
    disarm();
    disarm = at === null ? () => undefined : armBell(clock, at, ring);
  }

  function startIn(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(() => link?.start(), ms);
  }

  function take(): MediaLink | null {
    const prepared = link;
    const wanted = ticket;
    forget();
    if (prepared === null || wanted === null || prepared.status !== 'failed') return prepared;
    prepared.close();
    return newLink(wanted);
  }

  function cancel() {
    link?.close();
    forget();
  }

  return {
    get link() {
      return link;
    },
    prepare(wanted) {
      if (link !== null && ticket?.mediaRoom === wanted.mediaRoom) {
        ticket = wanted;
        arm(wanted.opensAt);
        return;
      }
      link?.close();
      forget();
      ticket = wanted;
      link = newLink(wanted);
      arm(wanted.opensAt);
      const now = clock.now();
      const from = Math.max(now, wanted.warmFrom ?? now);
      const until = Math.max(from, wanted.warmUntil ?? from);
      startIn(from - now + random() * (until - from));
    },
    take,
    takeFor(wanted) {
      if (ticket?.mediaRoom !== wanted.mediaRoom) return null;
      if (ticket.purpose !== 'approach') return take();
      if (link?.status !== 'connected') {
        cancel();
        return null;
      }
      const ready = take();
      ready?.letIn(wanted);
      return ready;
    },
    failed() {
      // Nobody has sat down yet: it is a look at a table, not worth another try.
      if (ticket?.purpose === 'approach') {
        cancel();
        return;
      }
      failures += 1;
      const wait = backOff(failures, random);
      if (ticket === null || (ticket.opensAt !== null && clock.now() + wait + shortest > ticket.opensAt)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (ticket === null) return;
        link?.close();
        link = newLink(ticket);
        link.start();
      }, wait);
    },
    cancel,
  };
}
