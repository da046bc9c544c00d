import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useKeptFocus } from '#client/features/gathering/kept-focus.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { Button } from '#client/ui/Button.tsx';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { InviteLink } from './InviteLink.tsx';
import { LiveTable } from './LiveTable.tsx';
import { seatedPeople } from './seated-people.ts';
import { ClearTables } from './ClearTables.tsx';
import { StandingInHall } from './StandingInHall.tsx';
import { useTablesByNeed } from './use-tables-by-need.ts';
import styles from './tables.module.css';

interface Props {
  readonly slug: string;
  /** Shows everyone by name instead. */
  readonly onPeople: () => void;
}

const atFirst = 120;

/** Every table on one line, those that need an organiser first; at the end whoever stands in the hall. */
export function AllTables({ slug, onPeople }: Props) {
  const { t } = useTranslation('live');
  const tables = useTablesByNeed();
  const people = useLive((view) => view.people);
  const phase = useLive(({ clock }) => clock.phase);
  const [all, setAll] = useState(false);
  const kept = useKeptFocus('live-middle');
  const shown = all ? tables : tables.slice(0, atFirst);
  if (tables.length === 0 && Object.keys(people).length === 0)
    return (
      <div className={styles['empty']}>
        <EmptyState title={t(phase === 'draft' ? 'empty.draft' : 'empty.open')} places={8}>
          <p>{t('empty.text')}</p>
          <InviteLink slug={slug} />
          {phase === 'draft' && (
            <ButtonLink look="plain" href={`/o/${slug}/setup`}>
              {t('empty.prepare')}
            </ButtonLink>
          )}
        </EmptyState>
      </div>
    );
  return (
    <div {...kept}>
      <ul className={styles['list']}>
        {shown.map(({ table, need }) => (
          <LiveTable key={table.id} table={table} people={seatedPeople(table, people)} need={need} />
        ))}
        <StandingInHall onPeople={onPeople} />
      </ul>
      {shown.length < tables.length && (
        <Button onClick={() => setAll(true)}>{t('tables.more', { count: tables.length - shown.length })}</Button>
      )}
      <ClearTables />
    </div>
  );
}
