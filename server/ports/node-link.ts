import type { Hints } from './hints.ts';

/** What nodes tell each other: nothing that anybody depends on. */
export interface NodeLink {
  readonly hints: Hints;
  /** What the server of sockets takes to carry signals between people on different nodes. */
  readonly adapter: object;
  /** Whether what nodes tell each other arrives: what this one said of late came back. */
  isOn(): boolean;
  close(): void;
}
