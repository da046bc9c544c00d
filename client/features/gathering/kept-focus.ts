import { useEffect, useRef } from 'react';
import type { FocusEvent } from 'react';

interface KeptFocus {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Long enough for a dialog to give the focus back by itself. */
const settledMs = 100;

/**
 * For an element around buttons that go when they have done their work: whoever was on one by keyboard is brought to
 * `fallback` (an id, focusable) instead of back to the top of the page. Looks at every rendering of its component.
 */
export function useKeptFocus(fallback: string): KeptFocus {
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    if (focused.current === null || focused.current.isConnected) return;
    focused.current = null;
    focusIfLost(fallback);
  });
  return {
    onFocus: ({ currentTarget, target }) => {
      // React's events also come out of menus and dialogs that lie elsewhere in the page.
      if (currentTarget.contains(target)) focused.current = target;
    },
    onBlur: ({ target }) => {
      // An element that is being removed is blurred while still there.
      setTimeout(() => {
        if (focused.current === target && target.isConnected) focused.current = null;
      });
    },
  };
}

/** The same after a dialog whose button is gone: `open` turns false when it closes. */
export function useFocusAfterDialog(open: boolean, fallback: string): void {
  const was = useRef(open);
  useEffect(() => {
    const closed = was.current && !open;
    was.current = open;
    if (!closed) return undefined;
    const timer = setTimeout(() => focusIfLost(fallback), settledMs);
    return () => clearTimeout(timer);
  }, [open, fallback]);
}

function focusIfLost(fallback: string): void {
  if (document.activeElement === null || document.activeElement === document.body) document.getElementById(fallback)?.focus();
}
