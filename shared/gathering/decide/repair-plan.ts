import { joinTable, mergeTable, type Joining } from '#shared/matching/join-table.ts';
import { newTopicsFor } from '../cafe.ts';
import type { World } from '../decision.ts';
import { guestOf, keptApartFrom } from '../guests.ts';
import { isAround, isHere } from '../people.ts';
import { meetingsWith } from '../problem.ts';
import { countedIn } from '../select.ts';
import type { Open } from '../state.ts';
import type { Plan, PlannedTable } from '../tables.ts';
import { repairedFigures } from './repaired-figures.ts';

type Tables = readonly PlannedTable[];

/** A step of the repair: the same tables where it finds nothing to do. */
type Step = (world: World<Open>, tables: Tables, tableSize: number) => Tables;

/**
 * The promised plan for whoever is counted in now: without those who left it, with those who came since, and nobody alone who need not be.
 * Changes the tables that this touches and no others; null when there is nothing to repair. A wish not to be seated with somebody waits for the next
 * plan: who moves a moment after everybody read where they go would tell of it.
 */
export function repairedPlan(world: World<Open>): Plan | null {
  const { coming } = world.state.course;
  const plan = coming?.stage === 'promised' ? coming.plan : null;
  if (plan === null) return null;
  const steps: readonly Step[] = [withoutGone, withNewcomers, withoutLone];
  const tables = steps.reduce((now, step) => step(world, now, plan.tableSize), plan.tables);
  if (tables === plan.tables) return null;
  const groups = tables.map(({ people }) => people);
  return { ...plan, tables, figures: repairedFigures(world, groups, plan.figures) };
}

const withoutGone: Step = ({ state }, tables) => {
  const stays = (id: string) => {
    const person = state.people[id];
    return person !== undefined && isAround(person) && person.place.kind !== 'nowhere' && person.answer !== 'out';
  };
  if (tables.every(({ people }) => people.every(stays))) return tables;
  return tables.flatMap((table) => seatsOf(table, table.people.filter(stays)));
};

const withNewcomers: Step = (world, tables, tableSize) => {
  const planned = new Set(tables.flatMap(({ people }) => people));
  const newcomers = countedIn(world.state).filter((person) => isHere(person) && !planned.has(person.id));
  return newcomers.reduce((now, { id }) => {
    const to = joinTable(joining(world, id, newTopicsFor(world.state, id, now), tableSize), 1);
    return to === null ? now : moved(now, id, to);
  }, tables);
};

const withoutLone: Step = (world, tables, tableSize) =>
  tables.reduce((now, { id }) => {
    const own = now.find((table) => table.id === id);
    const [alone, ...company] = own?.people ?? [];
    if (alone === undefined || company.length > 0) return now;
    const rest = now.filter((table) => table !== own);
    const to = mergeTable(joining(world, alone, rest, tableSize));
    return to === null ? now : moved(now, alone, to);
  }, tables);

/** The table with these people, or none where nobody is left. */
function seatsOf(table: PlannedTable, people: readonly string[]): PlannedTable[] {
  if (people.length === table.people.length) return [table];
  const [first = null] = people;
  const starter = people.includes(table.starter ?? '') ? table.starter : first;
  if (table.cafe === undefined || people.includes(table.cafe.host ?? '')) return people.length === 0 ? [] : [{ ...table, people, starter }];
  return people.length === 0 ? [] : [{ ...table, cafe: { ...table.cafe, host: first }, people, starter: first }];
}

function moved(tables: Tables, id: string, to: string): Tables {
  return tables.flatMap((table) =>
    table.id === to
      ? [{ ...table, people: [...table.people, id] }]
      : seatsOf(
          table,
          table.people.filter((one) => one !== id),
        ),
  );
}

function joining(world: World<Open>, id: string, tables: Tables, tableSize: number): Joining {
  const others = tables.flatMap(({ people }) => people);
  return {
    guest: guestOf(world, { id }),
    tables: tables.map((table) => ({ id: table.id, occupants: table.people.map((one) => guestOf(world, { id: one })), keptSeats: 0 })),
    tableSize,
    history: meetingsWith(world.state, id, others),
    keepApart: keptApartFrom(world.state, id),
  };
}
