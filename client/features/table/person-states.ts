import type { SeatedPerson } from '#client/features/table/seated-person.ts';

/** What there is to say of somebody at the table, in words. */
export type PersonState = 'dropped' | 'speaks' | 'listens' | 'muted' | 'hand';

type Signs = Pick<SeatedPerson, 'dropped' | 'speaking' | 'listening' | 'muted' | 'hand'>;

/** The states that show, most telling first. */
export function personStates({ dropped, speaking, listening, muted, hand }: Signs): PersonState[] {
  const raised: PersonState[] = hand === null ? [] : ['hand'];
  if (dropped) return ['dropped'];
  if (speaking) return ['speaks', ...raised];
  if (listening) return ['listens', ...raised];
  return muted ? ['muted', ...raised] : raised;
}
