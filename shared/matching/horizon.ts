import type { Indexed } from './indexed.ts';
import { mostRounds } from './pair-kinds.ts';

/** Share of all partners met by the end from which on a round planned alone spoils the rounds after it. */
const crowded = 0.2;

/** Seats of one plan up to which planning ahead fits the time of one round. */
const mostSeats = 2000;

/**
 * Rounds worth planning together: all that are left where people will have met many of all others by then, else the coming one alone,
 * which then gets all the effort.
 */
export function horizon({ people, seats, met, dense }: Indexed, roundsLeft: number): number {
  let meetings = 0;
  for (let person = 0; person < people; person++) met.forEach(person, () => meetings++);
  const partners = meetings / people + roundsLeft * (seats - 1);
  if (!dense || partners < crowded * (people - 1)) return 1;
  return Math.max(1, Math.min(roundsLeft, mostRounds, Math.floor(mostSeats / people)));
}
