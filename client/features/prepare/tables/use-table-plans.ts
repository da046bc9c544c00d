import { useEffect, useState } from 'react';
import type { TableSizeAdvice } from '#shared/matching/advise-table-size.ts';
import { forcedTables, mostPlanned, type TablesAnswer, type TablesQuestion, type TriedPlan } from './table-plans.ts';

export interface TablePlans {
  /** What is forced at once; what was tried as soon as it was. */
  readonly advice: TableSizeAdvice;
  /** Null until one was tried, and for very many people. */
  readonly plan: TriedPlan | null;
}

interface Tried {
  readonly question: string;
  readonly advice: TableSizeAdvice | null;
  readonly plan: TriedPlan | null;
}

/** Plans tried in a thread of the browser's, anew whenever the question changes. Where there is no such thread, only what is forced is told. */
export function useTablePlans(question: TablesQuestion): TablePlans {
  const asked = JSON.stringify(question);
  const [tried, setTried] = useState<Tried | null>(null);
  useEffect(() => {
    const wanted = JSON.parse(asked) as TablesQuestion;
    if (wanted.people.length > mostPlanned || wanted.people.length < 2 || typeof Worker === 'undefined') return;
    const worker = new Worker(new URL('./table-plans.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<TablesAnswer>) =>
      setTried((before) => {
        const now = before?.question === asked ? before : { question: asked, advice: null, plan: null };
        return data.kind === 'plan' ? { ...now, plan: data.plan } : { ...now, advice: data.advice };
      }),
    );
    worker.postMessage(wanted);
    return () => worker.terminate();
  }, [asked]);
  const now = tried?.question === asked ? tried : null;
  return { advice: now?.advice ?? forcedTables(question), plan: now?.plan ?? null };
}
