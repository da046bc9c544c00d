import { Grid3x3 } from 'lucide-react';
import { useState } from 'react';
import { Stepper } from '#client/ui/Stepper.tsx';
import { topicsOf, type AboutDraft, type SegmentDraft } from '#client/features/prepare/about-draft.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { Sheet } from '#client/ui/Sheet.tsx';
import { defaultTableSize } from '#shared/matching/default-table-size.ts';
import { CafeForeseen } from './CafeForeseen.tsx';
import { DrawnTables } from './DrawnTables.tsx';
import { expectedPeople } from './expected-people.ts';
import { MeetingMatrix } from './MeetingMatrix.tsx';
import { SizeAdvice } from './SizeAdvice.tsx';
import { forecastTables } from './table-forecast.ts';
import { mostInMatrix } from './table-plans.ts';
import type { ExpectedPerson } from './table-plans.ts';
import styles from './tables-preview.module.css';
import { useTablePlans } from './use-table-plans.ts';

/** As many as come to mind before anybody is invited. */
const usualPeople = 24;

interface Props {
  readonly draft: AboutDraft;
  /** Who is invited: a first guess at who comes. */
  readonly invited: readonly ExpectedPerson[];
  /** Null once the programme can no longer be changed. */
  readonly onChange: ((draft: AboutDraft) => void) | null;
}

/** What the first mixing and world cafés come to with so many people: the tables, which size is best, who will have met whom, who comes to which topics. */
export function TablesPreview({ draft, invited, onChange }: Props) {
  const { t } = useTranslation('setup');
  const [chosen, setChosen] = useState<number | null>(null);
  const count = chosen ?? (invited.length > 1 ? invited.length : usualPeople);
  const mixing = draft.programme.find((segment) => segment.kind === 'mixing');
  const cafes = draft.programme.filter((segment) => segment.kind === 'world_cafe');
  const set = (former: SegmentDraft, segment: SegmentDraft) =>
    onChange?.({ ...draft, programme: draft.programme.map((one) => (one === former ? segment : one)) });
  return mixing === undefined && cafes.length === 0 ? null : (
    <aside aria-label={t('preview.title', { count })}>
      <Sheet className={styles['preview']}>
        <h2>{t('preview.title', { count })}</h2>
        <Stepper label={t('preview.people')} least={2} most={5000} value={count} onChange={setChosen} />
        {mixing !== undefined && (
          <Foreseen
            people={expectedPeople(invited, count)}
            rounds={mixing.rounds}
            tableSize={mixing.tableSize ?? defaultTableSize(count)}
            onSize={onChange === null ? null : (tableSize) => set(mixing, { ...mixing, tableSize })}
          />
        )}
        {cafes.map((cafe) => (
          <CafeForeseen
            key={cafe.key}
            people={count}
            cafe={{ ...cafe, topics: topicsOf(draft, cafe.topics) }}
            onRounds={onChange === null ? null : (rounds) => set(cafe, { ...cafe, rounds })}
          />
        ))}
      </Sheet>
    </aside>
  );
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
  const { advice, plan } = useTablePlans({ people, rounds, tableSize });
  return (
    <>
      <DrawnTables forecast={forecastTables(people.length, tableSize)} />
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
