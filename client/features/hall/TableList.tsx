import { Plus } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { isCrowd, newTable } from '#client/features/hall/hall-model.ts';
import type { HallActions, HallTable } from '#client/features/hall/hall-model.ts';
import { ListedTable } from '#client/features/hall/ListedTable.tsx';
import { useTableWalk } from '#client/features/hall/use-table-walk.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './table-list.module.css';

interface Props extends HallActions {
  readonly tables: readonly HallTable[];
}

/** The hall as a printed menu: the same tables, one a line. */
export function TableList({ tables, picked, pick, sit, openTable }: Props) {
  const { t } = useTranslation('hall');
  const count = tables.length + (openTable === undefined ? 0 : 1);
  const { listProps, stop, onFocused } = useTableWalk<HTMLUListElement>({
    ids: [...tables.map(({ row }) => row.id), newTable],
    titles: [...tables.map(({ title }) => title.text), t('openTable')],
    rows: Array.from({ length: count }, () => 1),
    start: picked,
    onEscape: () => pick(null),
  });
  return (
    <ul {...listProps} className={styles['list']} data-crowd={isCrowd(tables) || undefined} aria-label={t('tables')}>
      {tables.map((table, index) => (
        <ListedTable
          key={table.row.id}
          table={table}
          index={index}
          isPicked={picked === table.row.id}
          isStop={index === stop}
          pick={pick}
          sit={sit}
          onFocused={onFocused}
        />
      ))}
      {openTable !== undefined && (
        <li className={styles['newTable']}>
          <Button
            look="plain"
            data-walk={tables.length}
            tabIndex={stop === tables.length ? 0 : -1}
            onFocus={() => onFocused(newTable)}
            onClick={openTable}
          >
            <Plus size={20} strokeWidth={1.75} aria-hidden />
            {t('openTable')}
          </Button>
        </li>
      )}
    </ul>
  );
}
