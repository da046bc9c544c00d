import { Grid3x3 } from 'lucide-react';
import { useState } from 'react';
import { Stepper } from '#client/features/prepare/Stepper.tsx';
import type { AboutDraft } from '#client/features/prepare/about-draft.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { MenuLine } from '#client/ui/MenuLine.tsx';
import { Plate } from '#client/ui/plate/Plate.tsx';
import { Sheet } from '#client/ui/Sheet.tsx';
import { defaultTableSize } from '#shared/matching/default-table-size.ts';
import { expectedPeople } from './expected-people.ts';
import { MeetingMatrix } from './MeetingMatrix.tsx';
import { SizeAdvice } from './SizeAdvice.tsx';
import { forecastTables } from './table-forecast.ts';
import { mostInMatrix } from './table-plans.ts';
import type { ExpectedPerson } from './table-plans.ts';
import styles from './tables-preview.module.css';
import { useTablePlans } from './use-table-plans.ts';

/** Drawn tables beyond this would say nothing more. */
const drawn = 24;

/** As many as come to mind before anybody is invited. */
const usualPeople = 24;

interface Props {
  readonly draft: AboutDraft;
  /** Who is invited: a first guess at who comes. */
  readonly invited: readonly ExpectedPerson[];
  /** Null once the programme can no longer be changed. */
  readonly onChange: ((draft: AboutDraft) => void) | null;
}

/** What the first mixing comes to with so many people: the tables, which size is best, and who will have met whom. */
export function TablesPreview({ draft, invited, onChange }: Props) {
  const { t } = useTranslation('setup');
  const [chosen, setChosen] = useState<number | null>(null);
  const count = chosen ?? (invited.length > 1 ? invited.length : usualPeople);
  const mixing = draft.programme.find((segment) => segment.kind === 'mixing');
  return mixing?.kind === 'mixing' ? (
    <aside aria-label={t('preview.title', { count })}>
      <Sheet className={styles['preview']}>
        <h2>{t('preview.title', { count })}</h2>
        <Stepper label={t('preview.people')} least={2} most={5000} value={count} onChange={setChosen} />
        <Foreseen
          people={expectedPeople(invited, count)}
          rounds={mixing.rounds}
          tableSize={mixing.tableSize ?? defaultTableSize(count)}
          onSize={
            onChange === null
              ? null
              : (tableSize) =>
                  onChange({ ...draft, programme: draft.programme.map((one) => (one === mixing ? { ...mixing, tableSize } : one)) })
          }
        />
      </Sheet>
    </aside>
  ) : null;
}

interface ForeseenProps {
  readonly people: readonly ExpectedPerson[];
  readonly rounds: number;
  readonly tableSize: number;
  readonly onSize: ((tableSize: number) => void) | null;
}

function Foreseen({ people, rounds, tableSize, onSize }: ForeseenProps) {
  const { t } = useTranslation('setup');
  const [matrix, setMatrix] = useState(false);
  const { sizes, counts } = forecastTables(people.length, tableSize);
  const { advice, plan } = useTablePlans({ people, rounds, tableSize });
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
      <SizeAdvice advice={advice} chosen={tableSize} onChoose={onSize} />
      {people.length <= mostInMatrix && (
        <Button aria-disabled={plan === null} onClick={() => setMatrix(plan !== null)}>
          <Grid3x3 size={20} strokeWidth={1.75} aria-hidden />
          {t('matrix.title')}
        </Button>
      )}
      {matrix && plan !== null && <MeetingMatrix onClose={() => setMatrix(false)} people={people} plan={plan} />}
    </>
  );
}
