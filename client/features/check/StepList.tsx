import { CircleCheck, CircleDashed, CircleMinus, CircleX, LoaderCircle, CircleAlert } from 'lucide-react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import styles from './check.module.css';
import { blanksOf } from './step-lines.ts';
import type { StepLine } from './step-lines.ts';

const signs = { good: CircleCheck, fair: CircleAlert, bad: CircleX, none: CircleMinus, trying: LoaderCircle } as const;

/** What was checked, point by point, each with a sign and a word. */
export function StepList({ lines }: { readonly lines: readonly StepLine[] }) {
  const { t } = useTranslation('check');
  const { number } = useFormat();
  return (
    <dl className={styles['steps']}>
      {lines.map((line) => {
        const Sign = line.word === 'word.untried' ? CircleDashed : signs[line.look];
        return (
          <div key={line.step} className={classNames(styles['step'], styles[line.look])}>
            <dt>{t(`step.${line.step}`)}</dt>
            <dd>
              <Sign size={20} strokeWidth={1.75} aria-hidden />
              {t(line.word, blanksOf(line, number))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
