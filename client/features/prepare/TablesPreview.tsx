import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { MenuLine } from '#client/ui/MenuLine.tsx';
import { Plate } from '#client/ui/plate/Plate.tsx';
import { Sheet } from '#client/ui/Sheet.tsx';
import type { AboutDraft } from './about-draft.ts';
import { Stepper } from './Stepper.tsx';
import { forecastTables } from './table-forecast.ts';
import styles from './tables-preview.module.css';

/** Drawn tables beyond this would say nothing more. */
const drawn = 24;

interface Props {
  readonly draft: AboutDraft;
  /** How many are invited, as a first guess. */
  readonly invited: number;
}

/** What the first mixing comes to with so many people. */
export function TablesPreview({ draft, invited }: Props) {
  const { t } = useTranslation('setup');
  const [chosen, setChosen] = useState<number | null>(null);
  const people = chosen ?? (invited > 1 ? invited : 24);
  const mixing = draft.programme.find((segment) => segment.kind === 'mixing');
  if (mixing?.kind !== 'mixing') return null;
  const { sizes, counts, meetings } = forecastTables(people, mixing.rounds, mixing.tableSize);
  return (
    <aside aria-label={t('preview.title', { count: people })}>
      <Sheet className={styles['preview']}>
        <h2>{t('preview.title', { count: people })}</h2>
        <Stepper label={t('preview.people')} least={2} most={5000} value={people} onChange={setChosen} />
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
          <li>
            <MenuLine name={t('preview.meetings')} figure={<b>{meetings}</b>} />
          </li>
        </ul>
      </Sheet>
    </aside>
  );
}
