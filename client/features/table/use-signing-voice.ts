import { useCallback } from 'react';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { useGathering, useGatheringStore } from '#client/stores/gathering-context.ts';

/** What whoever signs says by hand, for want of a sound: that they are speaking. */
export interface SigningVoice {
  readonly signing: boolean;
  readonly speaking: boolean;
  /** Does nothing for who does not sign. */
  readonly toggle: () => void;
}

export function useSigningVoice(): SigningVoice {
  const { store, signal } = useGatheringStore();
  const session = useMediaSession();
  const signing = useMediaSnapshot(({ local }) => local.signing && local.mayPublish);
  const speaking = useGathering(({ speaking: says, mine }) => mine !== null && says[mine.id] === true);
  const toggle = useCallback(() => {
    const { speaking: says, mine } = store.getState();
    const { local } = session.store.getState();
    if (local.signing && local.mayPublish && mine !== null) signal({ kind: 'speaking', on: says[mine.id] !== true });
  }, [session, signal, store]);
  return { signing, speaking, toggle };
}
