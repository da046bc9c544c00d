import type { PersonRow, TableRow } from '#shared/gathering/view/types.ts';

/** What an organiser can do about a table. */
export type TableAction =
  | { readonly kind: 'write' }
  | { readonly kind: 'visit' }
  | { readonly kind: 'move'; readonly person: PersonRow }
  | { readonly kind: 'edit' }
  | { readonly kind: 'hand_over' }
  | { readonly kind: 'sit_out'; readonly on: boolean }
  | { readonly kind: 'close' };

/** A round table ends with its round; only a topic table is described anew, handed over, kept out of the mixing or closed. */
export function tableActions(
  { kind, host, sitsOut }: Pick<TableRow, 'kind' | 'host' | 'sitsOut'>,
  people: readonly PersonRow[],
): TableAction[] {
  const moves = people.map((person): TableAction => ({ kind: 'move', person }));
  // Where nobody sits there is nobody to visit.
  const first: TableAction[] = [{ kind: 'write' }, ...(people.length > 0 ? [{ kind: 'visit' } as const] : [])];
  if (kind === 'round') return [...first, ...moves];
  const heirs = people.filter(({ id }) => id !== host);
  return [
    ...first,
    ...moves,
    { kind: 'edit' },
    ...(heirs.length > 0 ? [{ kind: 'hand_over' } as const] : []),
    { kind: 'sit_out', on: !sitsOut },
    { kind: 'close' },
  ];
}

/** An action as an entry of a menu needs it. */
export const idOf = (action: TableAction): string => (action.kind === 'move' ? `move:${action.person.id}` : action.kind);
