import { Check, CloudOff } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { Button } from '#client/ui/Button.tsx';
import type { SavedState } from './use-edited-draft.ts';
import styles from './saved-note.module.css';
import type { Step } from './steps.ts';

interface Props {
  /** `kept`: in this browser, and meant to be so. */
  readonly state: 'kept' | SavedState;
  /** Another step, at which something is missing. */
  readonly wrong?: Step | undefined;
  readonly onMend?: (step: Step) => void;
}

/** Where what was written is safe; while something is missing elsewhere, the way there. */
export function SavedNote({ state, wrong, onMend }: Props) {
  const { t } = useTranslation('setup');
  const isSafe = state === 'kept' || state === 'saved' || state === 'waiting';
  const Sign = isSafe ? Check : CloudOff;
  return (
    <span className={classNames(styles['note'], isSafe && styles['safe'])}>
      {state !== 'waiting' && <Sign size={18} strokeWidth={1.75} aria-hidden />}
      {t(`saved.${state}`)}
      {state === 'held' && wrong !== undefined && (
        <Button look="plain" onClick={() => onMend?.(wrong)}>
          {t(`step.${wrong}`)}
        </Button>
      )}
    </span>
  );
}
