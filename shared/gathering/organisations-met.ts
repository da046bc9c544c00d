import type { World } from './decision.ts';
import { organisationNamed } from './guests.ts';
import type { GatheringState } from './state.ts';

/** Pairs of people who shared a round table, one of each organisation, both as they are compared. */
export interface OrganisationsMet {
  /** The lesser first; twice the same for colleagues. */
  readonly organisations: readonly [string, string];
  readonly pairs: number;
}

/** Which organisations met how often; pairs with somebody who named none are left out. */
export function organisationsMet({ state, personal }: World<Exclude<GatheringState, { phase: 'none' }>>): OrganisationsMet[] {
  const counts = new Map<string, { readonly organisations: [string, string]; pairs: number }>();
  for (const key of Object.keys(state.met)) {
    const [a, b] = key.split(' ').map((person) => organisationNamed(personal.profile[person]?.organisation ?? ''));
    if (a == null || b == null) continue;
    const organisations: [string, string] = a <= b ? [a, b] : [b, a];
    const cell = organisations.join('\n');
    const known = counts.get(cell) ?? { organisations, pairs: 0 };
    counts.set(cell, { organisations, pairs: known.pairs + 1 });
  }
  return [...counts.values()];
}
