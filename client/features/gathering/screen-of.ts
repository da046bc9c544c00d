import type { GatheringSnapshot } from '#client/stores/gathering-snapshot.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';

/** What a participant's page shows. `arriving`: known here, let in without a question. */
export type GatheringScreen =
  | 'loading'
  | 'join'
  | 'knocking'
  | 'arriving'
  | 'hall'
  | 'table'
  | 'plenary'
  | 'left'
  | 'after'
  | 'over'
  | 'removed'
  | 'elsewhere'
  | 'refused';

export interface PageFacts {
  readonly snapshot: Pick<GatheringSnapshot, 'connection' | 'hall' | 'table' | 'mine'>;
  readonly front: Pick<FrontView, 'phase'>;
  /** Was inside before, by what the server or this page knows. */
  readonly knownHere: boolean;
  /** Left on purpose, and has not come back. */
  readonly left: boolean;
  /** What was shown until now. */
  readonly before: GatheringScreen;
}

/** Follows the views: the page is where its person is. */
export function screenOf({ snapshot, front, knownHere, left, before }: PageFacts): GatheringScreen {
  const { connection, hall, table, mine } = snapshot;
  if (connection === 'elsewhere' || connection === 'refused') return connection;
  const over = hall?.clock.phase === 'over' || front.phase === 'over';
  if (mine === null) return knownHere ? 'loading' : over ? 'over' : 'join';
  switch (mine.standing) {
    case 'removed':
      return 'removed';
    case 'unknown':
    case 'invited':
      return over ? 'over' : 'join';
    case 'knocking':
      return over ? 'over' : 'knocking';
    case 'away':
      if (over) return 'after';
      if (left) return 'left';
      return knownHere && mine.profile !== null ? 'arriving' : 'join';
    case 'here':
      if (over) return 'after';
      if (left) return 'left';
      if (hall === null) return 'loading';
      if (mine.table === null) return 'hall';
      // My own part comes a moment before my table's.
      if (table === null) return before === 'hall' ? 'hall' : 'loading';
      return table.kind === 'plenary' ? 'plenary' : 'table';
  }
}

/** Where the address bar should point; null leaves it as it is. */
export function pathOf(screen: GatheringScreen, slug: string, tableNumber: number | null): string | null {
  const root = `/g/${slug}`;
  switch (screen) {
    case 'hall':
    case 'plenary':
    case 'left':
    case 'after':
      return `${root}/${screen}`;
    case 'table':
      return tableNumber === null ? null : `${root}/table/${tableNumber}`;
    case 'join':
    case 'knocking':
    case 'over':
    case 'removed':
      return root;
    case 'loading':
    case 'arriving':
    case 'elsewhere':
    case 'refused':
      return null;
  }
}
