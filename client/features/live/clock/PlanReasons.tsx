import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { PlanView } from '#shared/gathering/view/types.ts';
import styles from './coming-up.module.css';
import { useReasonText } from './use-reason-text.ts';

/** Why the plan is not better: what the size of the tables forces, then each reason with the people it is about. */
export function PlanReasons({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation('live');
  const { number } = useFormat();
  const textOf = useReasonText();
  const smaller = plan.outlook?.smallerTables ?? null;
  const forced = plan.outlook?.repeatsBound ?? 0;
  const sentences = [
    ...(smaller === null
      ? []
      : [
          t('why.smaller', {
            seats: plan.tableSize,
            forced: number(forced),
            fewer: smaller.tableSize,
            less: number(smaller.repeatsBound),
          }),
        ]),
    ...plan.reasons.flatMap((reason) => textOf(reason) ?? []),
  ];
  if (sentences.length === 0) return null;
  return (
    <div className={styles['why']}>
      <h3>{t('why.title')}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
