import { DoorOpen, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { useOrder } from '#client/features/live/use-order.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import type { GuestRow } from '#shared/gathering/view/types.ts';
import styles from './trouble.module.css';

const atFirst = 4;

/** Those who knock, each let in or sent away; all at once when they are several. */
export function AtTheDoor({ waiting }: { readonly waiting: readonly GuestRow[] }) {
  const { t } = useTranslation('live');
  const { order, refusal } = useOrder();
  const [all, setAll] = useState(false);
  const shown = all ? waiting : waiting.slice(0, atFirst);

  const admit = async (guests: readonly GuestRow[]) => {
    for (const guest of guests) if (!(await order({ type: 'admit', person: guest.id }))) return;
    announce(t('done.admitted', { count: guests.length, name: guests[0]?.name ?? '' }));
  };

  return (
    <article className={styles['card']} aria-labelledby="live-door">
      <span className={styles['sign']}>
        <DoorOpen size={24} strokeWidth={1.75} aria-hidden />
      </span>
      <h3 id="live-door" className={styles['what']}>
        {t('door.title', { count: waiting.length })}
      </h3>
      <ul className={styles['guests']}>
        {shown.map((guest) => (
          <li key={guest.id}>
            <span className={styles['guest']}>
              <b>
                <bdi>{guest.name}</bdi>
              </b>
              <span>{guest.around ? guest.organisation : t('door.gone')}</span>
            </span>
            <Button
              look={waiting.length === 1 ? 'main' : 'soft'}
              aria-label={t('door.admitOne', { name: guest.name })}
              onClick={() => void admit([guest])}
            >
              {t('door.admit')}
            </Button>
            <IconButton
              label={t('door.turnAwayOne', { name: guest.name })}
              onClick={() => void order({ type: 'turn_away', person: guest.id })}
            >
              <X size={20} strokeWidth={1.75} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {(waiting.length > 1 || shown.length < waiting.length) && (
        <div className={styles['do']}>
          {waiting.length > 1 && <Button onClick={() => void admit(waiting)}>{t('door.admitAll', { count: waiting.length })}</Button>}
          {shown.length < waiting.length && <Button onClick={() => setAll(true)}>{t('door.showAll')}</Button>}
        </div>
      )}
      <RefusalLine code={refusal} className={styles['refusal']} />
    </article>
  );
}
