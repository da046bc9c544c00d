import { expect, it } from 'vitest';
import type { CardText } from '#shared/gathering/personal.ts';
import { cardTextOf, proofOf, writing } from '#tests/support/cards.ts';
import { commandMessage } from './commands.ts';
import { limits } from './limits.ts';

const isRead = (command: object): boolean => commandMessage.safeParse({ id: 'x', command }).success;
const event = { startsOn: '2026-10-20', endsOn: '2026-10-22', place: 'Nice' };
const publication = { authors: 'Jane Jacobs', year: 1961 };
const card = (kind: 'insight' | 'event' | 'publication', text: Partial<CardText>) => writing('a', { kind, text: cardTextOf('a', text) });

it.each([
  ['of one day', { ...event, endsOn: '' }],
  ['without a date yet', { startsOn: '', endsOn: '', place: '' }],
  ['of three days', event],
])('H1 reads an event %s', (_, one) => {
  expect(isRead(card('event', { event: one }))).toBe(true);
});

it.each([
  ['a day that does not exist', card('event', { event: { ...event, endsOn: '2026-11-31' } })],
  ['a date in words', card('event', { event: { ...event, startsOn: 'in autumn' } })],
  ['an end before the beginning', card('event', { event: { ...event, endsOn: '2026-10-19' } })],
  ['an end without a beginning', card('event', { event: { ...event, startsOn: '' } })],
  ['an event without its fields', card('event', {})],
  ['the fields of another kind', card('insight', { event })],
  ['a publication of the year 3000', card('publication', { publication: { ...publication, year: 3000 } })],
  ['authors without end', card('publication', { publication: { ...publication, authors: 'a'.repeat(limits.authors + 1) } })],
  ['a text of blanks', writing('a', { text: cardTextOf('  \n ') })],
  ['a secret that is none', writing('a', { proof: 'me' })],
])('H1 refuses %s', (_, command) => {
  expect(isRead(command)).toBe(false);
});

it('H6 reads a secret in place of a name', () => {
  expect(isRead(card('publication', { publication }))).toBe(true);
  expect(isRead(writing('a', { proof: proofOf('a') }))).toBe(true);
});
