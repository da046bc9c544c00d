import { useEffect, useState } from 'react';
import { peopleAround } from '#client/features/hall/people-around.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { MediaSession } from '#client/media/media-session.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useGatheringStore } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';

/** What whoever is first wants to be told of. */
export interface Company {
  /** Whether they asked to be told. */
  readonly awaited: boolean;
  readonly wait: (on: boolean) => void;
  /** Somebody came while they looked elsewhere: the tab says so until they are back. */
  readonly came: boolean;
}

/** Tells whoever asked for it, once, that they are not the only one any more: by a tap on porcelain, aloud, and in the tab. */
export function useCompany(): Company {
  const { t } = useTranslation('hall');
  const { store } = useGatheringStore();
  const { capture } = useMediaSession();
  const [awaited, setAwaited] = useState(false);
  const [came, setCame] = useState(false);
  useEffect(() => {
    if (!awaited) return undefined;
    return store.subscribe(({ hall }) => {
      const people = hall === null ? 0 : peopleAround(hall).people;
      if (people < 2) return;
      setAwaited(false);
      setCame(!document.hasFocus());
      announce(t('welcome.some', { count: people }));
      tap(capture);
    });
  }, [awaited, store, capture, t]);
  useEffect(() => {
    if (!came) return undefined;
    const back = () => setCame(false);
    window.addEventListener('focus', back);
    return () => window.removeEventListener('focus', back);
  }, [came]);
  return {
    awaited,
    // Heard at once, so that one knows it by its sound; and a click lets the page sound later.
    wait: (on) => {
      setAwaited(on);
      if (on) tap(capture);
    },
    came,
  };
}

/** Through the chosen speaker. Without it everything else still tells. */
function tap({ store }: MediaSession['capture']) {
  import('#client/features/devices/porcelain-tap.ts')
    .then(({ tapPorcelain }) => tapPorcelain(store.getState().speakerId))
    .catch(() => undefined);
}
