import { useTranslation } from '#client/i18n/use-translation.ts';
import { floorLayout } from '#client/features/hall/floor-layout.ts';
import { FloorTable } from '#client/features/hall/FloorTable.tsx';
import { isCrowd, newTable } from '#client/features/hall/hall-model.ts';
import type { HallActions, HallTable } from '#client/features/hall/hall-model.ts';
import { NewTablePlace } from '#client/features/hall/NewTablePlace.tsx';
import { useTableWalk } from '#client/features/hall/use-table-walk.ts';
import { useElementSize } from '#client/lib/element-size.ts';
import styles from './floor.module.css';

interface Props extends HallActions {
  readonly tables: readonly HallTable[];
}

/** The hall as a plan: tables seen from above, in staggered rows; the last place is where one may open another. */
export function Floor({ tables, picked, pick, sit, openTable }: Props) {
  const { t } = useTranslation('hall');
  const [floor, size] = useElementSize<HTMLDivElement>();
  const count = tables.length + (openTable === undefined ? 0 : 1);
  const { rows, columns, plate } = floorLayout(count, size ?? { width: 0, height: 0 });
  const { listProps, stop, onFocused } = useTableWalk<HTMLUListElement>({
    ids: [...tables.map(({ row }) => row.id), newTable],
    titles: [...tables.map(({ title }) => title.text), t('openTable')],
    rows,
    start: picked,
    onEscape: () => pick(null),
  });
  /** In half places, so that a shorter row stands between those of the longer one. */
  const starts = rows.flatMap((length) => Array.from({ length }, (_, index) => columns - length + 1 + 2 * index));
  return (
    <div ref={floor} className={styles['floor']}>
      {size !== null && (
        <ul
          {...listProps}
          className={styles['tables']}
          data-crowd={isCrowd(tables) || undefined}
          style={{ gridTemplateColumns: `repeat(${2 * columns}, minmax(0, 1fr))` }}
          aria-label={t('tables')}
        >
          {tables.map((table, index) => (
            <FloorTable
              key={table.row.id}
              table={table}
              index={index}
              width={plate}
              column={starts[index] ?? 1}
              isPicked={picked === table.row.id}
              isStop={index === stop}
              pick={pick}
              sit={sit}
              onFocused={onFocused}
            />
          ))}
          {openTable !== undefined && (
            <li style={{ gridColumn: `${starts[tables.length] ?? 1} / span 2` }}>
              <NewTablePlace
                width={plate}
                index={tables.length}
                isStop={stop === tables.length}
                onFocused={onFocused}
                openTable={openTable}
              />
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
