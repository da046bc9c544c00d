import { Film, FileText } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import type { ScreenKind } from '#client/media/screen/screen-share.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './share.module.css';

interface Props {
  readonly table: string;
  readonly onDone?: (() => void) | undefined;
}

const sign = { size: 22, strokeWidth: 1.75, 'aria-hidden': true } as const;
const kinds = [
  { kind: 'text', sign: <FileText {...sign} /> },
  { kind: 'motion', sign: <Film {...sign} /> },
] as const;

/** Two ways to show a screen; each is the click in which the browser asks for it. */
export function ShareChoice({ table, onDone }: Props) {
  const { t } = useTranslation('share');
  const { screen } = useMediaSession();
  const { attempt, waiting, problem } = useAttempt();
  const share = async (kind: ScreenKind) => {
    if (!(await screen.choose(kind))) return;
    if (await attempt({ type: 'start_share', table })) {
      screen.sendTo(table);
      onDone?.();
    } else screen.stop();
  };
  return (
    <div className={styles['choice']}>
      {kinds.map((one) => (
        <Button key={one.kind} disabled={waiting} onClick={() => void share(one.kind)}>
          {one.sign}
          {t(one.kind)}
        </Button>
      ))}
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
    </div>
  );
}
