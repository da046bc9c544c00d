import { DoorOpen, Play, StepForward } from 'lucide-react';
import { useLive } from '#client/features/live/use-live.ts';
import type { Order } from '#client/features/live/use-order.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { waitsForBell } from './actions-offered.ts';
import type { SimpleAction } from './simple-actions.ts';
import { usePerform } from './use-perform.ts';

interface Props extends Pick<Order, 'order' | 'refuse'> {
  readonly action: SimpleAction;
}

/** Those that lead on wear a sign and are the main button of their row. */
const leading = { open_doors: DoorOpen, start: Play, go_on: StepForward, extend: null, hold: null, release: null } as const;

/** An action on the programme; once the bell is promised it says when it can be done. */
export function SimpleActionButton({ action, order, refuse }: Props) {
  const { t } = useTranslation('live');
  const waits = useLive(({ clock }) => waitsForBell(action, clock));
  const perform = usePerform({ order, refuse });
  const Sign = leading[action];
  return (
    <Button
      look={Sign === null ? 'quiet' : 'main'}
      aria-disabled={waits || undefined}
      title={action === 'hold' || action === 'release' ? t(`about.${action}`) : undefined}
      onClick={() => perform(action)}
    >
      {Sign !== null && <Sign size={18} strokeWidth={1.75} aria-hidden />}
      {t(`actions.${action}`)}
    </Button>
  );
}
