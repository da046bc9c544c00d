import type { PlateSeat } from '#client/ui/plate/seats.ts';

/** The table of the front door at one moment. */
export interface LivingTable {
  readonly seats: readonly PlateSeat[];
  /** Milliseconds gone of its ten minutes. */
  readonly gone: number;
  /** Who speaks, by initials; `you`: whoever took the free place. */
  readonly voice: Voice;
}

type Voice = 'Am' | 'Th' | 'Ka' | 'Jo' | 'you';

/** A round of ten minutes goes by in so many seconds; then everybody begins anew. */
export const beats = 20;
export const roundMs = 600_000;

/** Second of the round in which the free place is taken. */
const taken = 8;
/** Who speaks from which second on. */
const voices: readonly (readonly [number, Voice])[] = [
  [16, 'Am'],
  [13, 'Jo'],
  [10, 'you'],
  [7, 'Th'],
  [4, 'Ka'],
  [0, 'Th'],
];

/** As it stands still for whoever wants no movement: 7:12 left. */
export const still: LivingTable = tableOf(168_000, false, 'Th');

/** The table at a second of its round: it drains, the voice moves, a cup takes the free place. */
export function livingTable(second: number): LivingTable {
  const voice = voices.find(([from]) => second >= from)?.[1] ?? 'Th';
  return tableOf((second * roundMs) / beats, second >= taken, voice);
}

function tableOf(gone: number, full: boolean, voice: Voice): LivingTable {
  const cup = (initials: Voice, host = false): PlateSeat => ({ kind: 'taken', id: initials, initials, host, speaking: voice === initials });
  const yours: PlateSeat = full
    ? { kind: 'taken', id: 'you', initials: '', mine: true, speaking: voice === 'you' }
    : { kind: 'free', yours: true };
  return { seats: [cup('Am'), cup('Th'), yours, cup('Ka', true), cup('Jo')], gone, voice };
}
