import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import type { MineView, TableView } from '#shared/gathering/view/types.ts';

/** What one can do from somebody's tile. */
export type TileAction = 'pin' | 'unpin' | 'hand_over' | 'mute' | 'contact' | 'avoid' | 'meet_again' | 'report' | 'leave';

export function tileActions(
  table: Pick<TableView, 'kind' | 'cafe' | 'host' | 'people'>,
  { row: { id: person }, muted, listening }: Pick<SeatedPerson, 'row' | 'muted' | 'listening'>,
  mine: Pick<MineView, 'id' | 'role' | 'avoids'>,
  pinned: string | null,
): TileAction[] {
  const keeps = (table.kind === 'topic' || table.cafe !== null) && (table.host === mine.id || mine.role === 'organiser');
  const first: TileAction[] = keeps && table.host !== person ? ['hand_over'] : [];
  // With one other person the tile is as large as it gets.
  if (table.people.length > 2) first.unshift(pinned === person ? 'unpin' : 'pin');
  if ((keeps || mine.role === 'organiser') && !muted && !listening) first.push('mute');
  if (table.kind !== 'plenary') first.push('contact');
  return [...first, mine.avoids.includes(person) ? 'meet_again' : 'avoid', 'report', 'leave'];
}
