import { DoorOpen, Play, StepForward } from 'lucide-react';
import { useLive } from '#client/features/live/use-live.ts';
import type { Order } from '#client/features/live/use-order.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { waitsForBell } from './actions-offered.ts';
import { commandOf, type SimpleAction } from './simple-actions.ts';

interface Props extends Pick<Order, 'order' | 'refuse'> {
  readonly action: SimpleAction;
}

/** Those that lead on wear a sign and are the main button of their row. */
const leading = { open_doors: DoorOpen, start: Play, go_on: StepForward, extend: null, hold: null, release: null } as const;

/** An action that is done by one press; once the bell is promised it says when it can be. */
export function SimpleActionButton({ action, order, refuse }: Props) {
  const { t } = useTranslation('live');
  const waits = useLive(({ clock }) => waitsForBell(action, clock));
  const Sign = leading[action];
  const act = async () => {
    if (waits) refuse('bell_is_promised');
    else if (await order(commandOf[action])) announce(t(`done.${action}`));
  };
  return (
    <Button
      look={Sign === null ? 'quiet' : 'main'}
      aria-disabled={waits || undefined}
      title={action === 'hold' || action === 'release' ? t(`about.${action}`) : undefined}
      onClick={() => void act()}
    >
      {Sign !== null && <Sign size={18} strokeWidth={1.75} aria-hidden />}
      {t(`actions.${action}`)}
    </Button>
  );
}
