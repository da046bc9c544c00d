import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import { useLive } from '#client/features/live/use-live.ts';
import type { Order } from '#client/features/live/use-order.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { waitsForBell, type LiveAction } from './actions-offered.ts';
import { commandOf } from './simple-actions.ts';

/** Does what a button or a key asks for: at once where it can be taken back by the next press, else after a question. */
export function usePerform({ order, refuse }: Pick<Order, 'order' | 'refuse'>): (action: Exclude<LiveAction, 'end'>) => void {
  const { t } = useTranslation('live');
  const clock = useLive((view) => view.clock);
  const open = useLiveDialog((state) => state.open);
  const atOnce = async (action: keyof typeof commandOf) => {
    if (await order(commandOf[action])) announce(t(`done.${action}`));
  };
  return (action) => {
    if (waitsForBell(action, clock)) refuse('bell_is_promised');
    else if (action === 'open_doors' || action === 'hold' || action === 'release') void atOnce(action);
    else open({ kind: 'mass', action });
  };
}
