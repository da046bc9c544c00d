import { CardText } from '#client/features/cards/CardText.tsx';
import type { HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import { useVoiceText } from './use-voice-text.ts';
import styles from './kept.module.css';

interface Props {
  readonly card: HarvestRow;
  /** Instead of who says the same. */
  readonly detail?: string;
}

/** A card in a list of the harvest: what it says and who says so. */
export function CardLine({ card, detail }: Props) {
  const voices = useVoiceText();
  return (
    <li className={styles['line']}>
      <CardText card={card.text} />
      <p className={styles['quiet']}>{[voices(card), detail].filter(Boolean).join(' · ')}</p>
    </li>
  );
}
