import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './step-list.module.css';
import { stepAfter, stepBefore, type Step } from './steps.ts';

interface Props {
  readonly step: Step;
  readonly onChoose: (step: Step) => void;
  /** Going on is the main thing to do here. */
  readonly main?: boolean | undefined;
}

/** To the step before and the one after. */
export function StepWays({ step, onChoose, main = false }: Props) {
  const { t } = useTranslation('setup');
  const before = stepBefore(step);
  const after = stepAfter(step);
  return (
    <>
      {before !== undefined && (
        <Button className={styles['back']} onClick={() => onChoose(before)}>
          {t('previous')}
        </Button>
      )}
      {after !== undefined && (
        <Button look={main ? 'main' : 'quiet'} onClick={() => onChoose(after)}>
          {t(`next.${after}`)}
        </Button>
      )}
    </>
  );
}
