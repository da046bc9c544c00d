import { useEffect } from 'react';
import type { RefObject } from 'react';
import { tableKeys } from '#client/features/gathering/keys/table-keys.ts';
import type { TableKey } from '#client/features/gathering/keys/table-keys.ts';
import { useDevices } from '#client/features/table/use-devices.ts';
import { useSigningVoice } from '#client/features/table/use-signing-voice.ts';
import { startLater } from '#client/lib/start-later.ts';
import { useGatheringStore } from '#client/stores/gathering-context.ts';
import { useSingleKeys } from '#client/stores/single-keys.ts';

interface Targets {
  readonly bar: RefObject<HTMLElement | null>;
  readonly showList: () => void;
  /** False where one has no microphone or camera to switch. */
  readonly devices?: boolean;
}

/** Listens for the shortcuts of the catalogue while one sits at a table, as soon as the code for it has come. */
export function useTableShortcuts({ bar, showList, devices = true }: Targets): void {
  const { toggle } = useDevices();
  const { store, send } = useGatheringStore();
  const { toggle: sayISpeak } = useSigningVoice();
  const singleKeys = useSingleKeys(({ on }) => on);
  useEffect(() => {
    const actions: Record<TableKey, () => void> = {
      microphone: () => devices && void toggle('microphone'),
      camera: () => devices && void toggle('camera'),
      hand: () => {
        const { table, mine } = store.getState();
        if (table !== null && mine !== null) void send({ type: 'raise_hand', raised: !table.hands.includes(mine.id) });
      },
      sign: sayISpeak,
      toolbar: () => bar.current?.querySelector('button')?.focus(),
      list: showList,
    };
    return startLater(async () =>
      (await import('#client/features/gathering/keys/shortcut-keys.ts')).bindShortcuts(tableKeys, singleKeys, (action) =>
        actions[action](),
      ),
    );
  }, [bar, devices, sayISpeak, send, showList, singleKeys, store, toggle]);
  useEffect(() => startLater(async () => (await import('#client/features/table/toolbar-keys.ts')).bindToolbarKeys(bar.current)), [bar]);
}
