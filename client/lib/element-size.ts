import { useCallback, useState } from 'react';
import type { RefCallback } from 'react';

export interface ElementSize {
  readonly width: number;
  readonly height: number;
}

/** A ref and the inner size of its element in CSS pixels, kept up to date; null until it is measured. */
export function useElementSize<Element extends HTMLElement>(): [RefCallback<Element>, ElementSize | null] {
  const [size, setSize] = useState<ElementSize | null>(null);
  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
