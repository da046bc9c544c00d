import { useTranslation } from '#client/i18n/use-translation.ts';
import { MenuLine } from '#client/ui/MenuLine.tsx';
import { Plate } from '#client/ui/plate/Plate.tsx';
import type { TableForecast } from './table-forecast.ts';
import styles from './tables-preview.module.css';

/** Drawn tables beyond this would say nothing more. */
const drawn = 24;

/** The tables of a round, drawn, and how many there are of each size. */
export function DrawnTables({ forecast: { sizes, counts } }: { readonly forecast: TableForecast }) {
  const { t } = useTranslation('setup');
  return (
    <>
      <div className={styles['tables']} aria-hidden>
        {sizes.slice(0, drawn).map((size, index) => (
          <Plate key={index} width={48} seats={Array.from({ length: size }, () => ({ kind: 'taken', initials: '' }) as const)} />
        ))}
      </div>
      <ul className={styles['figures']}>
        {counts.map(({ size, tables }) => (
          <li key={size}>
            <MenuLine name={t('preview.tablesOf', { count: size })} figure={<b>{tables}</b>} />
          </li>
        ))}
      </ul>
    </>
  );
}
