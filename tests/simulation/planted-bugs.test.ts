import { expect, it, vi } from 'vitest';
import { plantedBugs } from './planted-bugs.ts';
import { play } from './play.ts';

vi.mock('#server/runtime/fresh-ids.ts', () => import('./seeded-ids.ts'));

/** As many as `npm test` plays of the server as it is. */
const seeds = 2000;

it.each(Object.entries(plantedBugs))('finds that %s', { timeout: 300_000 }, async (_, { breaks, ...planted }) => {
  const found: string[] = [];
  for (let seed = 1; seed <= seeds && found.length === 0; seed++)
    await play(seed, planted).catch((error: unknown) => found.push(error instanceof Error ? error.message : String(error)));
  expect(found).toEqual([expect.stringMatching(breaks)]);
  expect(found[0]).toMatch(/^seed \d+: .*FOYER_FIRST_SEED=\d+/);
});
