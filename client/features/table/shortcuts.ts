/** What a key can do at the table. */
export type ShortcutAction = 'microphone' | 'camera' | 'hand' | 'sign' | 'toolbar' | 'list';

export interface Shortcut {
  readonly action: ShortcutAction;
  /** In tinykeys' words; `$mod` is ⌘ on a Mac and Ctrl elsewhere, and what is in brackets may be held too. */
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
  // Most keyboards of Europe have the stroke above a figure or a colon, with Shift.
  { action: 'list', keys: '$mod+[Shift]+/', single: false },
];

/** The keys as they are written on the keyboard; `shift`: its name in the person's language. */
export function keyCaps(keys: string, mac: boolean, shift: string): string[] {
  const caps: Readonly<Record<string, string>> = { $mod: mac ? '⌘' : 'Ctrl', Control: 'Ctrl', Shift: mac ? '⇧' : shift };
  const needed = keys.split('+').filter((key) => !key.startsWith('['));
  return needed.map((key) => caps[key] ?? key.toUpperCase());
}

/** The same keys by where they lie, for keyboards without Latin letters; null where no letter is among them. */
export function byPlace(keys: string): string | null {
  const letter = /(?<=^|\+)[a-z]$/i.exec(keys)?.[0];
  return letter === undefined ? null : `${keys.slice(0, -1)}Key${letter.toUpperCase()}`;
}

/** Whether a key writes what every Latin keyboard can write: there the letter counts, wherever it lies. */
export const isLatin = ({ key }: Pick<KeyboardEvent, 'key'>): boolean => /^[\u0000-\u024f]*$/.test(key);

const where = 'input, textarea, select, [contenteditable=true], [role=menu], [role=dialog], [role=alertdialog], [role=listbox]';

/** Whether a single key pressed here is meant for something else. */
export const isTaken = (target: EventTarget | null): boolean => target instanceof Element && target.closest(where) !== null;
