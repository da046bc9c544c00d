import { CardText } from '#client/features/cards/CardText.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import { useVoiceText } from './use-voice-text.ts';
import styles from './kept.module.css';

interface Props {
  readonly card: HarvestRow;
  readonly detail?: string;
  /** Under the name of its organisation: of which kind it is, and who else says so. */
  readonly told?: 'kind';
}

/** A card in a list of the harvest: what it says, by hand in the reader's language too where somebody translated it, and who says so. */
export function CardLine({ card, detail, told }: Props) {
  const { t, i18n } = useTranslation('card');
  const { voices, others } = useVoiceText();
  const translation = card.text.language === i18n.language ? undefined : card.translations[i18n.language];
  const words = told === 'kind' ? [t(`kinds.${card.kind}`), others(card)] : [voices(card), detail];
  return (
    <li className={styles['line']}>
      <CardText card={card.text} />
      {translation !== undefined && <p className={styles['translation']}>{translation}</p>}
      <p className={styles['quiet']}>{words.filter(Boolean).join(' · ')}</p>
    </li>
  );
}
