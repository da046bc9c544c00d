import type { World } from '#shared/gathering/decision.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { voiceOf } from '#shared/gathering/voices.ts';
import type { Organisations } from './organisations.ts';
import type { MetPair } from './report.ts';

/** Pairs of people who shared a round table, counted by the two organisations; pairs with somebody who named none are left out. */
export function pairsByOrganisation(world: World<Exclude<GatheringState, { phase: 'none' }>>, { idOf, rows }: Organisations): MetPair[] {
  const rankOf = new Map(rows.map(({ id }, index) => [id, index]));
  const counts = new Map<string, { readonly organisations: [string, string]; pairs: number }>();
  for (const key of Object.keys(world.state.met)) {
    const [a = '', b = ''] = key.split(' ').map((person) => idOf(voiceOf(world, person)) ?? '');
    if (a === '' || b === '') continue;
    const organisations: [string, string] = (rankOf.get(a) ?? 0) <= (rankOf.get(b) ?? 0) ? [a, b] : [b, a];
    const cell = organisations.join(' ');
    const known = counts.get(cell) ?? { organisations, pairs: 0 };
    counts.set(cell, { organisations, pairs: known.pairs + 1 });
  }
  const rank = ([a, b]: readonly [string, string]): number => (rankOf.get(a) ?? 0) * rows.length + (rankOf.get(b) ?? 0);
  return [...counts.values()].sort((a, b) => rank(a.organisations) - rank(b.organisations));
}
