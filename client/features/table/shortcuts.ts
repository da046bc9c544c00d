/** What a key can do at the table. */
export type ShortcutAction = 'microphone' | 'camera' | 'hand' | 'sign' | 'toolbar' | 'list';

export interface Shortcut {
  readonly action: ShortcutAction;
  /** In tinykeys' words; `$mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys: string;
  /** A key without Ctrl or ⌘: can be switched off (WCAG 2.1.4) and never fires where one writes or chooses. */
  readonly single: boolean;
}

/** Every shortcut, in the order the list shows them. */
export const shortcuts: readonly Shortcut[] = [
  { action: 'microphone', keys: '$mod+d', single: false },
  { action: 'microphone', keys: 'm', single: true },
  { action: 'camera', keys: '$mod+e', single: false },
  { action: 'hand', keys: 'Control+Shift+H', single: false },
  { action: 'sign', keys: 's', single: true },
  { action: 'toolbar', keys: 'F2', single: false },
  { action: 'list', keys: '$mod+/', single: false },
];

/** The keys as they are written on the keyboard. */
export function keyCaps(keys: string, mac: boolean): string[] {
  const caps: Readonly<Record<string, string>> = { $mod: mac ? '⌘' : 'Ctrl', Control: 'Ctrl', Shift: mac ? '⇧' : 'Maj' };
  return keys.split('+').map((key) => caps[key] ?? key.toUpperCase());
}

const where = 'input, textarea, select, [contenteditable=true], [role=menu], [role=dialog], [role=alertdialog], [role=listbox]';

/** Whether a single key pressed here is meant for something else. */
export const isTaken = (target: EventTarget | null): boolean => target instanceof Element && target.closest(where) !== null;
