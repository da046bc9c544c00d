import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useTableTitle } from '#client/features/participant/use-table-title.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import type { HallView, MyTable } from '#shared/gathering/view/types.ts';
import styles from './my-tables.module.css';

/** Where I sat, when, about what and with whom. */
export function MyTables() {
  const { t } = useTranslation('after');
  const tables = useGathering(({ mine }) => mine?.tables) ?? [];
  const hall = useGathering((snapshot) => snapshot.hall);
  if (hall === null || tables.length === 0) return null;
  return (
    <section>
      <h2>
        {t('tables.title')} <span className={styles['count']}>{tables.length}</span>
      </h2>
      <ol className={styles['tables']}>
        {tables.map((table) => (
          <Line key={table.table} table={table} hall={hall} />
        ))}
      </ol>
    </section>
  );
}

function Line({ table, hall }: { readonly table: MyTable; readonly hall: HallView }) {
  const { t } = useTranslation('after');
  const { timeRange, list } = useFormat();
  const spoken = useLocalText();
  const title = useTableTitle()(table);
  const question = hall.about.questions.find(({ id }) => id === table.question);
  const asked = question === undefined ? null : spoken(question.text);
  const names = table.people.flatMap((id) => hall.people[id]?.name ?? []).filter((name) => name !== '');
  return (
    <li className={styles['table']}>
      <span className={styles['time']}>{timeRange(table.from, table.until, hall.about.timeZone)}</span>
      <div>
        <b lang={title.lang}>{title.text}</b>
        {asked !== null && <p lang={asked.lang}>{asked.text}</p>}
        <p className={styles['with']}>{names.length === 0 ? t('tables.alone') : t('tables.with', { people: list(names) })}</p>
      </div>
    </li>
  );
}
