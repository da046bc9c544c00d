// @vitest-environment jsdom

import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import { GatheringContext } from '#client/stores/gathering-context.ts';
import type { PlanView } from '#shared/gathering/view/types.ts';
import { fakeGathering } from '#tests/support/fake-gathering.ts';
import { clockOf, mineOf, personOf } from '#tests/support/gathering-views.ts';
import { organiserOf, planOf } from '#tests/support/organiser-view.ts';
import { ComingUpLines } from './ComingUpLines.tsx';

const toRound = { kind: 'round', segment: 1, round: 1 } as const;
const clock = clockOf({ kind: 'round', segment: 1, round: 0, rounds: 3, coming: { to: toRound, promised: true, planned: true } });
const people = ['Ana', 'Ben', 'Cy', 'Dee', 'Eli'].map((name) => personOf(name, { name, organisation: 'Lyon' }));

beforeEach(async () => {
  await startI18n('en');
  await loadCatalogue('organiser');
});

function open(plan: Partial<PlanView>): void {
  const fake = fakeGathering(organiserOf({ clock, people, plan: planOf(plan) }), mineOf('me', { role: 'organiser' }), () => 0);
  render(
    <GatheringContext value={fake.gathering}>
      <ComingUpLines />
    </GatheringContext>,
  );
}

const figure = (name: string) => screen.getByText(name).nextElementSibling?.textContent;
const reasons = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

it.each([
  [{ repeats: 0, repeatsBound: 0 }, '0, proven best'],
  [{ repeats: 9, repeatsBound: 9 }, '9, proven best'],
  [{ repeats: 9, repeatsBound: 7 }, '9, at least 7'],
  [{ repeats: 2, repeatsBound: 0 }, '2'],
  [{ repeats: 2, repeatsBound: null }, '2'],
])('says of the repeats what is proven: %o', (plan, said) => {
  open(plan);
  expect(figure('Repeated pairs')).toBe(said);
});

it('looks ahead to the rounds planned along, and says what smaller tables would spare', () => {
  open({ outlook: { rounds: 4, repeats: 13, repeatsBound: 9, smallerTables: { tableSize: 3, repeatsBound: 0 } } });
  expect(figure('Over 4 rounds')).toBe('13, at least 9');
  expect(reasons()).toEqual(['With tables of 4, 9 are forced; with tables of 3, 0.']);
});

it('says by name why pairs repeat and colleagues sit together', () => {
  open({
    sameOrganisation: 1,
    reasons: [
      { why: 'few_speakers', people: ['Ana'], others: 1, languages: ['es'] },
      { why: 'rare_language', people: ['Ben', 'Cy'], beside: ['Ana'], others: 2, languages: ['es'] },
      { why: 'few_unmet', people: ['Ana', 'Ben', 'Cy', 'Dee', 'Eli'], languages: [] },
      { why: 'no_common_language', people: ['Dee'], others: 0, languages: ['de', 'nl'] },
      { why: 'many_colleagues', people: ['Ana', 'Ben', 'Cy', 'Dee', 'Eli'], tables: 3, languages: [] },
    ],
  });
  expect(figure('Colleagues together')).toBe('1 pair');
  expect(reasons()).toEqual([
    'Ana meets somebody again: speaks only Spanish, as one other here does.',
    'Ben and Cy meet somebody again: with Ana, the table can only speak Spanish.',
    'Ana, Ben, Cy, and 2 others: too few people left to meet for the first time.',
    'Dee has no language in common with the table: speaks only German and Dutch, and nobody else here does.',
    'Lyon: 5 people for 3 tables, so some sit together.',
  ]);
});

it('leaves out a reason about people who are gone', () => {
  open({ reasons: [{ why: 'few_speakers', people: ['Zoe'], others: 1, languages: ['es'] }] });
  expect(reasons()).toEqual([]);
});
