import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** So far beyond the edge of what is seen, in pixels, something is near. */
const margin = '600px';
const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** One observer for all: hundreds are watched for the price of one. */
function watch(element: Element, come: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.();
    },
    { rootMargin: margin, scrollMargin: margin },
  );
  waiting.set(element, come);
  observer.observe(element);
  return () => {
    waiting.delete(element);
    observer?.unobserve(element);
  };
}

/** Whether an element has been near what is seen, for what need not be drawn before; `atOnce`: it is there from the start. */
export function useNearView<Target extends Element>(atOnce: boolean): [RefObject<Target | null>, boolean] {
  const ref = useRef<Target>(null);
  const [near, setNear] = useState(atOnce || !('IntersectionObserver' in globalThis));
  useEffect(() => {
    if (near || ref.current === null) return undefined;
    return watch(ref.current, () => setNear(true));
  }, [near]);
  return [ref, near];
}
