import { useTranslation } from '#client/i18n/use-translation.ts';
import { commonLines } from '#client/features/table/in-common.ts';
import { classNames } from '#client/lib/class-names.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './in-common.module.css';

/** What people at this table have in common, from what they declared themselves. */
export function InCommon({ table, className }: { readonly table: TableView; readonly className?: string | undefined }) {
  const { t } = useTranslation('table');
  const format = useFormat();
  const lines = commonLines(table.common, table.people.length);
  if (lines.length === 0) return null;
  return (
    <div className={classNames(styles['common'], className)}>
      <h2>{t('common.title')}</h2>
      <ul>
        {lines.map(({ kind, items, people }) => {
          const words = format.list(kind === 'languages' ? items.map(format.languageName) : items);
          const all = table.people.length > 2 ? t('common.all', { what: words }) : words;
          return <li key={words}>{people === null ? all : t('common.some', { what: words, people: format.number(people) })}</li>;
        })}
      </ul>
    </div>
  );
}
