import { Timer } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { endingOf } from '#client/features/table/ending.ts';
import type { Ending } from '#client/features/table/ending.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useRoundClock } from '#client/features/participant/use-round-clock.ts';
import { classNames } from '#client/lib/class-names.ts';
import { leftOf } from '#client/lib/round-clock.ts';
import { useTick } from '#client/lib/ticker.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import type { HallView, MineView, TableView } from '#shared/gathering/view/types.ts';
import styles from './ending-bar.module.css';

interface Props {
  readonly hall: HallView;
  readonly table: TableView;
  readonly mine: MineView;
}

/** The last minute: quiet at first, in saffron when it is time to finish the sentence; one more minute while the vote is open. */
export function EndingNotice({ hall, table, mine }: Props) {
  const { t } = useTranslation('table');
  const clock = useRoundClock();
  useTick(hall.clock.coming !== null);
  const ending = clock === undefined ? null : endingOf({ clock: hall.clock, table, mine, left: leftOf(clock) });
  if (ending === null) return null;
  const { urgency, what, time, votes } = ending;
  return (
    <div className={classNames(styles['bar'], styles[urgency])}>
      <Timer size={22} strokeWidth={1.75} aria-hidden />
      <p className={styles['text']}>{t(`ending.${what}.${time}`)}</p>
      {votes !== null && <MoreTime votes={votes} />}
      {what === 'round' && <InOrOut mine={mine} sitsOut={table.sitsOut} />}
    </div>
  );
}

/** Beyond this the dots are no longer taken in at a glance. */
const mostDots = 8;

function MoreTime({ votes: { cast, needed, mine } }: { readonly votes: NonNullable<Ending['votes']> }) {
  const { t } = useTranslation('table');
  const { attempt, problem } = useAttempt();
  useEffect(() => announce(t('voteOpen')), [t]);
  return (
    <>
      <p className={styles['votes']}>
        {needed <= mostDots && (
          <span className={styles['dots']} aria-hidden>
            {Array.from({ length: needed }, (_, index) => (
              <i key={index} className={index < cast ? styles['cast'] : undefined} />
            ))}
          </span>
        )}
        {problem ?? <span className={styles['count']}>{t('votes', { cast, needed })}</span>}
      </p>
      <Button size="big" className={styles['more']} aria-disabled={mine} onClick={() => !mine && void attempt({ type: 'vote_more' })}>
        {mine ? t('voted') : t('oneMoreMinute')}
      </Button>
    </>
  );
}

function InOrOut({ mine, sitsOut }: { readonly mine: MineView; readonly sitsOut: boolean }) {
  const { t } = useTranslation(['table', 'hall']);
  const send = useSend();
  const { countedIn } = mine;
  return (
    <>
      <p className={styles['votes']}>{t(countedIn ? 'roundIn' : sitsOut ? 'roundTogether' : 'roundOut')}</p>
      <Button size="big" className={styles['more']} onClick={() => void send({ type: 'answer', answer: countedIn ? 'out' : 'in' })}>
        {t(countedIn ? 'countIn.no' : 'countIn.yes', { ns: 'hall' })}
      </Button>
    </>
  );
}
