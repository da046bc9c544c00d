import { rowsOf } from '#shared/primitives/rows-of.ts';
import { changed } from '#shared/primitives/records.ts';
import type { GatheringEvent } from '../events.ts';
import { mayShareAt } from '../sharing.ts';
import type { Open } from '../state.ts';
import type { Sharing, Table } from '../tables.ts';

type SharingEvent = Extract<GatheringEvent, { type: 'ShareBegan' | 'ShareEnded' | 'ShareAsked' }>;

export function evolveSharing(state: Open, { type, data }: SharingEvent): Open {
  const update = (change: (table: Table) => Table): Open => ({ ...state, tables: changed(state.tables, data.table, change) });
  switch (type) {
    case 'ShareBegan':
      return update((table) => ({ ...table, sharing: { person: data.person, asking: [] } }));
    case 'ShareEnded':
      return update(ended);
    case 'ShareAsked':
      return update((table) => (table.sharing === undefined ? table : { ...table, sharing: asked(table.sharing, data) }));
  }
}

const asked = ({ person, asking }: Sharing, ask: { person: string; asks: boolean }): Sharing => ({
  person,
  asking: [...asking.filter((one) => one !== ask.person), ...(ask.asks ? [ask.person] : [])],
});

function ended({ sharing: _over, ...table }: Table): Table {
  return table;
}

/** Keeps `sharing` of every table true: it ends, and an ask lapses, when its person may not share there any more, and all with a pause. */
export function withTrueSharing(state: Open): Open {
  let tables: Record<string, Table> | null = null;
  for (const table of rowsOf(state.tables)) {
    if (table.sharing === undefined) continue;
    const { person, asking } = table.sharing;
    const may = (id: string) => mayShareAt(table, state.people[id]);
    const ends = state.pausedAt !== null || !may(person);
    if (!ends && asking.every(may)) continue;
    tables ??= { ...state.tables };
    tables[table.id] = ends ? ended(table) : { ...table, sharing: { person, asking: asking.filter(may) } };
  }
  return tables === null ? state : { ...state, tables };
}
