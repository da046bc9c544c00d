import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Sheet } from '#client/ui/Sheet.tsx';
import type { TableRow } from '#shared/gathering/view/types.ts';
import styles from './seat-offer.module.css';

interface Props {
  /** Absent where the table is gone, and nothing is left to say. */
  readonly row: TableRow | undefined;
  readonly onClose: () => void;
}

/** A seat was held out for a while and is not any more; says so where the table can still be chosen. */
export function OfferOver({ row, onClose }: Props) {
  const { t } = useTranslation(['hosting', 'common']);
  const open = row !== undefined && !row.closed && row.people.length < row.seats;
  const text = row && t(open ? 'asked.overOpen' : 'asked.over', { number: row.number });
  useEffect(() => {
    if (text !== undefined) announce(text);
  }, [text]);
  if (text === undefined) return null;
  return (
    <Sheet className={styles['over']}>
      <p>{text}</p>
      <Button look="plain" onClick={onClose}>
        {t('close', { ns: 'common' })}
      </Button>
    </Sheet>
  );
}
