import { Check, CloudOff } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import styles from './saved-note.module.css';

interface Props {
  /** `kept`: in this browser; `saved`: on the server; `waiting`: on its way; `held`: cannot be saved yet. */
  readonly state: 'kept' | 'saved' | 'waiting' | 'held';
}

/** Where what was written is safe. */
export function SavedNote({ state }: Props) {
  const { t } = useTranslation('setup');
  const Sign = state === 'held' ? CloudOff : Check;
  return (
    <span className={classNames(styles['note'], state !== 'held' && styles['safe'])}>
      {state !== 'waiting' && <Sign size={18} strokeWidth={1.75} aria-hidden />}
      {t(`saved.${state}`)}
    </span>
  );
}
