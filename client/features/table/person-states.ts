import type { SeatedPerson } from '#client/features/table/seated-person.ts';

/** What there is to say of somebody at the table, in words. */
export type PersonState = 'dropped' | 'speaks' | 'listens' | 'muted' | 'weak' | 'hand';

type Signs = Pick<SeatedPerson, 'dropped' | 'speaking' | 'listening' | 'muted' | 'weak' | 'hand'>;

/** The states that show, most telling first. */
export function personStates({ dropped, speaking, listening, muted, weak, hand }: Signs): PersonState[] {
  if (dropped) return ['dropped'];
  const heard: PersonState | null = speaking ? 'speaks' : listening ? 'listens' : muted ? 'muted' : null;
  return [...(heard === null ? [] : [heard]), ...(weak ? (['weak'] as const) : []), ...(hand === null ? [] : (['hand'] as const))];
}
