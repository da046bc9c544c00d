import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { InterpretersButton } from '#client/features/live/plenary/InterpretersButton.tsx';
import { comingUp } from './coming-up.ts';
import styles from './coming-up.module.css';
import { NextLine } from './NextLine.tsx';
import { PlanLines } from './PlanLines.tsx';
import { PlanReasons } from './PlanReasons.tsx';

/** What comes next, as lines of a menu: the change and its time, who is counted in, the plan, the end. */
export function ComingUpLines() {
  const { t } = useTranslation(['live', 'participant']);
  const format = useFormat();
  const about = useLive((view) => view.about);
  const clock = useLive((view) => view.clock);
  const people = useLive((view) => view.people);
  const votes = useLive((view) => view.votes);
  const plan = useLive((view) => view.plan);
  const open = useLiveDialog((state) => state.open);
  const next = comingUp({ about, clock, people, votes, plan });
  const time = (instant: number) => format.time(instant, about.timeZone);
  return (
    <section aria-labelledby="live-next">
      <h2 id="live-next" className={styles['heading']}>
        {t('next.title')}
      </h2>
      <dl className={styles['lines']}>
        {next.doors !== null && <NextLine name={t('next.doors')}>{time(next.doors)}</NextLine>}
        {next.step !== null && (
          <NextLine name={next.step.kind === 'round' ? t('round', { ns: 'participant', ...next.step }) : t(`next.${next.step.kind}`)}>
            {next.at === null ? t('next.signal') : time(next.at)}
          </NextLine>
        )}
        {next.counted !== null && (
          <NextLine name={t('next.counted')}>{t('next.of', { some: next.counted.people, all: next.counted.around })}</NextLine>
        )}
        {next.votes !== null && (
          <NextLine name={t('next.votes')}>{t('next.of', { some: next.votes.cast, all: next.votes.needed })}</NextLine>
        )}
        {next.plan === 'making' && <NextLine name={t('next.plan')}>{t('next.making')}</NextLine>}
        {next.plan !== null && next.plan !== 'making' && <PlanLines plan={next.plan} />}
        {next.end !== null && next.step?.kind !== 'end' && <NextLine name={t('next.end')}>{time(next.end)}</NextLine>}
      </dl>
      {clock.phase === 'open' && (
        <div className={styles['ways']}>
          <Button look="plain" className={styles['change']} onClick={() => open({ kind: 'programme' })}>
            {t('programme.change')}
          </Button>
          <InterpretersButton className={styles['change']} />
        </div>
      )}
      {next.plan !== null && next.plan !== 'making' && <PlanReasons plan={next.plan} />}
    </section>
  );
}
