import { useTranslation } from '#client/i18n/use-translation.ts';
import { LeaveGathering } from '#client/features/gathering/LeaveGathering.tsx';
import { CountMeIn } from '#client/features/hall/CountMeIn.tsx';
import { Counter } from '#client/features/hall/Counter.tsx';
import type { HallTable } from '#client/features/hall/hall-model.ts';
import { PickedTable } from '#client/features/hall/PickedTable.tsx';
import { PlenaryRuns } from '#client/features/hall/PlenaryRuns.tsx';
import { SeatMe } from '#client/features/hall/SeatMe.tsx';
import { SeatOffers } from '#client/features/hall/SeatOffers.tsx';
import { TellMe } from '#client/features/hall/TellMe.tsx';
import type { Company } from '#client/features/hall/use-company.ts';
import { OrganiserMessages } from '#client/features/participant/OrganiserMessages.tsx';
import { Sheet } from '#client/ui/Sheet.tsx';
import type { HallView, MineView } from '#shared/gathering/view/types.ts';
import styles from './rail.module.css';

interface Props {
  readonly hall: HallView;
  readonly mine: MineView;
  readonly company: Company;
  readonly picked: HallTable | undefined;
  readonly mayBeSeated: boolean;
}

/** Beside the tables: a seat at once, the rounds, the table one picked, who stands here. */
export function Rail({ hall, mine, company, picked, mayBeSeated }: Props) {
  const { t } = useTranslation('hall');
  return (
    <aside className={styles['rail']} aria-label={t('rail')}>
      <CountMeIn hall={hall} mine={mine} />
      <SeatOffers hall={hall} mine={mine} />
      <PlenaryRuns hall={hall} />
      {mayBeSeated && <SeatMe />}
      <TellMe hall={hall} company={company} />
      <OrganiserMessages />
      {picked !== undefined ? (
        <Sheet>
          <PickedTable table={picked} />
        </Sheet>
      ) : (
        <p className={styles['pick']}>{t('pickTable')}</p>
      )}
      <Counter hall={hall} me={mine.id} />
      <LeaveGathering look="plain" className={styles['leave']} />
    </aside>
  );
}
