import type { Shortcut } from './shortcut-keys.ts';

/** What a key can do on the live screen; `next` and `previous` go from part to part. */
export type LiveKey = 'next' | 'previous' | 'message' | 'look' | 'extend' | 'hold' | 'pause' | 'programme' | 'list';

/** Every shortcut, in the order the list shows them. The first two listen by themselves: see `useRegionKeys`. */
export const liveKeys: readonly Shortcut<LiveKey>[] = [
  { action: 'next', keys: 'F6', single: false },
  { action: 'previous', keys: 'Shift+F6', single: false },
  { action: 'message', keys: 'm', single: true },
  { action: 'look', keys: 't', single: true },
  { action: 'extend', keys: 'e', single: true },
  { action: 'hold', keys: 'h', single: true },
  { action: 'pause', keys: 'p', single: true },
  { action: 'programme', keys: 'g', single: true },
  { action: 'list', keys: '$mod+[Shift]+/', single: false },
];
