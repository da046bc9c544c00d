import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expected, foundingCards, foundingQuestions, foundingThemes } from '#tests/support/founding-harvest.ts';
import type { Harvest } from './harvest.ts';
import { harvestOf } from './harvest.ts';
import type { HarvestCard, HarvestOrigin } from './harvest-card.ts';

const about = { questions: foundingQuestions, themes: foundingThemes, chathamHouse: false };
const founding = harvestOf(foundingCards, about);

let written = 0;
function card(more: Partial<HarvestCard> = {}): HarvestCard {
  const order = ++written;
  return { id: `c${order}`, kind: 'insight', question: null, themes: [], table: 't1', order, startsOn: '', origin: by('Efus'), ...more };
}
const by = (voice: string, ...usToo: string[]): HarvestOrigin => ({ kind: 'named', voice, usToo, usTooUnnamed: 0 });
const unnamed = (among: number, usToo = 0): HarvestOrigin => ({ kind: 'unnamed', among, usToo });

describe('H8 the founding case', () => {
  it('H8 ranks themes by organisations, which a mere count of cards would not', () => {
    expect(founding.themes.map(({ theme, organisations }) => ({ theme, organisations }))).toEqual(expected.themesByOrganisations);
    const byCards = founding.themes.toSorted((a, b) => b.cards.length - a.cards.length);
    expect(byCards.map(({ theme }) => theme)).toEqual(expected.themesByMereCardCount);
  });

  it('H8 lists needs by organisations, events by date, readings, and what names nobody', () => {
    expect(founding.needs.map(({ card: id, organisations }) => ({ card: id, organisations }))).toEqual(expected.needsByOrganisations);
    expect(founding.calendar).toEqual(expected.calendar);
    expect(founding.readingList).toEqual(expected.readingList);
    expect(founding.withoutAttribution).toEqual(expected.withoutAttribution);
    expect(founding.links).toEqual(['c38']);
    expect(founding.withheld).toBe(0);
  });

  it('H9 has every card once in its matrix, under who wrote it', () => {
    const inMatrix = founding.matrix.flatMap(({ cells, unnamed: nobodys }) => [
      ...Object.values(cells).flatMap(({ cards }) => cards),
      ...nobodys,
    ]);
    expect(inMatrix.toSorted()).toEqual(foundingCards.map(({ id }) => id).toSorted());
    expect(founding.matrix.map(({ question }) => question)).toEqual(foundingQuestions);
    const cellOf = (organisation: string) => founding.matrix[0]?.cells.find(({ voice }) => voice === organisation);
    expect(cellOf('unodc')).toEqual({ voice: 'unodc', cards: ['c03', 'c07'], usToo: [] });
    expect(cellOf('icpc')).toEqual({ voice: 'icpc', cards: ['c26'], usToo: ['c01', 'c07'] });
  });
});

describe('H8 themes', () => {
  const ranked = (cards: readonly HarvestCard[], more: Partial<typeof about> = {}) =>
    harvestOf(cards, { ...about, ...more }).themes.map(({ theme, organisations, tables, usToo }) => [theme, organisations, tables, usToo]);

  it('H8 count an organisation once, as author or by us too', () => {
    const cards = [
      card({ themes: ['methods'], origin: by('Efus', 'GIZ') }),
      card({ themes: ['methods'], origin: by('GIZ', 'Efus') }),
      card({ themes: ['polarisation'], origin: by('Efus', 'GIZ', 'UNODC') }),
    ];
    expect(ranked(cards)).toEqual([
      ['polarisation', 3, 1, 2],
      ['methods', 2, 1, 2],
    ]);
  });

  it('H8 of equally many organisations rank by us too, then as the gathering has them', () => {
    const cards = [
      card({ themes: ['local-partners'], origin: by('Efus', 'GIZ') }),
      card({ themes: ['polarisation'], origin: by('Efus') }),
      card({ themes: ['polarisation'], origin: by('GIZ') }),
      card({ themes: ['methods'], origin: by('UNODC', 'ICPC') }),
    ];
    expect(ranked(cards).map(([theme]) => theme)).toEqual(['methods', 'local-partners', 'polarisation']);
  });

  it.each(['need', 'event', 'publication', 'link'] as const)('H8 are not ranked by a %s', (kind) => {
    expect(ranked([card({ kind, themes: ['methods'] })])).toEqual([]);
  });

  it('H10 rank by tables where no names are kept', () => {
    const cards = [
      card({ table: 't1', themes: ['methods'], origin: unnamed(4) }),
      card({ table: 't1', themes: ['methods'], origin: unnamed(4) }),
      card({ table: 't1', themes: ['polarisation'], origin: unnamed(4) }),
      card({ table: 't2', themes: ['polarisation'], origin: unnamed(3) }),
    ];
    expect(harvestOf(cards, about).rankedBy).toBe('tables');
    expect(ranked(cards)).toEqual([
      ['polarisation', 0, 2, 0],
      ['methods', 0, 1, 0],
    ]);
    const before = card({ table: 't3', themes: ['methods'], origin: by('Efus', 'GIZ') });
    expect(harvestOf([...cards, before], about).rankedBy).toBe('organisations');
    expect(harvestOf([...cards, before], { ...about, chathamHouse: true }).rankedBy).toBe('tables');
  });
});

