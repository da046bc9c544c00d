import { useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { findByLetters, walk, walkKeyOf } from '#client/features/hall/table-walk.ts';

interface Walked {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  /** How many stand in each row. */
  readonly rows: readonly number[];
  /** Where the Tab key comes in before anything was focused. */
  readonly start: string | null;
  readonly onEscape: () => void;
}

interface TableWalk<Element extends HTMLElement> {
  readonly listProps: { readonly ref: RefObject<Element | null>; readonly onKeyDown: (event: KeyboardEvent) => void };
  /** Index of the one button the Tab key comes to; every button carries its index as `data-walk`. */
  readonly stop: number;
  /** To be called with its id by the button that got the focus; the same function at every render. */
  readonly onFocused: (id: string) => void;
}

const letterPause = 700;

/** Tables as one stop of the Tab key: arrows, Home and End move between them, letters jump to a title, Escape goes back. */
export function useTableWalk<Element extends HTMLElement>({ ids, titles, rows, start, onEscape }: Walked): TableWalk<Element> {
  const ref = useRef<Element>(null);
  const [last, setLast] = useState<string | null>(null);
  const typed = useRef({ letters: '', at: 0 });
  const stop = Math.max(0, ids.indexOf(last !== null && ids.includes(last) ? last : (start ?? '')));

  function targetOf(event: KeyboardEvent): number | undefined {
    const key = walkKeyOf(event.key, document.dir === 'rtl');
    if (key !== undefined) return walk(stop, key, rows);
    if (!/^[\p{L}\p{N}]$/u.test(event.key)) return undefined;
    const { letters, at } = typed.current;
    typed.current = { letters: event.timeStamp - at < letterPause ? letters + event.key : event.key, at: event.timeStamp };
    return findByLetters(titles, stop, typed.current.letters);
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') onEscape();
    const target = targetOf(event);
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    ref.current?.querySelector<HTMLElement>(`[data-walk="${target}"]`)?.focus();
  };

  return { listProps: { ref, onKeyDown }, stop, onFocused: setLast };
}
