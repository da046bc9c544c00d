import { ArrowLeft } from 'lucide-react';
import { GatheringLogo } from '#client/features/gathering/GatheringLogo.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import { Spoken } from '#client/ui/Spoken.tsx';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import styles from './gathering-title.module.css';
import { Programme } from './Programme.tsx';
import { When } from './When.tsx';

interface Props {
  readonly front: FrontView;
  /** On phones: which of two screens this is. */
  readonly step: 1 | 2 | null;
  /** Back to the first of them. */
  readonly onBack: () => void;
  /** Beside the title; on phones it stands further down. */
  readonly withProgramme: boolean;
}

/** The head of the printed menu: what, when, by whom, and what is served. */
export function GatheringTitle({ front, step, onBack, withProgramme }: Props) {
  const { t } = useTranslation('join');
  const { text, lang } = useLocalText()(front.title);
  return (
    <div className={styles['title']}>
      <div>
        {step !== null && (
          <div className={styles['step']}>
            {step === 2 && (
              <IconButton label={t('back')} onClick={onBack} className={styles['back']}>
                <ArrowLeft size={20} strokeWidth={1.75} aria-hidden />
              </IconButton>
            )}
            <p>{t('step', { step })}</p>
          </div>
        )}
        {step !== 2 && <GatheringLogo {...front} />}
        <ScreenTitle tab={[t('tab'), text]} place={String(step)} className={styles['name']}>
          <Spoken text={text} lang={lang} />
        </ScreenTitle>
        {step !== 2 && (
          <>
            <When front={front} />
            {front.organisedBy !== '' && <p className={styles['by']}>{t('by', { name: front.organisedBy })}</p>}
          </>
        )}
        {front.rehearsal && (
          <p role="note" className={styles['rehearsal']}>
            {t('rehearsal')}
          </p>
        )}
      </div>
      {withProgramme && <Programme programme={front.programme} />}
    </div>
  );
}
