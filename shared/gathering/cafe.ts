import { cafeTableCount } from './cafe-shape.ts';
import { seatsPerTable } from './decide/round-size.ts';
import { tableOf, type Person } from './people.ts';
import { countedIn, hostOf, roundTables, topicTables } from './select.ts';
import type { Open } from './state.ts';
import type { PlannedTable, RoundTable } from './tables.ts';

/** A table of the coming round of a world café; `standing` where it is there already. */
export interface CafeTable {
  readonly theme: string;
  readonly host: string;
  readonly standing: RoundTable | null;
}

/**
 * The tables that the coming round of a world café has, and who keeps them; none in other rounds. Those come first that most guests have not been at:
 * they take one more where the guests cannot be shared out evenly.
 */
export function cafeTables(state: Open, segment: number): CafeTable[] {
  const part = state.about.programme[segment];
  if (part?.kind !== 'world_cafe') return [];
  const people = countedIn(state);
  const standing = cafeTablesNow(state);
  const topics = part.topics.toSorted((a, b) => stands(standing, b) - stands(standing, a));
  const count = cafeTableCount(people.length, topics.length, seatsPerTable(state, segment, people.length));
  const themes = Array.from({ length: count }, (_, at) => topics[at % topics.length] ?? '');
  const free = new Set(standing);
  const placed = themes.map((theme) => {
    const table = standing.find((one) => free.has(one) && one.cafe?.theme === theme) ?? null;
    if (table !== null) free.delete(table);
    return { theme, table };
  });
  const keeps = ({ table }: { table: RoundTable | null }) =>
    people.find(({ id, place }) => table !== null && id === hostOf(table) && place.kind === 'table' && place.table === table.id);
  const hosts = new Set(placed.flatMap((one) => keeps(one)?.id ?? []));
  const tables = placed.flatMap((one): CafeTable[] => {
    const host =
      keeps(one) ??
      bestHost(
        state,
        one,
        people.filter(({ id }) => !hosts.has(id)),
      );
    if (host === undefined) return [];
    hosts.add(host.id);
    return [{ theme: one.theme, host: host.id, standing: one.table }];
  });
  const guests = people.filter(({ id }) => !hosts.has(id));
  return fullestFirst(state, tables, guests);
}

/** The tables that take one guest more than others come first, those of the topics that are new to most. */
function fullestFirst(state: Open, tables: readonly CafeTable[], guests: readonly Person[]): CafeTable[] {
  const offered = [...new Set(tables.map(({ theme }) => theme))];
  const wanted = new Map(offered.map((theme) => [theme, 0]));
  for (const { id } of guests) {
    const closed = closedTo(state, id, offered);
    const open = offered.filter((theme) => !closed.has(theme));
    for (const theme of open) wanted.set(theme, (wanted.get(theme) ?? 0) + 1 / open.length);
  }
  const seats = Math.floor(guests.length / Math.max(1, tables.length));
  for (const { theme } of tables) wanted.set(theme, (wanted.get(theme) ?? 0) - seats);
  const [ordered, rest]: [CafeTable[], CafeTable[]] = [[], [...tables]];
  while (rest.length > 0) {
    const next = rest.reduce((best, one) => ((wanted.get(one.theme) ?? 0) > (wanted.get(best.theme) ?? 0) + 1e-9 ? one : best));
    wanted.set(next.theme, (wanted.get(next.theme) ?? 0) - 1);
    ordered.push(next);
    rest.splice(rest.indexOf(next), 1);
  }
  return ordered;
}

const stands = (tables: readonly RoundTable[], theme: string): number => (tables.some(({ cafe }) => cafe?.theme === theme) ? 1 : 0);

/** Those of the segment that runs, by number. */
const cafeTablesNow = (state: Open): RoundTable[] =>
  roundTables(state)
    .filter(({ cafe }) => cafe !== undefined)
    .sort((a, b) => a.number - b.number);

/**
 * Whoever kept the topic's table in the hall, else whom organisers named as a host, also where they just listen; else who sits there or talked about
 * it, and rather not who just listens.
 */
function bestHost(
  state: Open,
  { theme, table }: { readonly theme: string; readonly table: RoundTable | null },
  candidates: readonly Person[],
): Person | undefined {
  const inHall = topicTables(state).filter((one) => one.theme === theme);
  const rank = (person: Person): number => {
    const seat = tableOf(person);
    const kept = inHall.some(({ host }) => host === person.id) ? 16 : 0;
    const named = person.host ? 8 : 0;
    const speaks = person.mode === 'listening' ? 0 : 4;
    const here = (table !== null && seat === table.id) || inHall.some(({ id }) => id === seat) ? 2 : 0;
    return kept + named + speaks + here + (person.presence.kind === 'here' ? 1 : 0);
  };
  return candidates.toSorted((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))[0];
}

/** Guests and hosts of topics that those have been at, as pairs to be kept apart: as long as there is a topic new to a guest. */
export function seenApart(
  state: Open,
  tables: readonly Pick<CafeTable, 'theme' | 'host'>[],
  people: readonly string[],
): (readonly [string, string])[] {
  const hosts = new Set(tables.map(({ host }) => host));
  const offered = tables.map(({ theme }) => theme);
  return people.flatMap((id) => {
    if (hosts.has(id)) return [];
    const closed = closedTo(state, id, offered);
    return tables.flatMap(({ theme, host }) => (closed.has(theme) ? [[id, host] as const] : []));
  });
}

/** Topics that somebody should not get among those offered: those they have been at, or, where that is all of them, the last one. */
function closedTo({ topicsSeen }: Open, person: string, offered: readonly string[]): ReadonlySet<string> {
  const seen = topicsSeen?.[person] ?? [];
  if (offered.some((theme) => !seen.includes(theme))) return new Set(seen);
  const last = seen.findLast((theme) => offered.includes(theme));
  return new Set(last === undefined || offered.every((theme) => theme === last) ? [] : [last]);
}

/** Of these tables those whose topic is new to somebody, or all in rounds without topics. */
export function newTopicsFor<T extends Pick<RoundTable | PlannedTable, 'cafe'>>(
  state: Open,
  person: string,
  tables: readonly T[],
): readonly T[] {
  const offered = tables.flatMap(({ cafe }) => cafe?.theme ?? []);
  if (offered.length === 0) return tables;
  const closed = closedTo(state, person, offered);
  return tables.filter(({ cafe }) => cafe === undefined || !closed.has(cafe.theme));
}

/** With the topics that people sit at now. */
export function withTopicsSeen(state: Open, seated: readonly { readonly person: string; readonly table: string }[]): Open {
  let topicsSeen: Record<string, readonly string[]> | null = null;
  for (const { person, table } of seated) {
    const at = state.tables[table];
    const theme = at?.kind === 'round' ? at.cafe?.theme : undefined;
    if (theme === undefined) continue;
    topicsSeen ??= { ...state.topicsSeen };
    topicsSeen[person] = [...(topicsSeen[person] ?? []).filter((one) => one !== theme), theme];
  }
  return topicsSeen === null ? state : { ...state, topicsSeen };
}

/** The media room of a planned table: that of the table that stands already, as it will be when the bell rings, or its own. */
export function mediaRoomOf(state: Open, { id, mediaRoom }: Pick<PlannedTable, 'id' | 'mediaRoom'>): string {
  const standing = state.tables[id];
  return standing?.renewal?.mediaRoom ?? standing?.mediaRoom ?? mediaRoom;
}
