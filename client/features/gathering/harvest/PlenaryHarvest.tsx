import { useEffect, useMemo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import type { HarvestPart } from '#shared/gathering/view/harvest-part-types.ts';
import type { HallView } from '#shared/gathering/view/types.ts';
import { CardLines } from './CardLines.tsx';
import { Needs } from './Needs.tsx';
import { shownHarvest } from './shown-harvest.ts';
import { ThemeRanking } from './ThemeRanking.tsx';
import { HarvestContext } from './use-harvest.ts';
import styles from './plenary-harvest.module.css';

interface Props {
  readonly hall: HallView;
  readonly part: HarvestPart;
}

/** What the tables keep, live for everybody in the plenary: ranks of themes, needs and dates. */
export function PlenaryHarvest({ hall, part }: Props) {
  const { t } = useTranslation('harvest');
  const shown = useMemo(() => shownHarvest({ ...hall, ...part }, t('voice.noOrganisation')), [hall, part, t]);
  useEffect(() => announce(t('plenary.shown')), [t]);
  return (
    <HarvestContext value={shown}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <section className={styles['harvest']} aria-label={t('title')} tabIndex={0} data-harvest>
        {Object.keys(part.cards).length === 0 ? (
          <EmptyState title={t('empty.title')}>
            <p>{t('empty.text')}</p>
          </EmptyState>
        ) : (
          <div className={styles['parts']}>
            <ThemeRanking />
            <div className={styles['lists']}>
              <Needs />
              <CardLines area="calendar" ids={part.harvest.calendar} />
            </div>
          </div>
        )}
      </section>
    </HarvestContext>
  );
}
