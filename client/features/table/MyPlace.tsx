import { useTranslation } from '#client/i18n/use-translation.ts';
import { Airtime } from '#client/features/table/Airtime.tsx';
import { InCommon } from '#client/features/table/InCommon.tsx';
import { MyPlate } from '#client/features/table/MyPlate.tsx';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { SelfTile } from '#client/features/table/SelfTile.tsx';
import { useBell } from '#client/features/participant/use-bell.ts';
import { useRoundClock } from '#client/features/participant/use-round-clock.ts';
import { classNames } from '#client/lib/class-names.ts';
import { Countdown } from '#client/ui/plate/Countdown.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './my-place.module.css';

interface Props {
  readonly table: TableView;
  readonly people: readonly SeatedPerson[];
}

/** My cell of the stage: the table with its time, a small picture of myself, what we have in common. Lays itself out by its room. */
export function MyPlace({ table, people }: Props) {
  const { t } = useTranslation('table');
  const clock = useRoundClock();
  const bell = useBell();
  const me = people.find(({ isMe }) => isMe);
  const alone = people.length === 1;
  return (
    <div className={styles['cell']}>
      <div className={classNames(styles['place'], alone && styles['first'])}>
        <div className={styles['plate']}>
          <MyPlate people={people} />
        </div>
        <div className={styles['mine']}>
          {me && (
            <div className={styles['self']}>
              <SelfTile me={me} />
              {clock && (
                <span className={styles['time']} aria-hidden>
                  {bell === undefined || bell.kind === 'in' ? <Countdown clock={clock} /> : bell.time}
                </span>
              )}
            </div>
          )}
          {alone ? (
            <p className={styles['alone']}>{t(table.kind === 'round' ? 'aloneInRound' : 'aloneAtTopic')}</p>
          ) : (
            <>
              <InCommon table={table} className={styles['common']} />
              <Airtime table={table.id} people={people} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
