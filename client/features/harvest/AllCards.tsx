import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import { cardKinds } from '#shared/gathering/state.ts';
import { PreparedCard } from './PreparedCard.tsx';
import { PrepareDialogs } from './PrepareDialogs.tsx';
import type { Preparing } from './preparing.ts';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import styles from './prepare.module.css';

/** Every card, the newest first, to be hidden, merged, corrected and translated before anybody else reads it. */
export function AllCards() {
  const { t } = useTranslation(['harvest', 'card']);
  const { view } = useHarvest();
  const [shown, setShown] = useState('all');
  const [preparing, setPreparing] = useState<Preparing | null>(null);
  const cards = Object.values(view.cards)
    .filter(({ kind, hidden, mergedInto }) => shown === 'all' || (shown === 'left_out' ? hidden || mergedInto !== null : kind === shown))
    .sort((a, b) => b.order - a.order);
  const choices = [
    { value: 'all', label: t('prepare.all') },
    ...cardKinds.map((value) => ({ value, label: t(`kinds.${value}`, { ns: 'card' }) })),
    { value: 'left_out', label: t('prepare.leftOut') },
  ];
  return (
    <section className={styles['prepare']} aria-labelledby="harvest-prepare">
      <div className={styles['prepareHead']}>
        <div>
          <h2 id="harvest-prepare">{t('prepare.title')}</h2>
          <p className={styles['quiet']}>{t('prepare.hint')}</p>
        </div>
        <NativeSelect
          label={t('prepare.show')}
          labelHidden
          choices={choices}
          value={shown}
          onChange={(event) => setShown(event.target.value)}
        />
      </div>
      <ul className={styles['cards']}>
        {cards.map((card) => (
          <PreparedCard key={card.id} card={card} onPrepare={(what) => setPreparing({ what, card: card.id })} />
        ))}
      </ul>
      {cards.length === 0 && <p className={styles['quiet']}>{t('prepare.none')}</p>}
      <PrepareDialogs preparing={preparing} onClose={() => setPreparing(null)} />
    </section>
  );
}
