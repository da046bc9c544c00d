import { createContext, use, useCallback, useEffect, useRef, useState } from 'react';
import { onPageReturn } from '#client/lib/page-return.ts';
import type { MediaSession } from '#client/media/media-session.ts';
import { usePreferences } from '#client/stores/preferences.ts';
import type { GatheringStore } from '#client/stores/gathering-store.ts';
import { rememberChoices, rememberSoundOnly, savedDevices, soundOnlyToday } from './device-memory.ts';

/** The page's one media session, fetched when first needed: for the device check, or on the way to a table. */
export interface PageMedia {
  readonly session: MediaSession | null;
  /** Rejects when its code cannot be fetched. */
  readonly open: () => Promise<MediaSession>;
}

export const PageMediaContext = createContext<PageMedia | null>(null);

export function usePageMedia(): PageMedia {
  const media = use(PageMediaContext);
  if (media === null) throw new Error('There is no page media around this component.');
  return media;
}

/** Makes the session and keeps it in step with the gathering: its tickets, and which page has the seat. */
export function useCreatePageMedia(gathering: GatheringStore): PageMedia {
  const [session, setSession] = useState<MediaSession | null>(null);
  const opening = useRef<Promise<MediaSession> | null>(null);

  const open = useCallback(() => {
    opening.current ??= openSession(gathering).then(
      (opened) => {
        setSession(opened);
        return opened;
      },
      (error: unknown) => {
        opening.current = null;
        throw error;
      },
    );
    return opening.current;
  }, [gathering]);

  useEffect(() => (session === null ? undefined : follow(session, gathering)), [session, gathering]);
  useEffect(() => () => void opening.current?.then((opened) => opened.dispose()), []);

  return { session, open };
}

async function openSession({ serverNow, requestTickets }: GatheringStore): Promise<MediaSession> {
  const { openMediaSession } = await import('#client/media/open-media-session.ts');
  const { saver } = usePreferences.getState();
  const session = openMediaSession({ clock: { now: serverNow }, requestTickets, preferences: savedDevices, saver });
  if (soundOnlyToday()) session.setSoundOnly(true);
  return session;
}

function follow(session: MediaSession, { store }: GatheringStore): () => void {
  session.follow(store.getState().tickets);
  const stopTickets = store.subscribe((state, before) => {
    if (state.connection === 'elsewhere' && before.connection !== 'elsewhere') session.giveWay();
    if (state.connection !== 'elsewhere' && before.connection === 'elsewhere') session.takeOver();
    if (state.tickets !== before.tickets) session.follow(state.tickets);
  });
  const stopChoices = session.capture.store.subscribe((state, before) => {
    if (state.microphoneOn !== before.microphoneOn || state.cameraOn !== before.cameraOn) rememberChoices(state);
  });
  const stopSoundOnly = session.store.subscribe(({ line }, before) => {
    if (line.soundOnly !== before.line.soundOnly) rememberSoundOnly(line.soundOnly);
  });
  const stopReturns = onPageReturn(window, () => {
    session.retry();
  });
  // Back from another window, in which a device was set free or allowed.
  const retryDevices = () => void session.capture.retry();
  window.addEventListener('focus', retryDevices);
  return () => {
    window.removeEventListener('focus', retryDevices);
    stopReturns();
    stopTickets();
    stopChoices();
    stopSoundOnly();
  };
}
