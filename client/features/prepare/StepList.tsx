import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import styles from './step-list.module.css';
import { StepMark } from './StepMark.tsx';
import { steps, type Step } from './steps.ts';

interface Props {
  readonly current: Step;
  /** What is in each step, in a few words. */
  readonly details: Readonly<Record<Step, string>>;
  readonly done: (step: Step) => boolean;
  readonly onChoose: (step: Step) => void;
}

/** The four parts, each open at any time. */
export function StepList({ current, details, done, onChoose }: Props) {
  const { t } = useTranslation('setup');
  return (
    <nav aria-label={t('steps')}>
      <ol className={styles['steps']}>
        {steps.map((step) => {
          const now = step === current;
          return (
            <li key={step}>
              <button
                type="button"
                className={classNames(styles['step'], now && styles['now'])}
                aria-current={now ? 'step' : undefined}
                onClick={() => onChoose(step)}
              >
                <StepMark state={now ? 'now' : done(step) ? 'done' : 'open'} />
                <span className={styles['name']}>
                  {t(`step.${step}`)}
                  <small>{details[step]}</small>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
