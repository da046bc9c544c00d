import { ThemeSign } from '#client/features/participant/ThemeSign.tsx';
import { useTableTitle } from '#client/features/participant/use-table-title.ts';
import type { TableRow } from '#shared/gathering/view/types.ts';
import styles from './table-topic.module.css';

/** What a table is about, with its theme's sign; nothing where everyone has the round's question. */
export function TableTopic({ table }: { readonly table: TableRow }) {
  const title = useTableTitle()(table);
  if (table.kind === 'round' && table.theme === null) return null;
  return (
    <span className={styles['topic']}>
      {table.theme !== null && <ThemeSign theme={table.theme} />}
      <span lang={title.lang}>{title.text}</span>
    </span>
  );
}
