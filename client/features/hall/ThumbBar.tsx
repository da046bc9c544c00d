import { Plus } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { SeatMe } from '#client/features/hall/SeatMe.tsx';
import { Button } from '#client/ui/Button.tsx';
import styles from './thumb-bar.module.css';

interface Props {
  readonly mayBeSeated: boolean;
  readonly openTable: (() => void) | undefined;
}

/** On narrow screens, at the thumb: a seat at once, or a table of one's own. */
export function ThumbBar({ mayBeSeated, openTable }: Props) {
  const { t } = useTranslation('hall');
  if (!mayBeSeated && openTable === undefined) return null;
  return (
    <div className={styles['bar']}>
      {mayBeSeated && <SeatMe className={styles['seat']} withHint={false} />}
      {openTable !== undefined && (
        <Button size="big" onClick={openTable} className={styles['open']}>
          <Plus size={20} strokeWidth={1.75} aria-hidden />
          {t('openShort')}
        </Button>
      )}
    </div>
  );
}
