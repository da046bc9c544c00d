import { memo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { FarTable } from '#client/features/hall/FarTable.tsx';
import { crowd } from '#client/features/hall/hall-model.ts';
import type { TableButtonProps } from '#client/features/hall/hall-model.ts';
import { pressTable } from '#client/features/hall/press-table.ts';
import { isSameTable } from '#client/features/hall/same-table.ts';
import { SeatsFree } from '#client/features/hall/SeatsFree.tsx';
import { TablePlate } from '#client/features/hall/TablePlate.tsx';
import { LanguageTags } from '#client/features/participant/LanguageTags.tsx';
import { ThemeSign } from '#client/features/participant/ThemeSign.tsx';
import { useFormat } from '#client/i18n/use-format.ts';
import { useNearView } from '#client/lib/near-view.ts';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import styles from './floor.module.css';

interface Props extends TableButtonProps {
  /** Of the plate, in pixels. */
  readonly width: number;
  /** Of the grid, in half places. */
  readonly column: number;
}

/** One table of the plan. Its name is what stands there, with the number before it and who sits there after it. */
export const FloorTable = memo(function FloorTable(props: Props) {
  const { table, index, width, column, isPicked, isStop, onFocused } = props;
  const { row, people } = table;
  const { t } = useTranslation('hall');
  const format = useFormat();
  const [place, near] = useNearView<HTMLLIElement>(index < crowd);
  const who = people.length > 0 ? `. ${t('with', { names: format.list(people.map(({ name }) => name)) })}` : '';
  return (
    <li ref={place} style={{ gridColumn: `${column} / span 2` }}>
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
        {near ? <NearTable {...props} people={who} /> : <FarTable table={table} plate={width} people={who} className={styles['title']} />}
      </button>
    </li>
  );
}, isSameTable);

/** What one sees of it: the plate with its cups, the theme's sign, languages as tags. */
function NearTable({ table, width, isPicked, people }: Pick<Props, 'table' | 'width' | 'isPicked'> & { readonly people: string }) {
  const { row, title } = table;
  const { t } = useTranslation('participant');
  return (
    <>
      <TablePlate table={table} width={width} isPicked={isPicked} />
      <span className={styles['title']}>
        {row.kind === 'topic' && <VisuallyHidden>{t('table', { number: row.number })}, </VisuallyHidden>}
        {row.theme !== null && (
          <>
            <ThemeSign theme={row.theme} />{' '}
          </>
        )}
        <span lang={title.lang}>{title.text}</span>
      </span>
      <span className={styles['meta']}>
        <LanguageTags codes={row.languages} /> <SeatsFree table={table} />
        {people !== '' && <VisuallyHidden>{people}</VisuallyHidden>}
      </span>
    </>
  );
}
