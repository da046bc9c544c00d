import type { OrganiserView, PersonRow, TableRow, TroubleKind } from '#shared/gathering/view/types.ts';
import { seatedPeople } from '#client/features/live/tables/seated-people.ts';

/** Something at a table that may need an organiser, with everything there is to say about it. */
export interface Trouble {
  readonly id: string;
  readonly kind: TroubleKind;
  readonly table: TableRow;
  readonly people: readonly PersonRow[];
  /** Whom it is about, when it is one person. */
  readonly person: PersonRow | null;
  readonly since: number | null;
  /** Table that the server would send the person to. */
  readonly remedy: TableRow | null;
}

/** The worse, the smaller. Who dropped usually comes back by themselves. */
export const severity: Readonly<Record<TroubleKind, number>> = { alone: 0, help: 1, silent: 2, no_language: 3, empty: 4, dropped: 5 };

/** Who opened a topic table waits a moment for company on purpose, milliseconds. */
const mayWait = 60_000;

type Shown = Pick<OrganiserView, 'trouble' | 'tables' | 'people'>;

/** What needs an organiser `now`, the worst first, then the longest. */
export function troubles({ trouble, tables, people }: Shown, now: number): Trouble[] {
  return Object.values(trouble)
    .flatMap(({ id, kind, table: tableId, person, since, remedy }) => {
      const table = tables[tableId];
      if (table === undefined || (isLoneTopic({ kind, table }) && since !== null && now < since + mayWait)) return [];
      return {
        id,
        kind,
        table,
        people: seatedPeople(table, people),
        person: (person !== null && people[person]) || null,
        since,
        remedy: (remedy !== null && tables[remedy]) || null,
      };
    })
    .sort(byNeed);
}

/** Alone at a topic table one is by choice, or not yet found: that comes after what nobody chose. */
const isLoneTopic = ({ kind, table }: Pick<Trouble, 'kind' | 'table'>): boolean => kind === 'alone' && table.kind === 'topic';

const weight = (trouble: Trouble): number => (isLoneTopic(trouble) ? severity.silent + 0.5 : severity[trouble.kind]);

const byNeed = (a: Trouble, b: Trouble): number =>
  weight(a) - weight(b) || (a.since ?? Infinity) - (b.since ?? Infinity) || a.table.number - b.table.number;
