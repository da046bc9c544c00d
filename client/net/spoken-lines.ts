import type { ClientSignal } from '#shared/contract/socket-events.ts';

/** A line of live text. */
type Line = Extract<ClientSignal, { kind: 'live_text' }>;

/** Finished lines on their way: nobody keeps them but who reads them, so one that the server did not answer for is said again. */
export interface SpokenLines {
  say(line: Line): void;
  /** The connection stands again: says what waits, in order. Who has heard a line already takes it once. */
  connected(): void;
}

/** Fewer than the server takes in a second; of a longer silence the latest are said. */
const kept = 12;

/**
 * `emit` puts a line on the wire, if there is one, and tells whether it was answered for; false: it was given enough time, which
 * happens where the server is not listening yet.
 */
export function createSpokenLines(emit: (line: Line, told: (answered: boolean) => void) => void): SpokenLines {
  const waiting = new Map<string, Line>();
  function put(line: Line) {
    emit(line, (answered) => {
      if (answered) waiting.delete(line.line);
      else if (waiting.has(line.line)) put(line);
    });
  }
  return {
    say(line) {
      waiting.set(line.line, line);
      for (const oldest of waiting.keys()) {
        if (waiting.size <= kept) break;
        waiting.delete(oldest);
      }
      put(line);
    },
    connected() {
      for (const line of [...waiting.values()]) put(line);
    },
  };
}
