import { useEffect, useRef, useState } from 'react';
import { readFront } from '#client/net/http.ts';
import type { FrontView } from '#shared/gathering/view/types.ts';

const every = 15_000;

/** The gathering as it looks from outside, kept fresh while `active`: whoever has not come in gets no views. */
export function useFront(slug: string, first: FrontView, active: boolean): FrontView {
  const [front, setFront] = useState(first);
  const fresh = useRef(true);

  useEffect(() => {
    if (!active) {
      fresh.current = false;
      return undefined;
    }
    let stopped = false;
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      void readFront(slug).then((answer) => {
        if (!stopped && answer.ok) setFront(answer.body.gathering);
      });
    };
    if (!fresh.current) look();
    fresh.current = false;
    const timer = setInterval(look, every);
    document.addEventListener('visibilitychange', look);
    return () => {
      stopped = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [slug, active]);

  return front;
}
