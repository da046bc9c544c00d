import type { Answered, Came } from './crowd.ts';

/** Collects the hall's views while commands are sent, to say how old each command was when each viewer saw it. */
export function watchAges(): { take(came: Came): void; of(answers: readonly Answered[]): Ages } {
  const arrivals: Came[] = [];
  let messages = 0;
  let bytes = 0;
  return {
    take(came) {
      messages += 1;
      bytes += came.bytes;
      if (came.scope === 'hall' && came.from !== null) arrivals.push(came);
    },
    of(answers) {
      const sent = new Map<number, number>();
      for (const { ok, version, sentAt } of answers) if (ok) sent.set(version, sentAt);
      const ages = new Histogram();
      for (const { version, from, at } of arrivals)
        for (let shown = (from ?? version) + 1; shown <= version; shown++) {
          const sentAt = sent.get(shown);
          if (sentAt !== undefined) ages.add(at - sentAt);
        }
      return { messages, bytes, ages };
    },
  };
}

export interface Ages {
  /** Views of every kind that came to all viewers, and their bytes. */
  readonly messages: number;
  readonly bytes: number;
  readonly ages: Histogram;
}

/** Durations by the millisecond: there may be millions. */
export class Histogram {
  #counts = new Uint32Array(120_000);
  #total = 0;
  add(ms: number): void {
    const bucket = Math.min(this.#counts.length - 1, Math.max(0, Math.ceil(ms)));
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.#total += 1;
  }
  get size(): number {
    return this.#total;
  }
  /** The value that so large a share does not exceed, rounded up to a millisecond; NaN for none. */
  percentile(share: number): number {
    const rank = Math.ceil(share * this.#total);
    for (let ms = 0, seen = 0; ms < this.#counts.length; ms++) {
      seen += this.#counts[ms] ?? 0;
      if (this.#total > 0 && seen >= rank) return ms;
    }
    return NaN;
  }
}
