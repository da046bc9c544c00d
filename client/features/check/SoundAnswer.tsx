import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './check.module.css';
import type { DeviceFindings } from './step-lines.ts';

interface Props {
  readonly heard: DeviceFindings['speaker'];
  readonly onAnswer: (heard: NonNullable<DeviceFindings['speaker']>) => void;
}

/** The question whether a sound was heard, and what to do where it was not. */
export function SoundAnswer({ heard, onAnswer }: Props) {
  const { t } = useTranslation('check');
  const question = useId();
  return (
    <div className={styles['sound']}>
      <div role="group" aria-labelledby={question} className={styles['question']}>
        <p id={question}>{t('sound.question')}</p>
        {(['heard', 'silent'] as const).map((answer) => (
          <Button key={answer} aria-pressed={heard === answer} onClick={() => onAnswer(answer)}>
            {t(`sound.${answer}`)}
          </Button>
        ))}
      </div>
      <p role="status" hidden={heard !== 'silent'}>
        {heard === 'silent' && t('sound.help')}
      </p>
    </div>
  );
}
