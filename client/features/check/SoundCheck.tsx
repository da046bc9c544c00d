import { Volume2 } from 'lucide-react';
import { useId, useState } from 'react';
import { SpeakerChoice } from '#client/features/devices/SpeakerChoice.tsx';
import { tapPorcelain } from '#client/features/devices/porcelain-tap.ts';
import { usePageMedia } from '#client/features/gathering/page-media.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { MediaSessionContext } from '#client/media/react/media-session-context.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './check.module.css';
import type { DeviceFindings } from './step-lines.ts';

interface Props {
  readonly heard: DeviceFindings['speaker'];
  readonly onAnswer: (heard: NonNullable<DeviceFindings['speaker']>) => void;
}

/** A sound through the chosen speaker, and the question whether it was heard. */
export function SoundCheck({ heard, onAnswer }: Props) {
  const { t } = useTranslation('check');
  const { session } = usePageMedia();
  const [played, setPlayed] = useState<'not_yet' | 'playing' | 'played'>('not_yet');
  const question = useId();
  const play = () => {
    if (played === 'playing') return;
    setPlayed('playing');
    void tapPorcelain(session?.capture.store.getState().speakerId ?? '')
      .catch(() => undefined)
      .then(() => setPlayed('played'));
  };
  return (
    <section className={styles['sound']}>
      <h2>{t('sound.title')}</h2>
      {session !== null && (
        <MediaSessionContext value={session}>
          <SpeakerChoice />
        </MediaSessionContext>
      )}
      <Button aria-disabled={played === 'playing'} onClick={play} className={styles['play']}>
        <Volume2 size={20} strokeWidth={1.75} aria-hidden />
        {t('sound.play')}
      </Button>
      {played !== 'not_yet' && (
        <div role="group" aria-labelledby={question} className={styles['question']}>
          <p id={question}>{t('sound.question')}</p>
          {(['heard', 'silent'] as const).map((answer) => (
            <Button key={answer} aria-pressed={heard === answer} onClick={() => onAnswer(answer)}>
              {t(`sound.${answer}`)}
            </Button>
          ))}
        </div>
      )}
      <p role="status" hidden={heard !== 'silent'}>
        {heard === 'silent' && t('sound.help')}
      </p>
    </section>
  );
}
