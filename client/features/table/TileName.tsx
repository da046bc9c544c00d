import { MicOff, TriangleAlert } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { SpeakingBars } from '#client/ui/SpeakingBars.tsx';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import styles from './tile.module.css';

/** Name and organisation on dark, with what one hears of the person: speaks, is muted, listens. */
export function TileName({ person }: { readonly person: SeatedPerson }) {
  const { t } = useTranslation('table');
  const { row, isMe, speaking, muted, listening, weak, dropped, signs } = person;
  const organisation = listening ? t('listens') : row.organisation;
  return (
    <p className={styles['name']}>
      <span className={styles['who']}>
        {speaking && (
          <span className={styles['bars']}>
            <SpeakingBars />
            <VisuallyHidden>{t('speaks')} </VisuallyHidden>
          </span>
        )}
        {muted && !dropped && !speaking && (
          <span className={styles['muted']}>
            <MicOff size={16} strokeWidth={2} aria-hidden />
            <VisuallyHidden>{t('muted')} </VisuallyHidden>
          </span>
        )}
        {signs && <VisuallyHidden>{t('signs')} </VisuallyHidden>}
        <b>
          <bdi>{isMe ? t('you') : row.name}</bdi>
        </b>
      </span>{' '}
      {weak && (
        <span className={styles['weak']}>
          <TriangleAlert size={16} strokeWidth={2} aria-hidden />
          <span>{t('state.weak')}</span>
        </span>
      )}
      {!isMe && organisation !== '' && (
        <span className={styles['organisation']}>
          <bdi>{organisation}</bdi>
        </span>
      )}
    </p>
  );
}
