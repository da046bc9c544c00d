import type { LineSample } from './line-sample.ts';

/** A connection to a probe's media room, which sends made-up sound and pictures and measures how they get on. */
export interface ProbeLine {
  /** Connects and sends. `no_entry`: the media server could not be asked; `no_way`: sound and picture found no way to it. */
  connect(): Promise<'connected' | 'no_entry' | 'no_way'>;
  /** Whether the media server told of a relay; known once somebody has come in. */
  hasRelay(): boolean;
  /** Null where there is nothing to measure yet. */
  sample(): Promise<LineSample | null>;
  /** Connects anew by TCP alone; false where that did not come about. */
  useTcp(): Promise<boolean>;
  /** Idempotent. */
  close(): Promise<void>;
}

export interface ProbeTicket {
  readonly url: string;
  readonly token: string;
}

/** `relayOnly`: by the media server's relays or not at all. */
export type OpenProbeLine = (ticket: ProbeTicket, relayOnly: boolean) => ProbeLine;
