import { useEffect } from 'react';
import type { MediaSession } from '#client/media/media-session.ts';
import { useGatheringStore } from './gathering-context.ts';
import { watchIdle } from './idle-watch.ts';

/** Tells the server that someone has become idle, and that they are back; their own voice counts as a sign of life. */
export function useIdle({ store: media }: Pick<MediaSession, 'store'>): void {
  const { send, store } = useGatheringStore();

  useEffect(() => {
    let idle = false;
    /** What the server believes; a command that perished offline is sent again when the line is back. */
    let told = false;
    const tell = () => {
      const now = idle;
      if (told === now || store.getState().connection !== 'live') return;
      told = now;
      void send({ type: 'set_idle', idle: now }).then((answer) => {
        if (!answer.ok) told = !now;
      });
    };
    const watch = watchIdle(window, (isIdle) => {
      idle = isIdle;
      tell();
    });
    const stopVoice = media.subscribe(({ local }) => {
      if (local.speaking) watch.sign();
    });
    const stopStore = store.subscribe((state, before) => {
      if (state.connection === 'live' && before.connection !== 'live') tell();
    });
    return () => {
      watch.stop();
      stopVoice();
      stopStore();
    };
  }, [media, send, store]);
}
