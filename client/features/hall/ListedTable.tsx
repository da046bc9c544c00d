import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { FarTable } from '#client/features/hall/FarTable.tsx';
import { crowd } from '#client/features/hall/hall-model.ts';
import type { TableButtonProps } from '#client/features/hall/hall-model.ts';
import { pressTable } from '#client/features/hall/press-table.ts';
import { isSameTable } from '#client/features/hall/same-table.ts';
import { useIntent } from '#client/features/hall/use-approach.ts';
import { SeatsFree } from '#client/features/hall/SeatsFree.tsx';
import { TablePlate } from '#client/features/hall/TablePlate.tsx';
import { callNames } from '#client/features/participant/names.ts';
import { LanguageTags } from '#client/features/participant/LanguageTags.tsx';
import { ThemeSign } from '#client/features/participant/ThemeSign.tsx';
import { useNearView } from '#client/lib/near-view.ts';
import { classNames } from '#client/lib/class-names.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dots } from '#client/ui/Dots.tsx';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import styles from './table-list.module.css';

/** One line of the list: the plate small, topic, names, dots that lead to languages and seats. The button to sit is for the pointer; by keyboard the line itself sits. */
export const ListedTable = memo(function ListedTable(props: TableButtonProps) {
  const { table, index, isPicked, isStop, sit, onFocused } = props;
  const { row, people, offer } = table;
  const { t } = useTranslation('hall');
  const { beside } = useFormat();
  const [line, near] = useNearView<HTMLLIElement>(index < crowd);
  const intent = useIntent(row.id);
  const names = people.length === 0 ? t('nobody') : beside([...callNames(people).values()]);
  return (
    <li ref={line} className={classNames(styles['line'], isPicked && styles['picked'])}>
      <button
        type="button"
        className={styles['table']}
        data-walk={index}
        tabIndex={isStop ? 0 : -1}
        aria-pressed={isPicked}
        aria-describedby="table-keys"
        onFocus={() => onFocused(row.id)}
        onClick={(event) => pressTable(event, props)}
      >
        {near ? (
          <NearTable {...props} names={names} />
        ) : (
          <FarTable table={table} plate={48} people={`. ${names}`} className={styles['title']} />
        )}
      </button>
      <span className={styles['sit']}>
        {offer === 'free' && (
          <Button look={isPicked ? 'main' : 'quiet'} tabIndex={-1} onClick={() => sit(row.id)} {...intent}>
            {t('sit')} <VisuallyHidden>{t('atTable', { number: row.number })}</VisuallyHidden>
          </Button>
        )}
      </span>
    </li>
  );
}, isSameTable);

/** What one sees of it: the plate small, the theme's sign, dots that lead to languages as tags. */
function NearTable({ table, isPicked, names }: Pick<TableButtonProps, 'table' | 'isPicked'> & { readonly names: string }) {
  const { row, title } = table;
  const { t } = useTranslation('participant');
  return (
    <>
      <span className={styles['number']} aria-hidden>
        {row.number}
      </span>
      <TablePlate table={table} width={48} isPicked={isPicked} />
      <span className={styles['words']}>
        <span className={styles['title']}>
          {row.kind === 'topic' && <VisuallyHidden>{t('table', { number: row.number })}, </VisuallyHidden>}
          {row.theme !== null && <ThemeSign theme={row.theme} />}
          <span lang={title.lang}>{title.text}</span>
        </span>
        <span className={styles['names']}>{names}</span>
      </span>
      <Dots className={styles['dots']} />
      <span className={styles['figures']}>
        <LanguageTags codes={row.languages} />
        <span className={styles['free']}>
          <SeatsFree table={table} />
        </span>
      </span>
      <ChevronRight className={styles['go']} size={22} strokeWidth={1.75} aria-hidden />
    </>
  );
}
