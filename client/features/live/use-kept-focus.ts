import { useEffect, useRef } from 'react';
import type { FocusEvent, RefObject } from 'react';

interface KeptFocus<Fallback extends HTMLElement> {
  /** For the element around what may disappear. */
  readonly within: { readonly onFocus: (event: FocusEvent) => void; readonly onBlur: (event: FocusEvent) => void };
  /** Takes the focus then; has `tabIndex={-1}`. */
  readonly fallback: RefObject<Fallback | null>;
}

/** Buttons here go when they have done their work: whoever was on one by keyboard is not thrown back to the top of the page. */
export function useKeptFocus<Fallback extends HTMLElement>(): KeptFocus<Fallback> {
  const fallback = useRef<Fallback>(null);
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    if (focused.current === null || focused.current.isConnected) return;
    focused.current = null;
    if (document.activeElement === null || document.activeElement === document.body) fallback.current?.focus();
  });
  return {
    fallback,
    within: {
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
    },
  };
}
