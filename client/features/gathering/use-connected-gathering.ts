import { useEffect, useState } from 'react';
import { connectLater } from '#client/net/connect-later.ts';
import { onPageReturn } from '#client/lib/page-return.ts';
import { createGatheringStore, type GatheringStore } from '#client/stores/gathering-store.ts';
import type { Screen } from '#shared/contract/socket-events.ts';

interface GatheringLine {
  readonly gathering: GatheringStore;
  /** Fetches the code of the line ahead. */
  readonly prefetch: () => void;
  /** Opens the line; whatever is sent opens it too. */
  readonly start: () => void;
}

function newLine(slug: string, screen: Screen): GatheringLine {
  let prefetch: () => void = () => undefined;
  let start: () => void = () => undefined;
  const gathering = createGatheringStore((events) => {
    const later = connectLater(async () => {
      const { createConnection } = await import('#client/net/connection.ts');
      return (told) => createConnection({ gathering: slug, screen }, told);
    }, events);
    prefetch = () => {
      later.prefetch();
    };
    start = () => {
      later.start();
    };
    return later;
  });
  return { gathering, prefetch, start };
}

/** The gathering's store for as long as the component lives, connected when asked; `slug` and `screen` do not change meanwhile. */
export function useGatheringLine(slug: string, screen: Screen): GatheringLine {
  const [line] = useState(() => newLine(slug, screen));
  const { gathering } = line;

  useEffect(() => {
    const stop = onPageReturn(window, () => {
      const { connection } = gathering.store.getState();
      if (connection === 'live' || connection === 'reconnecting') gathering.connectNow();
    });
    return () => {
      stop();
      gathering.close();
    };
  }, [gathering]);

  return line;
}

/** The gathering's store, connected from the start. */
export function useConnectedGathering(slug: string, screen: Screen): GatheringStore {
  const { gathering, start } = useGatheringLine(slug, screen);
  useEffect(start, [start]);
  return gathering;
}
