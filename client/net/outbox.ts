import type { Acknowledgement } from '#shared/contract/socket-events.ts';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import { isPerishable, perishesAfter } from './perishable.ts';

interface Message {
  readonly id: string;
  readonly command: ClientCommand;
}

interface OutboxDeps {
  /** Puts a message on the wire; the answer may never come. */
  readonly emit: (message: Message, answer: (acknowledgement: Acknowledgement) => void) => void;
  readonly newId: () => string;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

/**
 * Commands on their way: one at a time, in order, the same id until it is answered, across reconnects. The server knows
 * an id it has seen, so sending twice does nothing twice.
 */
export interface Outbox {
  /** Resolves with the server's answer; never rejects. */
  send(command: ClientCommand): Promise<Acknowledgement>;
  /** The connection stands: goes on with what waits. */
  connected(): void;
  disconnected(): void;
  /** Answers everything that waits with `unavailable`. */
  close(): void;
  /** How many commands wait for an answer. */
  size(): number;
}

interface Waiting extends Message {
  readonly since: number;
  readonly resolve: (acknowledgement: Acknowledgement) => void;
}

/** Without an answer for so long the message is sent again. */
const patience = 5000;
/** Pauses after the server said that it is overloaded; after the last its answer stands. */
const pauses = [500, 1000, 2000, 4000];
const overloaded: ReadonlySet<string> = new Set(['too_fast', 'busy', 'unavailable']);
const unavailable: Acknowledgement = { ok: false, code: 'unavailable', retryable: true };

export function createOutbox({ emit, newId, now }: OutboxDeps): Outbox {
  const waiting: Waiting[] = [];
  let online = false;
  let closed = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let perishTimer: ReturnType<typeof setTimeout> | undefined;

  function settle(entry: Waiting, acknowledgement: Acknowledgement) {
    const index = waiting.indexOf(entry);
    if (index < 0) return;
    waiting.splice(index, 1);
    entry.resolve(acknowledgement);
    if (index > 0) return;
    clearTimeout(timer);
    tries = 0;
    sendFirst();
  }

  function sendFirst() {
    clearTimeout(timer);
    const first = waiting[0];
    if (first === undefined || !online) return;
    timer = setTimeout(sendFirst, patience);
    emit({ id: first.id, command: first.command }, (acknowledgement) => answered(first, acknowledgement));
  }

  function answered(entry: Waiting, acknowledgement: Acknowledgement) {
    if (entry !== waiting[0]) return;
    const pause = pauses[tries];
    if (acknowledgement.ok || !overloaded.has(acknowledgement.code) || pause === undefined) {
      settle(entry, acknowledgement);
      return;
    }
    tries += 1;
    clearTimeout(timer);
    timer = setTimeout(sendFirst, pause);
  }

  function dropPerished() {
    clearTimeout(perishTimer);
    if (online) return;
    const perishables = waiting.filter(({ command }) => isPerishable(command));
    for (const entry of perishables) if (now() - entry.since >= perishesAfter) settle(entry, unavailable);
    const next = waiting.find(({ command }) => isPerishable(command));
    if (next !== undefined) perishTimer = setTimeout(dropPerished, Math.max(0, next.since + perishesAfter - now()));
  }

  return {
    send(command) {
      if (closed) return Promise.resolve(unavailable);
      return new Promise((resolve) => {
        waiting.push({ id: newId(), command, since: now(), resolve });
        if (!online) dropPerished();
        else if (waiting.length === 1) sendFirst();
      });
    },
    connected() {
      dropPerished();
      online = true;
      clearTimeout(perishTimer);
      tries = 0;
      sendFirst();
    },
    disconnected() {
      online = false;
      clearTimeout(timer);
      dropPerished();
    },
    close() {
      closed = true;
      online = false;
      clearTimeout(timer);
      clearTimeout(perishTimer);
      for (const entry of waiting.splice(0)) entry.resolve(unavailable);
    },
    size: () => waiting.length,
  };
}
