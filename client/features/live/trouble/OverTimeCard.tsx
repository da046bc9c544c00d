import { Timer } from 'lucide-react';
import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import { Since } from '#client/features/live/Since.tsx';
import { useLive } from '#client/features/live/use-live.ts';
import { useMessageDraft } from '#client/features/live/words/message-draft.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { Button } from '#client/ui/Button.tsx';
import type { OverTime } from './over-time.ts';
import styles from './trouble.module.css';

/** What takes longer than planned, with the ways to catch up beside it. */
export function OverTimeCard({ over }: { readonly over: OverTime }) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const zone = useLive(({ about }) => about.timeZone);
  const open = useLiveDialog((state) => state.open);
  const writeTo = useMessageDraft((draft) => draft.writeTo);
  const time = (instant: number) => format.time(instant, zone);
  const late = over.kind === 'late';
  const detail = late ? t('overTime.shorten') : t(over.kind === 'start' ? 'overTime.from' : 'overTime.until', { time: time(over.since) });
  return (
    <article className={styles['card']} aria-labelledby="live-over-time">
      <span className={classNames(styles['sign'], styles['plate'])}>
        <Timer size={24} strokeWidth={1.75} aria-hidden />
      </span>
      <h3 className={styles['what']}>
        <span id="live-over-time">
          {late ? t('overTime.late', { end: time(over.end), planned: time(over.planned) }) : t(`overTime.${over.kind}`)}
        </span>
        {!late && <Since at={over.since} className={styles['quiet']} />}
      </h3>
      <p className={styles['detail']}>{detail}</p>
      <div className={styles['do']}>
        {over.kind === 'start' && (
          <Button look="soft" onClick={() => open({ kind: 'mass', action: 'start' })}>
            {t('actions.start')}
          </Button>
        )}
        {(over.kind === 'hall' || over.kind === 'plenary') && (
          <Button look="soft" onClick={() => open({ kind: 'mass', action: over.held ? 'go_on' : 'segment' })}>
            {t(over.held ? 'actions.go_on' : 'actions.segment')}
          </Button>
        )}
        <Button look={late ? 'soft' : 'quiet'} onClick={() => open({ kind: 'programme' })}>
          {t('programme.change')}
        </Button>
        {late && <Button onClick={() => writeTo({ kind: 'all' })}>{t('overTime.tell')}</Button>}
      </div>
    </article>
  );
}
