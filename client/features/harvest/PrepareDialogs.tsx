import { CorrectCard } from './CorrectCard.tsx';
import { MergeCard } from './MergeCard.tsx';
import type { Preparing } from './preparing.ts';
import { TranslateCard } from './TranslateCard.tsx';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';

interface Props {
  readonly preparing: Preparing | null;
  readonly onClose: () => void;
}

const windows = { correct: CorrectCard, merge: MergeCard, translate: TranslateCard } as const;

/** The window in which a card is prepared; closes with the card when its author deletes it. */
export function PrepareDialogs({ preparing, onClose }: Props) {
  const { card } = useHarvest();
  const row = preparing === null ? undefined : card(preparing.card);
  if (preparing === null || row === undefined) return null;
  const Window = windows[preparing.what];
  return <Window key={row.id} card={row} onClose={onClose} />;
}
