import { useEffect, useRef, useState } from 'react';
import type { CSSProperties, PointerEvent, RefObject } from 'react';
import { dragged, offsetOf, type Drag } from './drag-order.ts';

/** So near to an edge of the window it scrolls along, by so much at a time; pixels. */
const edge = 56;
const step = 9;

export interface DragOrder {
  /** For the part of a line that is dragged by mouse, finger or pen; nothing of it is in the way of the keyboard. */
  readonly handle: (index: number) => { readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void };
  /** For the line itself. */
  readonly line: (index: number) => { readonly style: CSSProperties | undefined; readonly 'data-dragged': true | undefined };
}

/** Puts the lines of a list in order by dragging: they make way meanwhile, and the order changes when the line is let go. Escape lets it back. */
export function useDragOrder(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void): DragOrder {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef<(() => void) | null>(null);
  const move = useRef(onMove);
  useEffect(() => {
    move.current = onMove;
  });
  useEffect(() => () => stop.current?.(), []);

  const begin = (from: number, { currentTarget, pointerId, clientY }: PointerEvent<HTMLElement>) => {
    const grip: HTMLElement = currentTarget;
    const lines = [...(list.current?.children ?? [])].map((line) => {
      const { top, height } = line.getBoundingClientRect();
      return { top: top + scrollY, height };
    });
    const began = clientY + scrollY;
    let at = clientY;
    let now = dragged(lines, from, 0);
    const follow = () => {
      now = dragged(lines, from, at + scrollY - began);
      setDrag(now);
    };
    const along = () => {
      const by = at < edge ? -step : at > innerHeight - edge ? step : 0;
      if (by !== 0) {
        scrollBy(0, by);
        follow();
      }
      frame = requestAnimationFrame(along);
    };
    let frame = requestAnimationFrame(along);
    const events = new AbortController();
    const { signal } = events;
    const end = (keep: boolean) => {
      events.abort();
      cancelAnimationFrame(frame);
      stop.current = null;
      setDrag(null);
      if (keep && now.to !== from) move.current(from, now.to);
    };
    const mine = (act: () => void) => (event: globalThis.PointerEvent) => {
      if (event.pointerId === pointerId) act();
    };
    grip.setPointerCapture(pointerId);
    grip.addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerId !== pointerId) return;
        at = event.clientY;
        follow();
      },
      { signal },
    );
    grip.addEventListener(
      'pointerup',
      mine(() => end(true)),
      { signal },
    );
    grip.addEventListener(
      'pointercancel',
      mine(() => end(false)),
      { signal },
    );
    addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal });
    stop.current = () => end(false);
    setDrag(now);
  };

  return {
    handle: (index) => ({
      onPointerDown: (event) => {
        if (event.button !== 0 || stop.current !== null) return;
        // Else the text beside it would be marked.
        event.preventDefault();
        begin(index, event);
      },
    }),
    line: (index) => {
      const offset = drag === null ? 0 : offsetOf(index, drag);
      return {
        style: drag === null ? undefined : { transform: offset === 0 ? undefined : `translateY(${offset}px)` },
        'data-dragged': drag?.from === index ? true : undefined,
      };
    },
  };
}
