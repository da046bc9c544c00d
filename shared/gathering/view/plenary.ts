import type { World } from '../decision.ts';
import { isHere, type Person } from '../people.ts';
import { seatedAt } from '../select.ts';
import type { Open } from '../state.ts';
import type { PlenaryTable } from '../tables.ts';
import { plenaryPart } from './harvest-part.ts';
import type { PlenaryView, TableView } from './types.ts';

export function plenaryView(state: Open, { id, stage, harvest }: PlenaryTable): PlenaryView {
  const people = seatedAt(state, id);
  const there = new Set(people.filter(isHere).map((person) => person.id));
  const interpreters = Object.fromEntries(Object.entries(state.interpreters).filter(([, person]) => there.has(person)));
  for (const one of [...stage, ...Object.values(interpreters)]) there.delete(one);
  return { stage, hands: handsOf(people), listeners: there.size, interpreters, harvest: harvest ?? false };
}

/** Raised hands, first one first. */
export const handsOf = (people: readonly Person[]): string[] =>
  people
    .filter((person) => person.handSince !== null)
    .sort((a, b) => (a.handSince ?? 0) - (b.handSince ?? 0))
    .map((person) => person.id);

/** Scope *table* for everyone in a plenary: it grows with the stage and the raised hands, not with the listeners. */
export function plenaryTableView(world: World<Open>, table: PlenaryTable): Omit<TableView, 'messages'> {
  const { state } = world;
  const { stage, hands, harvest, ...plenary } = plenaryView(state, table);
  return {
    id: table.id,
    kind: 'plenary',
    number: table.number,
    question: null,
    starter: null,
    host: null,
    cafe: null,
    closed: false,
    askedBy: null,
    offers: [],
    notice: null,
    wantsHelp: false,
    sitsOut: false,
    chathamHouse: false,
    people: stage,
    visitors: [],
    quiet: false,
    plenary,
    harvest: harvest ? plenaryPart(world) : null,
    hands,
    sharing: table.sharing ?? null,
    common: { languages: [], topics: [] },
    votes: null,
    cards: {},
  };
}
