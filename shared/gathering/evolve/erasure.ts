import type { GatheringEvent } from '../events.ts';
import type { Person } from '../people.ts';
import type { Card, GatheringState } from '../state.ts';
import { concernsWithout } from './concerns.ts';
import { newPerson } from './people.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;
type Erased = Extract<GatheringEvent, { type: 'PersonErased' }>['data'];

/** Of the person only stays that somebody came, and whether they may come back; of their cards, that they are nobody's. */
export function evolveErasure(state: Known, { person: id, cards: kept }: Erased): Known {
  const person = state.people[id];
  if (person === undefined) return state;
  const { role, standing, generation, bySharedLink } = person;
  const bare: Person = { ...newPerson(id, role, standing), generation, bySharedLink };
  const people = Object.fromEntries(Object.values(state.people).map((one) => [one.id, one.id === id ? bare : without(one, id)]));
  const among = new Map(kept.map((one) => [one.card, one.among]));
  const cards = Object.fromEntries(Object.values(state.cards).map((card) => [card.id, orphaned(card, id, among)]));
  const { [id]: _wished, ...again } = state.series.again;
  const concerns = state.concerns === undefined ? {} : { concerns: concernsWithout(state.concerns, id) };
  return { ...state, people, cards, ...concerns, series: { ...state.series, again } };
}

const without = (one: Person, id: string): Person =>
  one.apartFrom.includes(id) ? { ...one, apartFrom: one.apartFrom.filter((other) => other !== id) } : one;

function orphaned(card: Card, person: string, kept: ReadonlyMap<string, number>): Card {
  const among = kept.get(card.id);
  // Cards with a name and cards without do not count together.
  const parted = among !== undefined || kept.has(card.forReport.mergedInto ?? '');
  if (!parted && !card.usToo.includes(person)) return card;
  return {
    ...card,
    usToo: card.usToo.filter((one) => one !== person),
    origin: among === undefined ? card.origin : { kind: 'unnamed', proof: '', among },
    forReport: parted ? { ...card.forReport, mergedInto: null } : card.forReport,
  };
}
