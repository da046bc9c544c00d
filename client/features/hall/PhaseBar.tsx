import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { HallTitle } from '#client/features/hall/HallTitle.tsx';
import type { Company } from '#client/features/hall/use-company.ts';
import { currentRound, nextStep } from '#client/features/participant/programme.ts';
import { useBell } from '#client/features/participant/use-bell.ts';
import { useRoundClock } from '#client/features/participant/use-round-clock.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { RimLine } from '#client/ui/plate/RimLine.tsx';
import type { HallView } from '#shared/gathering/view/types.ts';
import styles from './phase-bar.module.css';

interface Props {
  readonly hall: HallView;
  readonly company: Company;
  /** Filters and the choice between plan and list. */
  readonly children?: ReactNode;
}

/** Where the programme stands, how long it stays there and what follows; the rim lies unrolled under it. */
export function PhaseBar({ hall, company, children }: Props) {
  const { t } = useTranslation(['hall', 'participant']);
  const round = currentRound(hall);
  const { kind } = hall.clock;
  const title =
    round === null
      ? t(kind === 'before' || kind === 'plenary' ? `phase.${kind}` : 'phase.open')
      : t('round', { ns: 'participant', ...round });
  return (
    <div className={styles['bar']}>
      <div className={styles['row']}>
        <div className={styles['phase']}>
          <HallTitle hall={hall} company={company} className={styles['title']}>
            {title}
          </HallTitle>
          <TimeLeft hall={hall} />
        </div>
        {children}
      </div>
      <RimLine clock={useRoundClock()} className={styles['rim']} />
    </div>
  );
}

function TimeLeft({ hall }: { readonly hall: HallView }) {
  const { t } = useTranslation('participant');
  const format = useFormat();
  const clock = useRoundClock();
  const bell = useBell();
  const next = nextStep(hall);
  if (hall.clock.pausedAt !== null) return <p className={styles['left']}>{t('paused')}</p>;
  if (bell === undefined || clock === undefined) return hall.clock.held ? <p className={styles['left']}>{t('held')}</p> : null;
  const at = format.time(clock.endsAt, hall.about.timeZone);
  return (
    <p className={styles['left']}>
      <b>{t(`left.${bell.kind}`, { ...bell })}</b>
      {next !== null && (
        <span className={styles['next']}>
          {format.comma}
          {t(`then.${next.kind}`, next.kind === 'round' ? next : {})}
          {bell.kind === 'in' && (
            <>
              {format.comma}
              <time dateTime={new Date(clock.endsAt).toISOString()}>{at}</time>
            </>
          )}
        </span>
      )}
    </p>
  );
}
