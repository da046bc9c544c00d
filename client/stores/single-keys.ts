import { create } from 'zustand';
import { readStored, writeStored } from '#client/lib/storage.ts';

const key = 'foyer.single-keys';

interface SingleKeys {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

/** Whether keys alone, without Ctrl or ⌘, do something at the table; kept in this browser. */
export const useSingleKeys = create<SingleKeys>()((set) => ({
  on: readStored(key) !== false,
  set: (on) => {
    writeStored(key, on);
    set({ on });
  },
}));
