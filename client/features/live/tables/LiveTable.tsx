import { memo } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LivePlate } from '#client/features/live/LivePlate.tsx';
import { callNames } from '#client/features/participant/names.ts';
import type { PersonRow, TableRow, TroubleKind } from '#shared/gathering/view/types.ts';
import { NeedState } from './NeedState.tsx';
import { TableMenu } from './TableMenu.tsx';
import { tableState } from './table-state.ts';
import { TableTopic } from './TableTopic.tsx';
import styles from './tables.module.css';

interface Props {
  readonly table: TableRow;
  readonly people: readonly PersonRow[];
  readonly need: TroubleKind | null;
}

/** One table on one line: plate, number, what it is about, who sits there, how it is, what can be done. */
export const LiveTable = memo(function LiveTable({ table, people, need }: Props) {
  const { t } = useTranslation('live');
  const { beside } = useFormat();
  const names = beside([...callNames(people).values()]);
  const state = tableState(table, need);
  return (
    <li className={styles['line']}>
      <LivePlate table={table} people={people} className={styles['plate']} />
      <b className={styles['number']}>{t('table', { number: table.number })}</b>
      <span className={styles['names']}>
        <TableTopic table={table} />
        <span>{names === '' ? t('tables.nobody') : names}</span>
      </span>
      <NeedState tone={state.tone}>{t(`state.${state.kind}`, { count: state.kind === 'free' ? state.seats : 0 })}</NeedState>
      <TableMenu table={table} people={people} />
    </li>
  );
}, isSame);

function isSame(before: Props, after: Props): boolean {
  return (
    before.table === after.table &&
    before.need === after.need &&
    before.people.length === after.people.length &&
    before.people.every((person, index) => person === after.people[index])
  );
}
