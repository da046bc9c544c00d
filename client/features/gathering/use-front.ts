import { useEffect, useRef, useState } from 'react';
import { readFront } from '#client/net/http.ts';
import { useServerNow } from '#client/stores/gathering-context.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { nextLook } from './next-look.ts';

/** The gathering as it looks from outside, kept fresh while `active`: whoever has not come in gets no views. */
export function useFront(slug: string, first: FrontView, active: boolean): FrontView {
  const [front, setFront] = useState(first);
  const fresh = useRef(true);
  const latest = useRef(first);
  const now = useServerNow();

  useEffect(() => {
    if (!active) {
      fresh.current = false;
      return undefined;
    }
    let stopped = false;
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      void readFront(slug).then((answer) => {
        if (stopped || !answer.ok) return;
        latest.current = answer.body.gathering;
        setFront(answer.body.gathering);
      });
    };
    const lookLater = () =>
      setTimeout(
        () => {
          look();
          timer = lookLater();
        },
        nextLook(latest.current, now()),
      );
    if (!fresh.current) look();
    fresh.current = false;
    let timer = lookLater();
    document.addEventListener('visibilitychange', look);
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [slug, active, now]);

  return front;
}
