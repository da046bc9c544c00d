import { useCallback, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LeaveGathering } from '#client/features/gathering/LeaveGathering.tsx';
import { CountMeIn } from '#client/features/hall/CountMeIn.tsx';
import { Counter } from '#client/features/hall/Counter.tsx';
import { Floor } from '#client/features/hall/Floor.tsx';
import type { HallTable } from '#client/features/hall/hall-model.ts';
import { useHallLook } from '#client/features/hall/hall-look.ts';
import { HallTools } from '#client/features/hall/HallTools.tsx';
import { OpenTable } from '#client/features/hall/OpenTable.tsx';
import { seatedAt } from '#client/features/hall/people-around.ts';
import { PhaseBar } from '#client/features/hall/PhaseBar.tsx';
import { PickedTable } from '#client/features/hall/PickedTable.tsx';
import { PlenaryRuns } from '#client/features/hall/PlenaryRuns.tsx';
import { Rail } from '#client/features/hall/Rail.tsx';
import { SeatOffers } from '#client/features/hall/SeatOffers.tsx';
import { TableList } from '#client/features/hall/TableList.tsx';
import { tableOffer } from '#client/features/hall/table-offer.ts';
import { noFilter, tablesShown } from '#client/features/hall/tables-shown.ts';
import { TellMe } from '#client/features/hall/TellMe.tsx';
import { ThumbBar } from '#client/features/hall/ThumbBar.tsx';
import type { Company } from '#client/features/hall/use-company.ts';
import { useTableTitle } from '#client/features/participant/use-table-title.ts';
import { OrganiserMessages } from '#client/features/participant/OrganiserMessages.tsx';
import { railWidth } from '#client/features/participant/screen-width.ts';
import { useMediaQuery } from '#client/lib/media-query.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import type { HallView, MineView } from '#shared/gathering/view/types.ts';
import styles from './open-hall.module.css';

interface Props {
  readonly hall: HallView;
  readonly mine: MineView;
  readonly company: Company;
}

/** The hall with its tables: plan or list, and beside it what one can do. */
export function OpenHall({ hall, mine, company }: Props) {
  const { t } = useTranslation('hall');
  const send = useSend();
  const titleOf = useTableTitle();
  const [look, setLook] = useHallLook();
  const [filter, setFilter] = useState(noFilter);
  const [pickedId, pick] = useState<string | null>(null);
  const [newTheme, setNewTheme] = useState<string | null>();
  const withRail = useMediaQuery(railWidth);
  const sit = useCallback((table: string) => void send({ type: 'sit', table }), [send]);

  const tables = tablesShown(hall.tables, filter).map((row): HallTable => ({
    row,
    title: titleOf(row),
    people: seatedAt(hall, row),
    offer: tableOffer(row, hall.clock, mine),
  }));
  const picked = tables.find(({ row }) => row.id === pickedId);
  const mayOpen = mine.mayOpenTables;
  const openTable = mayOpen ? () => setNewTheme(null) : undefined;
  const seatsToTake = Object.values(hall.tables).some(({ kind }) => kind === 'topic');
  const Tables = look === 'plan' ? Floor : TableList;

  return (
    <>
      <main id="main" tabIndex={-1} className={styles['hall']}>
        <PhaseBar hall={hall} company={company}>
          <HallTools hall={hall} filter={filter} onFilter={setFilter} look={look} onLook={setLook} />
        </PhaseBar>
        <div className={styles['grid']}>
          <div className={styles['tables']}>
            {!withRail && (
              <div className={styles['notices']}>
                <OrganiserMessages />
                <CountMeIn hall={hall} mine={mine} />
                <SeatOffers hall={hall} mine={mine} />
                <PlenaryRuns hall={hall} />
                <TellMe hall={hall} company={company} />
              </div>
            )}
            {tables.length === 0 && <p className={styles['none']}>{t('noTableMatches')}</p>}
            <Tables tables={tables} picked={picked?.row.id ?? null} pick={pick} sit={sit} openTable={openTable} />
            <VisuallyHidden>
              <span id="table-keys">{t('keys')}</span>
            </VisuallyHidden>
            {!withRail && <Counter hall={hall} me={mine.id} />}
            {!withRail && <LeaveGathering look="plain" className={styles['leave']} />}
          </div>
          {withRail && <Rail hall={hall} mine={mine} company={company} picked={picked} mayBeSeated={seatsToTake} />}
        </div>
        {!withRail && <ThumbBar mayBeSeated={seatsToTake} openTable={openTable} />}
      </main>
      {!withRail && (
        <Dialog
          title={picked && <span lang={picked.title.lang}>{picked.title.text}</span>}
          open={picked !== undefined}
          onClose={() => pick(null)}
        >
          {picked && <PickedTable table={picked} withTitle={false} />}
        </Dialog>
      )}
      <OpenTable hall={hall} mine={mine} theme={newTheme} onClose={() => setNewTheme(undefined)} />
    </>
  );
}
