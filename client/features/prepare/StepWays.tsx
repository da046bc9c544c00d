import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { stepAfter, stepBefore, type Step } from './steps.ts';

interface Props {
  readonly step: Step;
  readonly onChoose: (step: Step) => void;
}

/** To the step before and the one after. */
export function StepWays({ step, onChoose }: Props) {
  const { t } = useTranslation('setup');
  const before = stepBefore(step);
  const after = stepAfter(step);
  return (
    <>
      {before !== undefined && <Button onClick={() => onChoose(before)}>{t('previous')}</Button>}
      {after !== undefined && <Button onClick={() => onChoose(after)}>{t(`next.${after}`)}</Button>}
    </>
  );
}
