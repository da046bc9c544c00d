import { fold, type Happened } from './evolve.ts';
import { isHere, seatOf } from './people.ts';
import { noGathering, type GatheringState, type Open } from './state.ts';
import type { RoundTable } from './tables.ts';

/** A table of one round and who sat there, in the order they came; people by id. */
export interface RehearsedTable {
  readonly number: number;
  readonly question: string | null;
  /** Of a world café. */
  readonly theme: string | null;
  readonly people: readonly string[];
}

export interface RehearsedRound {
  readonly segment: number;
  readonly round: number;
  readonly tables: readonly RehearsedTable[];
}

/** What a rehearsal showed. */
export interface RehearsalSummary {
  /** Who came. */
  readonly people: number;
  readonly rounds: readonly RehearsedRound[];
  /** Who sat alone at a round table for longer than the gathering allows, and for how many seconds. */
  readonly alone: readonly { readonly person: string; readonly table: number; readonly seconds: number }[];
  /** Pairs who sat together in more than one round. */
  readonly repeats: readonly (readonly [string, string])[];
  /** How many bells rang, and how late the latest one was. */
  readonly bells: { readonly rung: number; readonly latestMs: number };
}

/** Looking after somebody who is alone takes this long, with what clocks and stores need on top. */
const toleratedMs = 12_000;

/** What came of a rehearsal, from its log. */
export function rehearsalSummary(log: readonly Happened[]): RehearsalSummary {
  const rounds: { segment: number; round: number; tables: Map<string, RehearsedTable & { people: string[] }> }[] = [];
  const alone: { person: string; table: number; seconds: number }[] = [];
  const bells = { rung: 0, latestMs: 0 };
  const came = new Set<string>();
  let state: GatheringState = noGathering;

  for (const happened of log) {
    const before = state;
    state = fold(before, [happened]);
    const { event, at } = happened;
    if (before.phase === 'open') alone.push(...relieved(before, state, at));
    if (event.type === 'PersonArrived') came.add(event.data.person);
    if (event.type === 'CourseBegan') {
      bells.rung++;
      bells.latestMs = Math.max(bells.latestMs, at - event.data.startedAt);
      const { next, tables, seats } = event.data;
      if (next.kind === 'round') {
        const made = tables.map(({ id, ...table }) => [id, { ...shown(table), people: seatedAt(seats, id) }] as const);
        rounds.push({ segment: next.segment, round: next.round, tables: new Map(made) });
      }
    }
    const table = event.type === 'TableOpened' && event.data.table.kind === 'round' ? event.data.table : null;
    if (table !== null) rounds.at(-1)?.tables.set(table.id, { ...shown(table), people: [] });
    if (event.type === 'PersonSat') {
      const people = rounds.at(-1)?.tables.get(event.data.table)?.people;
      if (people?.includes(event.data.person) === false) people.push(event.data.person);
    }
  }
  return {
    people: came.size,
    rounds: rounds.map(({ segment, round, tables }) => ({
      segment,
      round,
      tables: [...tables.values()].filter(({ people }) => people.length > 0).sort((a, b) => a.number - b.number),
    })),
    alone,
    repeats: state.phase === 'none' ? [] : Object.entries(state.met).flatMap(([pair, times]) => (times > 1 ? [pairOf(pair)] : [])),
    bells,
  };
}

const shown = ({ number, question, cafe }: Pick<RoundTable, 'number' | 'question' | 'cafe'>): Omit<RehearsedTable, 'people'> => ({
  number,
  question,
  theme: cafe?.theme ?? null,
});

const seatedAt = (seats: Readonly<Record<string, string>>, table: string): string[] =>
  Object.entries(seats).flatMap(([person, at]) => (at === table ? [person] : []));

function pairOf(key: string): readonly [string, string] {
  const [one = '', other = ''] = key.split(' ');
  return [one, other];
}

/** Those who were alone until now, and for too long. */
function relieved(before: Open, after: GatheringState, at: number): { person: string; table: number; seconds: number }[] {
  return Object.values(before.tables).flatMap((table) => {
    if (table.kind !== 'round' || table.loneSince === null || at - table.loneSince <= toleratedMs) return [];
    const now = after.phase === 'open' ? after.tables[table.id] : undefined;
    if (now?.loneSince === table.loneSince) return [];
    const person = Object.values(before.people).find((one) => seatOf(one) === table.id && isHere(one));
    return person === undefined ? [] : [{ person: person.id, table: table.number, seconds: Math.round((at - table.loneSince) / 1000) }];
  });
}
