import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { Button } from '#client/ui/Button.tsx';
import { Sheet } from '#client/ui/Sheet.tsx';
import type { HallView } from '#shared/gathering/view/types.ts';
import styles from './count-me-in.module.css';

interface Props {
  readonly hall: HallView;
  /** Where the title of the screen says already that it runs. */
  readonly untitled?: boolean;
}

/** The way into the plenary for whoever stands in the hall while it runs. */
export function PlenaryRuns({ hall: { clock }, untitled = false }: Props) {
  const { t } = useTranslation('plenary');
  const send = useSend();
  const { plenary } = clock;
  if (plenary === null || clock.pausedAt !== null) return null;
  const join = (
    <Button look="main" size={untitled ? 'big' : undefined} onClick={() => void send({ type: 'sit', table: plenary })}>
      {t('join')}
    </Button>
  );
  if (untitled) return join;
  return (
    <Sheet className={styles['card']}>
      <h2>{t('running')}</h2>
      <div className={styles['answers']}>{join}</div>
    </Sheet>
  );
}
