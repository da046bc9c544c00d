import type { ShownReaction } from '#client/stores/gathering-snapshot.ts';
import type { TableView } from '#shared/gathering/view/types.ts';

/** What happened at the table between two looks at it, for those who do not see it. */
export type TableNews =
  | { readonly kind: 'sat' | 'left' | 'hand' | 'shares' | 'card'; readonly person: string }
  /** Under the Chatham House rule, by somebody. */
  | { readonly kind: 'unnamed_card' }
  | { readonly kind: 'reacted'; readonly person: string; readonly reaction: ShownReaction['reaction'] };

interface Look {
  readonly table: TableView;
  readonly reactions: readonly ShownReaction[];
}

const sharers = ({ table: { sharing } }: Look): readonly string[] => (sharing === null ? [] : [sharing.person]);

/** News of the others since `before`; none across tables, where everything is new. */
export function tableNews(before: Look, now: Look, me: string): TableNews[] {
  if (before.table.id !== now.table.id) return [];
  const added = (old: readonly string[], present: readonly string[]) => present.filter((id) => !old.includes(id) && id !== me);
  const cards = Object.values(now.table.cards).filter(({ id, author }) => before.table.cards[id] === undefined && author !== me);
  const seen = new Set(before.reactions.map(({ id }) => id));
  return [
    ...added(before.table.people, now.table.people).map((person) => ({ kind: 'sat', person }) as const),
    ...added(now.table.people, before.table.people).map((person) => ({ kind: 'left', person }) as const),
    ...added(before.table.hands, now.table.hands).map((person) => ({ kind: 'hand', person }) as const),
    ...added(sharers(before), sharers(now)).map((person) => ({ kind: 'shares', person }) as const),
    ...cards.map(({ author }) => (author === null ? ({ kind: 'unnamed_card' } as const) : ({ kind: 'card', person: author } as const))),
    ...now.reactions
      .filter(({ id, from }) => !seen.has(id) && from !== me)
      .map(({ from, reaction }) => ({ kind: 'reacted', person: from, reaction }) as const),
  ];
}
