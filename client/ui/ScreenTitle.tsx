import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { focusOnArrival } from '#client/lib/arrival.ts';
import { titleOf } from '#client/lib/document-title.ts';

interface Props {
  /** The tab's title without the product's name: place, time left in minutes, gathering. */
  readonly tab: readonly (string | false | null | undefined)[];
  /** Changes when the person is somewhere else although the screen is the same: another table. */
  readonly place?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A page just opened is read from its top by itself; only later screens need the focus moved. */
let opened = false;

/** The one h1 of a screen. On arrival the tab's title changes first, then the h1 takes the focus and is read aloud. */
export function ScreenTitle({ tab, place, className, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = titleOf(tab);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (opened && heading.current) focusOnArrival(heading.current);
    opened = true;
  }, [place]);
  return (
    <h1 ref={heading} tabIndex={-1} data-arrival className={className}>
      {children}
    </h1>
  );
}
