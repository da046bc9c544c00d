import { ArrowLeft } from 'lucide-react';
import { PlaceTitle } from '#client/features/participant/PlaceTitle.tsx';
import { useBell } from '#client/features/participant/use-bell.ts';
import { useRoundClock } from '#client/features/participant/use-round-clock.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { Button } from '#client/ui/Button.tsx';
import { HelpLink } from '#client/ui/HelpLink.tsx';
import { RimLine } from '#client/ui/plate/RimLine.tsx';
import { SkipLink } from '#client/ui/SkipLink.tsx';
import type { HallView, TableView } from '#shared/gathering/view/types.ts';
import styles from './plenary-header.module.css';

interface Props {
  readonly hall: HallView;
  readonly table: TableView;
}

/** The way back to the hall, how many listen and how long it lasts; the rim lies unrolled under it. */
export function PlenaryHeader({ hall, table }: Props) {
  const { t } = useTranslation(['plenary', 'table']);
  const send = useSend();
  const clock = useRoundClock();
  const listeners = table.plenary?.listeners ?? 0;
  return (
    <header className={styles['header']}>
      <SkipLink />
      <div className={styles['row']}>
        <Button look="plain" className={styles['back']} onClick={() => void send({ type: 'stand' })}>
          <ArrowLeft size={20} strokeWidth={1.75} aria-hidden />
          {t('hall', { ns: 'table' })}
        </Button>
        <PlaceTitle name={t('title')} place={table.id} className={styles['title']}>
          {t('title')}
        </PlaceTitle>
        <p className={styles['count']}>{t('listeners', { count: listeners })}</p>
        <div className={styles['end']}>
          <TimeLeft paused={hall.clock.pausedAt !== null} />
          <span className={styles['help']}>
            <HelpLink newTab />
          </span>
        </div>
      </div>
      <RimLine clock={clock} />
    </header>
  );
}

function TimeLeft({ paused }: { readonly paused: boolean }) {
  const { t } = useTranslation('participant');
  const bell = useBell();
  if (paused) return <p>{t('paused')}</p>;
  return bell === undefined ? null : <p className={styles['left']}>{t(`left.${bell.kind}`, { ...bell })}</p>;
}
