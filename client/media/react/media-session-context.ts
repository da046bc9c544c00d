import { createContext, useContext } from 'react';
import type { MediaSession } from '../media-session.ts';

/** Where the page's media session is handed to the components. */
export const MediaSessionContext = createContext<MediaSession | null>(null);

export function useMediaSession(): MediaSession {
  const session = useContext(MediaSessionContext);
  if (session === null) throw new Error('There is no media session around this component.');
  return session;
}
