import { backOff } from '../back-off.ts';
import type { MediaRoom } from '../media-room.ts';
import type { Outgoing } from '../outgoing.ts';

/**
 * Sends a screen to one media room while there is one to send. Unlike a camera's it is taken out again afterwards, and its
 * clone ended: as long as one lives the browser says that the screen is shared.
 */
export function createOutgoingScreen(
  room: Pick<MediaRoom, 'publishScreen' | 'unpublishScreen'>,
  desired: () => MediaStreamTrack | null,
  random: () => number,
): Outgoing {
  let published: MediaStreamTrack | null = null;
  let busy = false;
  let closed = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  async function step(want: MediaStreamTrack | null) {
    if (published !== null) {
      published = null;
      await room.unpublishScreen();
    } else if (want !== null) {
      published = want;
      await room.publishScreen(want.clone());
    }
  }

  function refresh() {
    const want = desired();
    if (closed || busy || want === published) return;
    busy = true;
    clearTimeout(retry);
    step(want).then(
      () => {
        busy = false;
        failures = 0;
        refresh();
      },
      () => {
        busy = false;
        published = null;
        failures += 1;
        if (!closed) retry = setTimeout(refresh, backOff(failures, random));
      },
    );
  }

  return {
    refresh,
    close() {
      closed = true;
      clearTimeout(retry);
    },
  };
}
