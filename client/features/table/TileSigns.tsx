import { Hand } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { emojiOf } from '#client/features/table/reactions.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import styles from './tile.module.css';

/** A raised hand with its place in the queue, and what the person reacted just now. Reactions are read aloud elsewhere, once. */
export function TileSigns({ person }: { readonly person: SeatedPerson }) {
  const { t } = useTranslation('table');
  const reaction = useGathering(({ reactions }) => reactions.findLast(({ from }) => from === person.row.id));
  return (
    <div className={styles['signs']}>
      {person.hand !== null && (
        <span className={styles['hand']}>
          <Hand size={18} strokeWidth={2} aria-hidden />
          <VisuallyHidden>{t('handRaised')} </VisuallyHidden>
          {person.hand}
        </span>
      )}
      {reaction && (
        <span key={reaction.id} className={styles['reaction']} aria-hidden>
          {emojiOf[reaction.reaction]}
        </span>
      )}
    </div>
  );
}
