import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { PlanView } from '#shared/gathering/view/types.ts';
import { NextLine } from './NextLine.tsx';

/** What the plan of the coming round comes to, and what is proven of it. */
export function PlanLines({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation('live');
  const { number } = useFormat();
  const { outlook } = plan;
  const judged = (repeats: number, bound: number | null) => {
    const figure = number(repeats);
    if (repeats === 0 || repeats === bound) return t('next.provenBest', { figure });
    return bound === null || bound === 0 ? figure : t('next.atLeast', { figure, bound: number(bound) });
  };
  return (
    <>
      <NextLine name={t('next.repeats')}>{judged(plan.repeats, plan.repeatsBound)}</NextLine>
      {outlook !== null && outlook.rounds > 1 && outlook.repeats !== null && (
        <NextLine name={t('next.repeatsAhead', { rounds: outlook.rounds })}>{judged(outlook.repeats, outlook.repeatsBound)}</NextLine>
      )}
      {plan.sameOrganisation > 0 && <NextLine name={t('next.colleagues')}>{t('next.pairs', { count: plan.sameOrganisation })}</NextLine>}
    </>
  );
}