it('H8 ranks a need without names as one of one organisation', () => {
  const [lone, nameless, common] = [
    card({ kind: 'need' }),
    card({ kind: 'need', origin: unnamed(4, 3) }),
    card({ kind: 'need', origin: by('Efus', 'GIZ') }),
  ].map((one) => one);
  expect(harvestOf([lone!, nameless!, common!], about).needs).toEqual([
    { card: common!.id, organisations: 2, voices: 2 },
    { card: nameless!.id, organisations: null, voices: 4 },
    { card: lone!.id, organisations: 1, voices: 1 },
  ]);
});

it('H9 shows a question that nobody answered, and what was said to none', () => {
  const cards = [card({ question: 'work' }), card({ question: null, origin: by('GIZ') })];
  const { matrix } = harvestOf(cards, about);
  expect(matrix.map(({ question, cells }) => [question, cells.map(({ voice }) => voice)])).toEqual([
    ['challenges', []],
    ['work', ['Efus']],
    ['highlights', []],
    [null, ['GIZ']],
  ]);
});

it('H8 puts events without a day last', () => {
  const cards = ['', '2027-01-01', '2026-12-31'].map((startsOn) => card({ kind: 'event', startsOn }));
  const [without, late, early] = cards.map(({ id }) => id);
  expect(harvestOf(cards, about).calendar).toEqual([early, late, without]);
});

const origins: fc.Arbitrary<HarvestOrigin> = fc.oneof(
  fc.record({
    kind: fc.constant('named' as const),
    voice: fc.constantFrom('a', '__proto__', 'constructor'),
    usTooUnnamed: fc.integer({ min: 0, max: 2 }),
    usToo: fc.uniqueArray(fc.constantFrom('d', 'e', 'f')),
  }),
  fc.record({ kind: fc.constant('unnamed' as const), among: fc.integer({ min: 1, max: 5 }), usToo: fc.integer({ min: 0, max: 4 }) }),
);
const anyCards = fc
  .array(
    fc.record({
      kind: fc.constantFrom('insight', 'need', 'project', 'event', 'publication', 'link'),
      question: fc.constantFrom(...foundingQuestions, null),
      themes: fc.uniqueArray(fc.constantFrom(...foundingThemes)),
      table: fc.constantFrom('t1', 't2', 't3'),
      startsOn: fc.constantFrom('', '2026-10-20', '2026-10-21'),
      origin: origins,
    }),
    { maxLength: 30 },
  )
  .map((cards) => cards.map((one, order): HarvestCard => ({ ...one, id: `c${order}`, order })));

/** Every card id that stands anywhere in a harvest. */
function idsIn({ themes, matrix, needs, calendar, readingList, links, withoutAttribution }: Harvest): Set<string> {
  return new Set([
    ...themes.flatMap(({ cards }) => cards),
    ...matrix.flatMap(({ cells, unnamed: nobodys }) => [...cells.flatMap(({ cards, usToo }) => [...cards, ...usToo]), ...nobodys]),
    ...needs.map(({ card: id }) => id),
    ...[calendar, readingList, links, withoutAttribution].flat(),
  ]);
}

describe('of any cards', () => {
  it('H10 nothing that comes from a table of fewer than three organisations without names is shown or counted but as withheld', () => {
    fc.assert(
      fc.property(anyCards, fc.boolean(), (cards, chathamHouse) => {
        const harvest = harvestOf(cards, { ...about, chathamHouse });
        const small = cards.filter(({ origin }) => origin.kind === 'unnamed' && origin.among < 3);
        expect(small.filter(({ id }) => idsIn(harvest).has(id))).toEqual([]);
        expect(harvest.withheld).toBe(small.length);
        const without = harvestOf(
          cards.filter((one) => !small.includes(one)),
          { ...about, chathamHouse },
        );
        expect({ ...harvest, withheld: 0 }).toEqual(without);
      }),
    );
  });

  it('H8 every other card is somewhere, and the order in which they come changes nothing', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        const harvest = harvestOf(cards, about);
        expect(idsIn(harvest).size).toBe(cards.length - harvest.withheld);
        expect(harvestOf(cards.toReversed(), about)).toEqual(harvest);
      }),
    );
  });

  it('H10 no organisation is named by a card without names', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        const nameless = cards.filter(({ origin }) => origin.kind === 'unnamed');
        const { matrix, themes } = harvestOf(nameless, about);
        expect(matrix.flatMap(({ cells }) => cells)).toEqual([]);
        expect(themes.filter(({ organisations }) => organisations > 0)).toEqual([]);
      }),
    );
  });
});
