import { expect, it } from 'vitest';
import { tableNews } from '#client/features/table/table-news.ts';
import { cardRowOf } from '#tests/support/cards.ts';
import { tableOf } from '#tests/support/gathering-views.ts';

const card = cardRowOf('c');
const before = { table: tableOf('t', { people: ['a', 'b', 'me'] }), reactions: [] };

it('tells who came, left, raised a hand, wrote a card and reacted, but not of oneself', () => {
  const table = tableOf('t', { people: ['a', 'c', 'me'], hands: ['me', 'a'], cards: { c: card } });
  const reactions = [
    { id: 1, from: 'me', reaction: 'heart' },
    { id: 2, from: 'a', reaction: 'clap' },
  ] as const;
  expect(tableNews(before, { table, reactions }, 'me')).toEqual([
    { kind: 'sat', person: 'c' },
    { kind: 'left', person: 'b' },
    { kind: 'hand', person: 'a' },
    { kind: 'card', person: 'a' },
    { kind: 'reacted', person: 'a', reaction: 'clap' },
  ]);
});

it('tells of a card without a name, and whose it is to nobody', () => {
  const cards = { c: cardRowOf('c', { author: null, tag: 'x' }) };
  expect(tableNews(before, { ...before, table: { ...before.table, cards } }, 'me')).toEqual([{ kind: 'unnamed_card' }]);
});

it('tells nothing when nothing changed, or when one is at another table', () => {
  expect(tableNews(before, before, 'me')).toEqual([]);
  expect(tableNews(before, { table: tableOf('x', { people: ['z', 'me'] }), reactions: [] }, 'me')).toEqual([]);
});
