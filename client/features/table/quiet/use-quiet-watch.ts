import { useEffect } from 'react';
import { startLater } from '#client/lib/start-later.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useGatheringStore } from '#client/stores/gathering-context.ts';

/** Lets organisers know when nobody at the table is heard or read for a while; fetched after the table, which it does not concern. */
export function useQuietWatch(): void {
  const gathering = useGatheringStore();
  const session = useMediaSession();
  useEffect(
    () => startLater(async () => (await import('#client/features/table/quiet/watch-table.ts')).watchTable(gathering, session)),
    [gathering, session],
  );
}
