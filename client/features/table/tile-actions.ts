import type { MineView, TableView } from '#shared/gathering/view/types.ts';

/** What one can do from somebody's tile. */
export type TileAction = 'hand_over' | 'avoid' | 'meet_again' | 'leave';

export function tileActions(
  table: Pick<TableView, 'kind' | 'host'>,
  person: string,
  mine: Pick<MineView, 'id' | 'role' | 'avoids'>,
): TileAction[] {
  const keeps = table.kind === 'topic' && (table.host === mine.id || mine.role === 'organiser');
  const first: TileAction[] = keeps && table.host !== person ? ['hand_over'] : [];
  return [...first, mine.avoids.includes(person) ? 'meet_again' : 'avoid', 'leave'];
}
