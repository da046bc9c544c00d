import { CardLines } from '#client/features/gathering/harvest/CardLines.tsx';
import { Answers } from './Answers.tsx';
import { Matrix } from './Matrix.tsx';
import { Needs } from '#client/features/gathering/harvest/Needs.tsx';
import { WhoMet } from './WhoMet.tsx';
import { ThemeRanking } from '#client/features/gathering/harvest/ThemeRanking.tsx';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import styles from './harvest.module.css';

/** Matrix and themes, what was said to each question, who met whom, then needs, dates, readings and links. */
export function WhatTheyKept() {
  const { harvest } = useHarvest();
  return (
    <>
      <div className={styles['columns']}>
        <Matrix />
        <ThemeRanking />
      </div>
      <Answers />
      <WhoMet />
      <div className={styles['lists']}>
        <Needs />
        <CardLines area="calendar" ids={harvest.calendar} />
        <CardLines area="readings" ids={harvest.readingList} />
        <CardLines area="links" ids={harvest.links} />
      </div>
    </>
  );
}
