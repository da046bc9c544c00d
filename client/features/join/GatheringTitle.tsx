import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import type { FrontView } from '#shared/gathering/view/types.ts';
import styles from './gathering-title.module.css';
import { Programme } from './Programme.tsx';
import { When } from './When.tsx';

interface Props {
  readonly front: FrontView;
  /** On phones: which of two screens this is. */
  readonly step: 1 | 2 | null;
}

/** The head of the printed menu: what, when, by whom, and what is served. */
export function GatheringTitle({ front, step }: Props) {
  const { t } = useTranslation('join');
  const { text, lang } = useLocalText()(front.title);
  return (
    <div className={styles['title']}>
      <div>
        {step !== null && <p className={styles['step']}>{t('step', { step })}</p>}
        <ScreenTitle tab={[t('tab'), text]} place={String(step)} className={styles['name']}>
          <span lang={lang}>{text}</span>
        </ScreenTitle>
        {step !== 2 && (
          <>
            <When front={front} />
            {front.organisedBy !== '' && <p className={styles['by']}>{t('by', { name: front.organisedBy })}</p>}
            {front.rehearsal && <p className={styles['by']}>{t('rehearsal')}</p>}
          </>
        )}
      </div>
      {step !== 2 && <Programme programme={front.programme} />}
    </div>
  );
}
