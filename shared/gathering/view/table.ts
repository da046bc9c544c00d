import { isUnnamedAt } from '../chatham-house.ts';
import type { World } from '../decision.ts';
import { votesOf } from '../decide/programme.ts';
import { guestOf } from '../guests.ts';
import type { Person } from '../people.ts';
import { pendingOffers } from '../seat-offers.ts';
import { hostOf, seatedAt, visitorsAt } from '../select.ts';
import type { Open } from '../state.ts';
import type { CafePart } from '../tables.ts';
import { cardRow } from './card.ts';
import { byId, messageRows } from './hall.ts';
import { handsOf, plenaryTableView } from './plenary.ts';
import type { TableView } from './types.ts';

/** Scope *table*; null when there is no such table (any more). */
export function tableView(world: World<Open>, id: string): TableView | null {
  const { state } = world;
  const table = state.tables[id];
  if (table === undefined) return null;
  const messages = messageRows(world, ({ to }) => to.kind === 'table' && to.table === id);
  if (table.kind === 'plenary') return { ...plenaryTableView(world, table), messages };
  const people = seatedAt(state, id);
  const visitors = visitorsAt(state, id);
  const topic = table.kind === 'topic' ? table : null;
  const voting =
    state.course.kind === 'round' && table.kind === 'round' && state.course.coming?.stage === 'announced' ? state.course : null;
  return {
    id,
    kind: table.kind,
    number: table.number,
    question: table.question,
    askedBy: table.asked?.by ?? null,
    offers: pendingOffers(table),
    starter: table.kind === 'round' ? table.starter : null,
    host: hostOf(table),
    cafe: table.kind === 'round' && table.cafe !== undefined ? cafeView(world, id, table.cafe) : null,
    closed: table.closed ?? false,
    notice: table.noticeAt === undefined ? null : (world.personal.notice[id] ?? null),
    ...(table.noticeLanguage === undefined ? {} : { noticeLanguage: table.noticeLanguage }),
    wantsHelp: table.wantsHelp !== undefined,
    sitsOut: topic?.sitsOut ?? false,
    chathamHouse: isUnnamedAt(state, table),
    people: [...people, ...visitors].map((person) => person.id),
    visitors: visitors.map((person) => person.id),
    quiet: table.quietSince !== undefined,
    plenary: null,
    harvest: null,
    hands: handsOf([...people, ...visitors]),
    sharing: table.sharing ?? null,
    common: common(world, people),
    votes:
      voting === null
        ? null
        : { voters: people.filter((one) => voting.votes.includes(one.id)).map((one) => one.id), ...votesOf(state, voting.votes) },
    cards: byId(
      Object.values(state.cards)
        .filter((card) => card.table === id)
        .flatMap((card) => cardRow(world, card) ?? []),
    ),
    messages,
  };
}

function cafeView({ personal }: World<Open>, id: string, { theme, summary }: CafePart): TableView['cafe'] {
  const text = personal.summary[id];
  return { theme, summary: summary === null || text === undefined ? null : { ...summary, text } };
}

function common(world: World<Open>, people: readonly Person[]): TableView['common'] {
  const guests = people.map((person) => guestOf(world, person));
  const counted = (values: readonly (readonly string[])[]): [string, number][] => {
    const counts = new Map<string, number>();
    for (const list of values) for (const value of new Set(list)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  };
  return {
    languages: counted(guests.map(({ languages }) => languages)).map(([language, count]) => ({ language, people: count })),
    topics: counted(guests.map(({ topics }) => topics.map((topic) => topic.trim().toLocaleLowerCase('en')))).map(([topic, count]) => ({
      topic,
      people: count,
    })),
  };
}
