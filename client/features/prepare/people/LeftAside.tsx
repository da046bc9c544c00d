import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { linesAbove, unusedColumns, type Mapping, type TableRow } from '#shared/people-list/people-table.ts';
import styles from './people-import.module.css';

interface Props {
  readonly rows: readonly TableRow[];
  readonly mapping: Mapping;
}

/** What of a list is not taken: titles above its headings, and columns that hold something. */
export function LeftAside({ rows, mapping }: Props) {
  const { t } = useTranslation('invite');
  const { list } = useFormat();
  const lines = linesAbove(rows, mapping);
  const unused = unusedColumns(rows, mapping);
  const names = unused.map(({ heading, index }) => (heading === '' ? t('columns.number', { number: index + 1 }) : heading));
  return (
    <>
      {lines.length > 0 && <p className={styles['aside']}>{t('columns.above', { lines: list(lines) })}</p>}
      {names.length > 0 && <p className={styles['aside']}>{t('columns.unused', { columns: list(names) })}</p>}
    </>
  );
}
