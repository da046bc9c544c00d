import { useMemo } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { callNames } from '#client/features/participant/names.ts';
import { Button } from '#client/ui/Button.tsx';
import { NeedState } from './NeedState.tsx';
import styles from './tables.module.css';

/** Who stands in the hall, as the last line of the tables; nothing when nobody does. */
export function StandingInHall({ onPeople }: { readonly onPeople: () => void }) {
  const { t } = useTranslation('live');
  const { beside } = useFormat();
  const people = useLive((view) => view.people);
  const standing = useMemo(
    () =>
      Object.values(people)
        .filter(({ table }) => table === null)
        .sort((a, b) => Number(b.waiting) - Number(a.waiting) || a.name.localeCompare(b.name)),
    [people],
  );
  const waiting = standing.filter((person) => person.waiting).length;
  if (standing.length === 0) return null;
  return (
    <li className={styles['line']}>
      <span className={styles['count']} aria-hidden>
        {standing.length}
      </span>
      <b className={styles['number']}>{t('tables.hall')}</b>
      <span className={styles['names']}>{beside([...callNames(standing).values()])}</span>
      {waiting > 0 && <NeedState tone="mid">{t('tables.waiting', { count: waiting })}</NeedState>}
      <Button look="plain" className={styles['whole']} onClick={onPeople}>
        {t('tables.people')}
      </Button>
    </li>
  );
}
