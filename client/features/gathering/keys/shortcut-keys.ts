import { tinykeys } from 'tinykeys';

export interface Shortcut<Action extends string> {
  readonly action: Action;
  /** In tinykeys' words; `$mod` is ⌘ on a Mac and Ctrl elsewhere, and what is in brackets may be held too. */
  readonly keys: string;
  /** A key without Ctrl or ⌘: can be switched off (WCAG 2.1.4) and never fires where one writes or chooses. */
  readonly single: boolean;
}

/** The keys as they are written on the keyboard; `shift`: its name in the person's language. */
export function keyCaps(keys: string, mac: boolean, shift: string): string[] {
  const caps: Readonly<Record<string, string>> = { $mod: mac ? '⌘' : 'Ctrl', Control: 'Ctrl', Shift: mac ? '⇧' : shift };
  const needed = keys.split('+').filter((key) => !key.startsWith('['));
  return needed.map((key) => caps[key] ?? key.toUpperCase());
}

export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent);

/** The same keys by where they lie, for keyboards without Latin letters; null where no letter is among them. */
function byPlace(keys: string): string | null {
  const letter = /(?<=^|\+)[a-z]$/i.exec(keys)?.[0];
  return letter === undefined ? null : `${keys.slice(0, -1)}Key${letter.toUpperCase()}`;
}

/** Whether a key writes what every Latin keyboard can write: there the letter counts, wherever it lies. */
const isLatin = ({ key }: Pick<KeyboardEvent, 'key'>): boolean => /^[\u0000-\u024f]*$/.test(key);

const where = 'input, textarea, select, [contenteditable=true], [role=menu], [role=dialog], [role=alertdialog], [role=listbox]';

/** Whether a single key pressed here is meant for something else. */
export const isTaken = (target: EventTarget | null): boolean => target instanceof Element && target.closest(where) !== null;

/** Listens for shortcuts, those of a single key only where `singleKeys`; returns how to stop. */
export function bindShortcuts<Action extends string>(
  shortcuts: readonly Shortcut<Action>[],
  singleKeys: boolean,
  perform: (action: Action) => void,
): () => void {
  const active = shortcuts.filter(({ single }) => singleKeys || !single);
  const bindings = active.flatMap(({ keys, action, single }) => {
    const handle = (event: KeyboardEvent) => {
      if (event.repeat || (single && isTaken(event.target))) return;
      event.preventDefault();
      perform(action);
    };
    const place = byPlace(keys);
    const elsewhere = (event: KeyboardEvent) => {
      if (!isLatin(event)) handle(event);
    };
    return [[keys, handle] as const, ...(place === null ? [] : [[place, elsewhere] as const])];
  });
  return tinykeys(window, Object.fromEntries(bindings), { ignore: () => false });
}
