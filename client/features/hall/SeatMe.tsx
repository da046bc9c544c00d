import { Armchair } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './rail.module.css';

interface Props {
  readonly className?: string | undefined;
  /** How a seat is chosen, under the button; without it for the ear only. */
  readonly withHint?: boolean;
}

/** Finds me a seat: a table with two to four people and a language in common. */
export function SeatMe({ className, withHint = true }: Props) {
  const { t } = useTranslation('hall');
  const { attempt, waiting, problem } = useAttempt();
  const note = useId();
  return (
    <div className={className}>
      <Button
        look="main"
        size="big"
        wide
        aria-describedby={note}
        aria-disabled={waiting}
        onClick={() => !waiting && void attempt({ type: 'seat_me' })}
      >
        <Armchair size={22} strokeWidth={1.75} aria-hidden />
        {t('seatMe')}
      </Button>
      <p id={note} className={styles[problem !== undefined ? 'problem' : withHint ? 'note' : 'unseen']}>
        {problem ?? t('seatMeHint')}
      </p>
    </div>
  );
}
