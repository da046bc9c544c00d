import type { World } from './decision.ts';
import { organisationNamed } from './guests.ts';
import type { Card } from './state.ts';

/** Whom a person speaks for: their organisation, as it is compared, or themselves where they named none. */
export function voiceOf({ personal }: World, person: string): string {
  return organisationNamed(personal.profile[person]?.organisation ?? '') ?? `person ${person}`;
}

/** Voices other than the card's own that say *us too* by name, each once. */
export function usTooOf(world: World, card: Card): string[] {
  const voices = new Set(card.usToo.map((person) => voiceOf(world, person)));
  if (card.origin.kind === 'named') voices.delete(voiceOf(world, card.origin.author));
  return [...voices];
}

/** Voices other than the card's own that say *us too*: an organisation once, however many of its people do. */
export function voicesFor(world: World, card: Card): number {
  return usTooOf(world, card).length + card.usTooUnnamed.length;
}
