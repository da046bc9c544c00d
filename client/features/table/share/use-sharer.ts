import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import type { TableView } from '#shared/gathering/view/types.ts';

/** Who else shares a screen that is not sent here, because no pictures are: by choice, or for a weak line. */
export function useUnseenSharer({ sharing }: TableView, people: readonly SeatedPerson[]): SeatedPerson['row'] | undefined {
  const without = useMediaSnapshot(({ state, line: { pictures } }) => state === 'on' && (pictures === 'none' || pictures === 'signers'));
  const sharer = people.find(({ row, isMe }) => row.id === sharing?.person && !isMe)?.row;
  return without ? sharer : undefined;
}

/** Who else shares a screen that can be seen: the one the table names, and only while their screen is there. */
export function useSharer({ sharing }: TableView, people: readonly SeatedPerson[]): SeatedPerson['row'] | undefined {
  const sharer = people.find(({ row, isMe }) => row.id === sharing?.person && !isMe)?.row;
  const seen = useMediaSnapshot(({ peers }) => sharer !== undefined && (peers[sharer.id]?.showScreen ?? null) !== null);
  return seen ? sharer : undefined;
}
