import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { TextField } from '#client/ui/TextField.tsx';
import type { HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import { mergeTargets } from './merge-targets.ts';
import { PrepareWindow } from './PrepareWindow.tsx';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import { useVoiceText } from '#client/features/gathering/harvest/use-voice-text.ts';
import styles from './prepare.module.css';

interface Props {
  readonly card: HarvestRow;
  readonly onClose: () => void;
}

/** Chooses the card with which this one says the same; the likeliest first. */
export function MergeCard({ card, onClose }: Props) {
  const { t } = useTranslation('harvest');
  const { view } = useHarvest();
  const { voices } = useVoiceText();
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
    <PrepareWindow
      title={t('merge.title')}
      does={t('merge.do')}
      waiting={waiting || chosen === null}
      problem={problem}
      onSave={() => void merge()}
      onClose={onClose}
    >
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
    </PrepareWindow>
  );
}
