import { useEffect, useRef } from 'react';
import { announce } from '#client/ui/announcer/announcements.ts';
import { usePhaseName } from './use-phase-name.ts';

/** Says what begins; the screen stays where it is, and so does the focus. */
export function usePhaseAnnouncements(): void {
  const name = usePhaseName();
  const before = useRef(name);
  useEffect(() => {
    if (before.current !== name) announce(name);
    before.current = name;
  }, [name]);
}
