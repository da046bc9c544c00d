import type { Shortcut } from './shortcut-keys.ts';

/** What a key can do at the table. */
export type TableKey = 'microphone' | 'camera' | 'hand' | 'sign' | 'toolbar' | 'list';

/** Every shortcut, in the order the list shows them. */
export const tableKeys: readonly Shortcut<TableKey>[] = [
  { action: 'microphone', keys: '$mod+d', single: false },
  { action: 'microphone', keys: 'm', single: true },
  { action: 'camera', keys: '$mod+e', single: false },
  { action: 'hand', keys: 'Control+Shift+H', single: false },
  { action: 'sign', keys: 's', single: true },
  { action: 'toolbar', keys: 'F2', single: false },
  // Most keyboards of Europe have the stroke above a figure or a colon, with Shift.
  { action: 'list', keys: '$mod+[Shift]+/', single: false },
];
