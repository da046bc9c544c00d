import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { usePhaseName } from '#client/features/live/clock/use-phase-name.ts';
import { useTroubles } from '#client/features/live/trouble/use-troubles.ts';
import { knocking } from '#client/features/live/trouble/knocking.ts';
import { Since } from '#client/features/live/Since.tsx';
import { useBell } from '#client/features/participant/use-bell.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import { doorsSeconds } from '#shared/gathering/limits.ts';
import styles from './live-bar.module.css';
import { stepAfter } from './step-after.ts';

/** What runs, and what follows it, beside the clock. The tab also says how many things wait for an organiser. */
export function Phase() {
  const { t } = useTranslation('live');
  const name = usePhaseName();
  const bell = useBell();
  const title = useLocalText()(useLive(({ about }) => about.title)).text;
  const trouble = useTroubles().length + useLive((view) => knocking(view).length);
  return (
    <div className={styles['phase']}>
      <ScreenTitle tab={[trouble > 0 && t('needs', { count: trouble }), name, bell?.day, bell?.time, title]} className={styles['title']}>
        {name}
      </ScreenTitle>
      <p className={styles['then']}>
        <Then />
      </p>
    </div>
  );
}

function Then() {
  const { t } = useTranslation(['live', 'participant']);
  const format = useFormat();
  const about = useLive((view) => view.about);
  const clock = useLive((view) => view.clock);
  const bell = useBell();
  if (clock.phase === 'draft')
    return (
      <>
        {format.day(about.startsAt, about.timeZone)},{' '}
        {t('doors', { time: format.time(about.startsAt - doorsSeconds * 1000, about.timeZone) })}
      </>
    );
  if (clock.pausedAt !== null)
    return (
      <span className={styles['warn']}>
        {t('pausedFor')} <Since at={clock.pausedAt} />
      </span>
    );
  if (clock.endsAt === null) return <>{t('atYourSignal')}</>;
  const time = format.time(clock.endsAt, about.timeZone);
  const next = stepAfter({ about, clock });
  if (next === null || clock.coming?.promised === true) return <>{t('promised', { time })}</>;
  const then = t(`then.${next.kind}`, { ns: 'participant', ...(next.kind === 'round' ? next : {}) });
  return <>{bell?.kind === 'on' ? t('thenOn', { then, ...bell }) : t('thenAt', { then, time })}</>;
}
