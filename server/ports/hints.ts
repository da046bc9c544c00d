/** Tells other nodes that a stream was written to, once it is stored. A lost hint costs them a moment and nothing else. */
export interface Hints {
  /** Never waits and never throws. */
  stored(stream: string): void;
  /** Another node wrote to a stream. Returns the function that stops it. */
  onStored(listener: (stream: string) => void): () => void;
}
