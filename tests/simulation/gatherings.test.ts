import { describe, it, vi } from 'vitest';
import { play } from './play.ts';

vi.mock('#server/runtime/fresh-ids.ts', () => import('./seeded-ids.ts'));

/** A hundred thousand by `npm run prove:simulation`. */
const seeds = Number(process.env['FOYER_SEEDS'] ?? '2000');
const first = Number(process.env['FOYER_FIRST_SEED'] ?? '1');
const perTest = 50;

describe('whole gatherings on one to three nodes, while lines, nodes and the store fail', () => {
  for (let from = first; from < first + seeds; from += perTest) {
    const to = Math.min(from + perTest, first + seeds) - 1;
    it(`seeds ${from} to ${to} keep every rule`, { timeout: 300_000 }, async () => {
      for (let seed = from; seed <= to; seed++) await play(seed);
    });
  }
});
