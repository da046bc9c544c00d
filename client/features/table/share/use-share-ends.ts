import { useEffect } from 'react';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import type { TableView } from '#shared/gathering/view/types.ts';

/** Keeps what the table says and what this page shows as one: whichever of them ends, the other does. */
export function useShareEnds({ id, sharing }: TableView, me: string): void {
  const { screen } = useMediaSession();
  const send = useSend();
  const mine = sharing?.person === me;
  useEffect(() => {
    if (!mine) return undefined;
    const stopWatching = screen.store.subscribe(({ track }, before) => {
      if (track === null && before.track !== null) void send({ type: 'stop_share', table: id });
    });
    return () => {
      stopWatching();
      screen.stop();
    };
  }, [mine, id, screen, send]);
}
