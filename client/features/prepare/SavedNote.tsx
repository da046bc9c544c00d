import { Check, CloudOff } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import type { SavedState } from './use-edited-draft.ts';
import styles from './saved-note.module.css';

interface Props {
  /** `kept`: in this browser, and meant to be so. */
  readonly state: 'kept' | SavedState;
}

/** Where what was written is safe. */
export function SavedNote({ state }: Props) {
  const { t } = useTranslation('setup');
  const isSafe = state === 'kept' || state === 'saved' || state === 'waiting';
  const Sign = isSafe ? Check : CloudOff;
  return (
    <span className={classNames(styles['note'], isSafe && styles['safe'])}>
      {state !== 'waiting' && <Sign size={18} strokeWidth={1.75} aria-hidden />}
      {t(`saved.${state}`)}
    </span>
  );
}
