import { cloneOf } from './clones.ts';
import type { SourceKind } from './capture/capture-state.ts';
import type { MediaRoom, PictureForm, Sending } from './media-room.ts';
import type { Outgoing } from './step-by-step.ts';
import { stepByStep } from './step-by-step.ts';

/** What should go out from a source: a track (null: nothing to send) and how. */
export interface Desired {
  readonly track: MediaStreamTrack | null;
  readonly sending: Sending;
  /** Of a picture; full unless said otherwise. */
  readonly form?: PictureForm;
}

/** 180 lines, as the lowest layer of the full picture has. */
const smallPicture: MediaTrackConstraints = { width: { ideal: 320, max: 320 }, height: { ideal: 180, max: 180 }, frameRate: { max: 15 } };

async function smallCloneOf(track: MediaStreamTrack): Promise<MediaStreamTrack> {
  const clone = cloneOf(track);
  // A camera that cannot is sent as it is.
  await clone.applyConstraints(smallPicture).catch(() => undefined);
  return clone;
}

export function createOutgoing(source: SourceKind, room: MediaRoom, desired: () => Desired, random: () => number): Outgoing {
  /** The captured track whose clone is published. */
  let published: MediaStreamTrack | null = null;
  /** `hushed`: nothing goes out of what is on its way there. */
  let sending: Sending | 'hushed' | 'released' = 'muted';
  let form: PictureForm = 'full';

  function step(): Promise<void> | null {
    const want = desired();
    // Layers and bitrates are chosen by the form that is published: another one is published anew.
    if (want.track !== null && (published === null || (want.form ?? 'full') !== form)) {
      published = want.track;
      sending = want.sending;
      form = want.form ?? 'full';
      return send('publish', want.track);
    }
    if (want.track !== null && (published !== want.track || sending === 'released')) {
      published = want.track;
      sending = want.sending === 'live' ? 'live' : 'muted';
      return send('replace', want.track);
    }
    if (published === null) return null;
    if (want.track === null) {
      if (sending === 'released') return null;
      sending = 'released';
      return room.release(source);
    }
    const next = want.sending;
    // Darkness serves to open fast at the bell. Coming from muted it would have to be sent open for a moment.
    if (next === sending || (next === 'dark' && (sending === 'muted' || sending === 'released'))) return null;
    sending = next;
    return room.setSending(source, next);
  }

  function send(how: 'publish' | 'replace', track: MediaStreamTrack): Promise<void> {
    const now = (): Sending => (sending === 'hushed' || sending === 'released' ? 'muted' : sending);
    if (form === 'small') return smallCloneOf(track).then((clone) => room[how](source, clone, now(), 'small'));
    const clone = cloneOf(track);
    // Movement before detail, where the encoder has to choose.
    if (form === 'signing') clone.contentHint = 'motion';
    return room[how](source, clone, now(), form);
  }

  /** Who turns something off is not to wait until it has been turned on. */
  function meanwhile() {
    const want = desired();
    if (sending !== 'live' || (want.track !== null && want.sending === 'live')) return;
    sending = 'hushed';
    room.hush(source);
  }

  return stepByStep(step, () => (published = null), random, meanwhile);
}
