import type { HallView, MineView } from '#shared/gathering/view/types.ts';
import { hasRounds } from '#shared/gathering/about.ts';

/**
 * Where I stand with the rounds. `asked`: one is announced and I can say whether I am in. `waiting`: one runs and a seat is
 * looked for. `resting`: one runs without me, by my own choice.
 */
export type CountIn = {
  readonly stage: 'asked' | 'waiting' | 'resting';
  /** Counts from 1. */
  readonly round: number;
  readonly rounds: number;
  readonly isIn: boolean;
  readonly counted: number;
} | null;

type Hall = Pick<HallView, 'clock' | 'about'>;
type Mine = Pick<MineView, 'countedIn' | 'waiting' | 'table' | 'next'>;

/** Null while there is nothing to say: no round is near, I sit in one, or the card of my next table says it all. */
export function countIn({ clock, about }: Hall, mine: Mine): CountIn {
  const { coming, round, rounds, countedIn: counted } = clock;
  const isIn = mine.countedIn;
  if (clock.phase !== 'open' || mine.next !== null) return null;
  if (coming?.to.kind === 'round') {
    const part = about.programme[coming.to.segment];
    return { stage: 'asked', round: coming.to.round + 1, rounds: hasRounds(part) ? part.rounds : 0, isIn, counted };
  }
  if (clock.kind !== 'round' || round === null || mine.table !== null) return null;
  return { stage: isIn && mine.waiting ? 'waiting' : 'resting', round: round + 1, rounds, isIn: isIn && mine.waiting, counted };
}
