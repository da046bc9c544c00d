import type { MediaRoom } from '../media-room.ts';
import type { Outgoing } from '../step-by-step.ts';
import { stepByStep } from '../step-by-step.ts';

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

  async function change(want: MediaStreamTrack | null) {
    if (published !== null) {
      published = null;
      await room.unpublishScreen();
    } else if (want !== null) {
      published = want;
      await room.publishScreen(want.clone());
    }
  }

  function step() {
    const want = desired();
    return want === published ? null : change(want);
  }
  return stepByStep(step, () => (published = null), random);
}
