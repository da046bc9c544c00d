import { foundInRows, rowsOf } from '#shared/primitives/rows-of.ts';
import type { About } from './about.ts';
import { isAround, isHere, tableOf, visits, type Person } from './people.ts';
import { nextOf, type Standing } from './next-of.ts';
import type { Course, Open } from './state.ts';
import type { RoundTable, Table, TopicTable } from './tables.ts';

/** In the order they sat down. */
interface AtTable {
  readonly seated: readonly Person[];
  readonly visitors: readonly Person[];
}

const nobodyThere: AtTable = { seated: [], visitors: [] };
const since = (person: Person): number => (person.place.kind === 'table' ? person.place.since : 0);
const bySeat = (a: Person, b: Person): number => since(a) - since(b) || (a.id < b.id ? -1 : 1);

/** Who is at which table. */
const placesIn = foundInRows<Person, ReadonlyMap<string, AtTable>>(
  (people) => {
    const found = new Map<string, { readonly seated: Person[]; readonly visitors: Person[] }>();
    for (const person of people) {
      const table = tableOf(person);
      if (table === null) continue;
      const at = found.get(table) ?? { seated: [], visitors: [] };
      found.set(table, at);
      (visits(person) ? at.visitors : at.seated).push(person);
    }
    for (const { seated, visitors } of found.values()) for (const people of [seated, visitors]) people.sort(bySeat);
    return found;
  },
  (found, changes) => {
    let next: Map<string, AtTable> | null = null;
    for (const { was, is } of changes) {
      const [from, to] = [was === undefined ? null : tableOf(was), is === null ? null : tableOf(is)];
      if (from === null && to === null) continue;
      next ??= new Map(found);
      if (was !== undefined && from !== null) next.set(from, withoutPerson(next.get(from) ?? nobodyThere, was));
      if (is !== null && to !== null) next.set(to, withPerson(next.get(to) ?? nobodyThere, is));
    }
    return next ?? found;
  },
);

function withoutPerson({ seated, visitors }: AtTable, { id }: Person): AtTable {
  const isOther = (person: Person) => person.id !== id;
  return { seated: seated.filter(isOther), visitors: visitors.length === 0 ? visitors : visitors.filter(isOther) };
}

function withPerson({ seated, visitors }: AtTable, person: Person): AtTable {
  const withThem = (people: readonly Person[]) => [...people, person].sort(bySeat);
  return visits(person) ? { seated, visitors: withThem(visitors) } : { seated: withThem(seated), visitors };
}

/** Everyone with a seat at the table, kept seats included, in the order they sat down; not who visits it. */
export const seatedAt = ({ people }: Open, table: string): readonly Person[] => (placesIn(people).get(table) ?? nobodyThere).seated;

/** Those of `seatedAt` who are really there: a kept seat is no company. */
export const companyAt = (state: Open, table: string): readonly Person[] => seatedAt(state, table).filter(isHere);

/** Organisers who look in at the table. */
export const visitorsAt = ({ people }: Open, table: string): readonly Person[] => (placesIn(people).get(table) ?? nobodyThere).visitors;

/** Everyone with a seat, by table id. */
export function peopleByTable(state: Open): Map<string, readonly Person[]> {
  return new Map(rowsOf(state.tables).map(({ id }) => [id, seatedAt(state, id)]));
}

export const topicTables = (state: Open): TopicTable[] => rowsOf(state.tables).filter((table) => table.kind === 'topic');

export const roundTables = (state: Open): RoundTable[] => rowsOf(state.tables).filter((table) => table.kind === 'round');

export const freeNumber = (tables: readonly Pick<Table, 'number'>[]): number => {
  const taken = new Set(tables.map((table) => table.number));
  let number = 1;
  while (taken.has(number)) number++;
  return number;
};

/** Whoever keeps a table: of topic tables and those of a world café, others have no host. */
export const hostOf = (table: Table): string | null =>
  table.kind === 'topic' ? table.host : table.kind === 'round' ? (table.cafe?.host ?? null) : null;

/** Whether somebody keeps a table of this kind. */
export const isHosted = (table: Table): boolean => table.kind === 'topic' || (table.kind === 'round' && table.cafe !== undefined);

/** Who answers for a table: its host or any organiser. */
export const mayKeep = (table: Table, actor: { id: string; role: string }): boolean =>
  actor.role === 'organiser' || hostOf(table) === actor.id;

/**
 * Who is seated by the coming round: who said yes, and who neither answered nor has been idle, so that nobody talks to a
 * ghost. People at a topic table that sits out stay there unless they said yes, and who visits a table goes on visiting.
 */
export function isCountedIn(state: Open, person: Person): boolean {
  if (!isAround(person) || person.place.kind === 'nowhere') return false;
  if (person.answer !== null) return person.answer === 'in';
  if (person.idle || visits(person)) return false;
  const table = person.place.kind === 'table' ? state.tables[person.place.table] : undefined;
  return !(table?.kind === 'topic' && table.sitsOut);
}

export const countedIn = (state: Open): Person[] => rowsOf(state.people).filter((person) => isCountedIn(state, person));

export const standing = (course: Course, held: boolean): Standing => ({
  segment: course.kind === 'before' ? null : course.segment,
  round: course.kind === 'round' ? course.round : null,
  then: course.then,
  held,
});

/** Length in seconds that the lead times of the coming bell are measured by. */
export function leadLength(about: About, course: Course, held: boolean): number {
  const next = nextOf(about, standing(course, held));
  const nextSegment = next.kind === 'end' ? undefined : about.programme[next.segment];
  const lengths = [course.endsAt === null ? Infinity : (course.endsAt - course.startedAt) / 1000];
  const current = course.kind === 'before' ? undefined : about.programme[course.segment];
  if (current !== undefined) lengths.push(current.seconds);
  if (nextSegment !== undefined) lengths.push(nextSegment.seconds);
  return Math.max(1, Math.min(...lengths));
}
