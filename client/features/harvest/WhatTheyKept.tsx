import { CardLines } from '#client/features/gathering/harvest/CardLines.tsx';
import { Matrix } from './Matrix.tsx';
import { Needs } from '#client/features/gathering/harvest/Needs.tsx';
import { WhoMet } from './WhoMet.tsx';
import { ThemeRanking } from '#client/features/gathering/harvest/ThemeRanking.tsx';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import styles from './harvest.module.css';

/** Matrix and themes, who met whom, then needs, dates, readings, links and what was said without a name. */
export function WhatTheyKept() {
  const { harvest } = useHarvest();
  return (
    <>
      <div className={styles['columns']}>
        <Matrix />
        <ThemeRanking />
      </div>
      <WhoMet />
      <div className={styles['lists']}>
        <Needs />
        <CardLines area="calendar" ids={harvest.calendar} />
        <CardLines area="readings" ids={harvest.readingList} />
        <CardLines area="links" ids={harvest.links} />
        <CardLines area="unnamed" ids={harvest.withoutAttribution} />
      </div>
    </>
  );
}
