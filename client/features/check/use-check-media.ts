import { useCallback, useEffect, useRef, useState } from 'react';
import { rememberCheck, savedDevices } from '#client/features/gathering/device-memory.ts';
import type { PageMedia } from '#client/features/gathering/page-media.ts';
import type { MediaSession } from '#client/media/media-session.ts';

/** Devices to try outside of any gathering: a media session that has no ticket to anywhere. */
export function useCheckMedia(): PageMedia & { readonly tryDevices: () => void } {
  const [session, setSession] = useState<MediaSession | null>(null);
  const opening = useRef<Promise<MediaSession> | null>(null);

  const open = useCallback(() => {
    opening.current ??= openSession().then(
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
  }, []);

  const tryDevices = useCallback(() => {
    open()
      .then(({ capture }) => capture.ask(['microphone', 'camera']))
      .then(rememberCheck)
      .catch(() => undefined);
  }, [open]);

  useEffect(() => {
    if (session === null) return undefined;
    // Back from another window, in which a device was set free or allowed.
    const retryDevices = () => void session.capture.retry();
    window.addEventListener('focus', retryDevices);
    return () => window.removeEventListener('focus', retryDevices);
  }, [session]);
  useEffect(() => () => void opening.current?.then((opened) => opened.dispose()), []);

  return { session, open, tryDevices };
}

async function openSession(): Promise<MediaSession> {
  const { openMediaSession } = await import('#client/media/open-media-session.ts');
  return openMediaSession({ clock: { now: Date.now }, requestTickets: () => Promise.resolve([]), preferences: savedDevices });
}
