import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LivePlate } from '#client/features/live/LivePlate.tsx';
import { NeedState } from '#client/features/live/tables/NeedState.tsx';
import type { Destination } from '#client/features/live/tables/destinations.ts';
import { TableTopic } from '#client/features/live/tables/TableTopic.tsx';
import { callNames } from '#client/features/participant/names.ts';
import styles from './move-person.module.css';

interface Props {
  readonly destination: Destination;
  readonly onChoose: () => void;
}

/** A table to move somebody to: who sits there, and whether there is a seat and a language in common. */
export function DestinationButton({ destination: { table, people, seatsLeft, speaks }, onChoose }: Props) {
  const { t } = useTranslation('live');
  const { beside } = useFormat();
  const names = beside([...callNames(people).values()]);
  const free = table.seats - people.length;
  const seat = free > 0 ? t('state.free', { count: free }) : t('move.extraSeat');
  return (
    <button type="button" className={styles['table']} disabled={seatsLeft === 0} onClick={onChoose}>
      <LivePlate table={table} people={people} />
      <span className={styles['words']}>
        <b>{t('table', { number: table.number })}</b>
        <TableTopic table={table} />
        <span>{names === '' ? t('tables.nobody') : names}</span>
      </span>
      {seatsLeft === 0 ? (
        <NeedState tone="calm">{t('state.full')}</NeedState>
      ) : (
        <NeedState tone={speaks ? 'calm' : 'mid'}>{speaks ? seat : t('move.noLanguage')}</NeedState>
      )}
    </button>
  );
}
