import { expect, it } from 'vitest';
import { forcedTables } from './table-plans.ts';
import { tryTables } from './try-tables.ts';

const people = Array.from({ length: 12 }, (_, index) => ({
  name: `Person ${index}`,
  organisation: index < 4 ? ' Lyon' : index < 6 ? 'lyon' : '',
  languages: [],
}));

it('tries a plan for the chosen size, then compares all of them', () => {
  // Time goes by at each look at the clock, so that plans end where no better one can be proven.
  let clock = 0;
  const [plan, advice] = [...tryTables({ people, rounds: 4, tableSize: 3 }, () => (clock += 5))];
  if (plan?.kind !== 'plan' || advice?.kind !== 'advice') throw new Error('not answered in order');
  expect(plan.plan.rounds).toHaveLength(4);
  expect(plan.plan.rounds.map((tables) => tables.flat().length)).toEqual([12, 12, 12, 12]);
  // Six of one organisation at four tables: two pairs a round at least.
  expect(plan.plan.sameOrganisation).toBeGreaterThanOrEqual(8);
  expect(advice.advice.recommended).toBe(3);
  expect(advice.advice.forecasts.map(({ tableSize }) => tableSize)).toEqual([2, 3, 4, 5, 6, 7, 8]);
});

it('tells at once what is forced', () => {
  const { recommended, forecasts } = forcedTables({ people, rounds: 4, tableSize: 4 });
  expect(recommended).toBe(3);
  expect(forecasts.find(({ tableSize }) => tableSize === 4)).toMatchObject({ repeatsForced: 9, repeatsReached: null });
});
