import { useEffect } from 'react';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useGatheringStore } from '#client/stores/gathering-context.ts';

/** Lets organisers know when nobody at the table is heard or read for a while; fetched after the table, which it does not concern. */
export function useQuietWatch(): void {
  const gathering = useGatheringStore();
  const session = useMediaSession();
  useEffect(() => {
    let stop: (() => void) | 'left' | undefined;
    import('#client/features/table/quiet/watch-table.ts').then(
      ({ watchTable }) => {
        if (stop !== 'left') stop = watchTable(gathering, session);
      },
      () => undefined,
    );
    return () => {
      if (typeof stop === 'function') stop();
      stop = 'left';
    };
  }, [gathering, session]);
}
