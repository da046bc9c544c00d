import { backOff } from './back-off.ts';
import type { ServerClock } from './clock.ts';
import type { Ticket } from '#shared/contract/socket-events.ts';

/** Gets back what was lost: asks for fresh tickets, waiting longer from failure to failure. */
export interface Recovery {
  /** Failures in a row. */
  readonly failures: number;
  /** It failed so often, or for so long, that the person should know; it goes on trying. */
  readonly fails: boolean;
  /** Whether it is waiting or asking. */
  readonly trying: boolean;
  /** The connection is there. It counts as healthy again once it has lasted. */
  connected(): void;
  /** It failed or was lost: tries again in a while. */
  failed(): void;
  /** Tries again now. */
  now(): void;
  /** Nothing is to be got back any more. */
  cancel(): void;
}

export interface RecoveryDeps {
  readonly clock: ServerClock;
  readonly random: () => number;
  readonly requestTickets: () => Promise<readonly Ticket[]>;
  readonly arrived: (tickets: readonly Ticket[]) => void;
  /** The number of failures changed. */
  readonly changed: () => void;
}

/** What was lost sooner than this, in ms, is one more failure of the same kind. */
const healthyAfter = 5_000;
/** A firewall that swallows everything fails seldom, and late: then one failure after so many ms says as much as several. */
const tellAfter = { failures: 3, ms: 10_000 } as const;

export function createRecovery({ clock, random, requestTickets, arrived, changed }: RecoveryDeps): Recovery {
  let failures = 0;
  /** Since when there is no connection. */
  let since = clock.now();
  let connectedAt: number | null = null;
  let trying = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Raised when what is under way is not wanted any more. */
  let generation = 0;

  function stop() {
    generation += 1;
    trying = false;
    clearTimeout(timer);
  }

  async function request() {
    const mine = generation;
    trying = true;
    let tickets: readonly Ticket[];
    try {
      tickets = await requestTickets();
    } catch {
      if (mine === generation) failed();
      return;
    }
    if (mine !== generation) return;
    trying = false;
    arrived(tickets);
  }

  function failed() {
    stop();
    const now = clock.now();
    if (connectedAt !== null && now - connectedAt >= healthyAfter) failures = 0;
    if (connectedAt !== null) since = now;
    connectedAt = null;
    failures += 1;
    trying = true;
    timer = setTimeout(() => void request(), backOff(failures, random));
    changed();
  }

  return {
    get failures() {
      return failures;
    },
    get fails() {
      if (connectedAt !== null) return false;
      return failures >= tellAfter.failures || (failures > 0 && clock.now() - since >= tellAfter.ms);
    },
    get trying() {
      return trying;
    },
    connected() {
      connectedAt ??= clock.now();
    },
    failed,
    now() {
      stop();
      void request();
    },
    cancel() {
      stop();
      since = clock.now();
      failures = 0;
      connectedAt = null;
    },
  };
}
