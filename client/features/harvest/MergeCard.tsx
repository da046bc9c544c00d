import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { HarvestRow } from '#shared/gathering/view/types.ts';
import { mergeTargets } from './merge-targets.ts';
import { useHarvest } from './use-harvest.ts';
import { useVoiceText } from './use-voice-text.ts';
import styles from './harvest.module.css';

interface Props {
  readonly card: HarvestRow;
  readonly onClose: () => void;
}

/** Chooses the card with which this one says the same; the likeliest first. */
export function MergeCard({ card, onClose }: Props) {
  const { t } = useTranslation(['harvest', 'card']);
  const { view } = useHarvest();
  const voices = useVoiceText();
  const { attempt, waiting, problem } = useAttempt();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const targets = mergeTargets(card, Object.values(view.cards), words);
  const merge = async () => {
    if (chosen === null || !(await attempt({ type: 'merge_card', card: card.id, into: chosen }))) return;
    announce(t('done.merge'));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('merge.title')}
      actions={
        <>
          <Button look="main" aria-disabled={waiting || chosen === null} onClick={() => void merge()}>
            {t('merge.do')}
          </Button>
          <Button onClick={onClose}>{t('cancel', { ns: 'card' })}</Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <blockquote lang={card.text.language}>{card.text.text}</blockquote>
        <p className={styles['quiet']}>{t('merge.hint')}</p>
        <TextField label={t('merge.find')} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        <fieldset className={styles['targets']} aria-label={t('merge.with')}>
          {targets.map((target) => (
            <label key={target.id}>
              <input type="radio" name="merge" checked={target.id === chosen} onChange={() => setChosen(target.id)} />
              <span lang={target.text.language}>{target.text.text}</span>
              <small>{voices(target)}</small>
            </label>
          ))}
          {targets.length === 0 && <p className={styles['quiet']}>{t('merge.none')}</p>}
        </fieldset>
        {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
      </div>
    </Dialog>
  );
}
