import type { MediaSession } from '#client/media/media-session.ts';
import type { GatheringStore } from '#client/stores/gathering-store.ts';
import { watchIdle } from './idle-watch.ts';

/** Tells the server that someone has become idle, and that they are back; their own voice counts as a sign of life. Returns how to stop. */
export function tellIdle(
  { send, store }: Pick<GatheringStore, 'send' | 'store'>,
  { store: media }: Pick<MediaSession, 'store'>,
): () => void {
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
}
