import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/** F6 goes to the next part of the screen (`data-region`), Shift+F6 to the one before: to its first control, or to its heading. */
export function useRegionKeys(): RefObject<HTMLElement | null> {
  const within = useRef<HTMLElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      const regions = [...(within.current?.querySelectorAll<HTMLElement>('[data-region]') ?? [])];
      if (regions.length === 0) return;
      event.preventDefault();
      const here = regions.findIndex((region) => region.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = here < 0 ? (event.shiftKey ? regions.length - 1 : 0) : (here + step + regions.length) % regions.length;
      const region = regions[next];
      const target = region?.querySelector<HTMLElement>(focusable) ?? region?.querySelector<HTMLElement>('[tabindex="-1"]');
      target?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return within;
}
