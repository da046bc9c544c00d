import { useTranslation } from '#client/i18n/use-translation.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import { columns } from '#shared/people-list/columns.ts';
import { peopleRows, type Mapping, type TableRow } from '#shared/people-list/people-table.ts';
import styles from './people-import.module.css';

interface Props {
  readonly rows: readonly TableRow[];
  readonly mapping: Mapping;
  /** How many columns more there were. */
  readonly aside: number;
  readonly onChange: (mapping: Mapping) => void;
}

const samples = 3;

/** What each column of a list is taken for, beside what stands in it. */
export function ColumnChoice({ rows, mapping, aside, onChange }: Props) {
  const { t } = useTranslation('invite');
  const below = peopleRows(rows, mapping);
  const choices = [{ value: '', label: t('columns.aside') }, ...columns.map((column) => ({ value: column, label: t(`column.${column}`) }))];
  return (
    <div className={styles['columns']}>
      <Checkbox checked={mapping.headings} onChange={(event) => onChange({ ...mapping, headings: event.target.checked })}>
        {t('columns.headings')}
      </Checkbox>
      <ul>
        {mapping.columns.map((column, index) => {
          const heading = mapping.headings ? (rows[mapping.above]?.cells[index] ?? '') : '';
          const label = heading === '' ? t('columns.number', { number: index + 1 }) : heading;
          const said = below.flatMap(({ cells }) => cells[index] || []).slice(0, samples);
          return (
            <li key={index}>
              <NativeSelect
                label={label}
                hint={said.length === 0 ? t('columns.empty') : said.join(' · ')}
                choices={choices}
                value={column ?? ''}
                onChange={(event) => {
                  const chosen = columns.find((one) => one === event.target.value) ?? null;
                  onChange({ ...mapping, columns: mapping.columns.map((one, at) => (at === index ? chosen : one)) });
                }}
              />
            </li>
          );
        })}
      </ul>
      {aside > 0 && <p className={styles['aside']}>{t('columns.more', { count: aside })}</p>}
    </div>
  );
}
