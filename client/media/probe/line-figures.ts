import type { LineSample } from './line-sample.ts';

/** How good a line is, from here to the media server. */
export interface LineFigures {
  /** Milliseconds there and back. */
  readonly roundTrip: number | null;
  /** Share of what was sent that did not arrive, 0…1. */
  readonly loss: number | null;
  /** Bits a second that can be sent. */
  readonly bits: number | null;
}

/** The median round trip, what was lost between the first and the last sample, and what the line carries at the end. */
export function figuresOf(samples: readonly LineSample[]): LineFigures {
  const trips = samples.flatMap(({ roundTrip }) => (roundTrip === null ? [] : [roundTrip])).sort((a, b) => a - b);
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined) return { roundTrip: null, loss: null, bits: null };
  const sent = last.packetsSent - first.packetsSent;
  const lost = Math.max(0, last.packetsLost - first.packetsLost);
  const seconds = (last.at - first.at) / 1000;
  const carried = seconds > 0 ? (8 * (last.bytesSent - first.bytesSent)) / seconds : null;
  return {
    roundTrip: trips[Math.floor(trips.length / 2)] ?? null,
    loss: sent > 0 ? Math.min(1, lost / sent) : null,
    // What has gone through is certain; an estimate may lag behind it.
    bits: last.available === null ? carried : Math.max(last.available, carried ?? 0),
  };
}
