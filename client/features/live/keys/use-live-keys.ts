import { useEffect, useEffectEvent } from 'react';
import { actionsOffered } from '#client/features/live/clock/actions-offered.ts';
import { usePerform } from '#client/features/live/clock/use-perform.ts';
import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import { useLook } from '#client/features/live/look.ts';
import { useLive } from '#client/features/live/use-live.ts';
import type { Order } from '#client/features/live/use-order.ts';
import { useMessageDraft } from '#client/features/live/words/message-draft.ts';
import { bindShortcuts } from '#client/features/gathering/keys/shortcut-keys.ts';
import { useSingleKeys } from '#client/stores/single-keys.ts';
import { liveKeys, type LiveKey } from '#client/features/gathering/keys/live-keys.ts';

const listened = liveKeys.filter(({ action }) => action !== 'next' && action !== 'previous');

/** Listens for the shortcuts of the live screen; what is refused is told where `row` tells it, and a key for what is not offered now does nothing. */
export function useLiveKeys(row: Pick<Order, 'order' | 'refuse'>): void {
  const clock = useLive((view) => view.clock);
  const open = useLiveDialog((state) => state.open);
  const turn = useLook((state) => state.turn);
  const write = useMessageDraft((draft) => draft.write);
  const singleKeys = useSingleKeys(({ on }) => on);
  const perform = usePerform(row);
  const act = useEffectEvent((key: LiveKey) => {
    const offered = actionsOffered(clock);
    switch (key) {
      case 'message':
        write();
        return;
      case 'look':
        turn();
        return;
      case 'programme':
        if (clock.phase === 'open') open({ kind: 'programme' });
        return;
      case 'list':
        open({ kind: 'keys' });
        return;
      case 'extend':
      case 'hold':
      case 'pause': {
        const other = { extend: 'extend', hold: 'release', pause: 'resume' } as const;
        const action = [key, other[key]].find((one) => offered.includes(one));
        if (action !== undefined) perform(action);
        return;
      }
      case 'next':
      case 'previous':
        return;
    }
  });
  useEffect(() => bindShortcuts(listened, singleKeys, act), [singleKeys]);
}
