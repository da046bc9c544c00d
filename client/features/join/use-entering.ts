import { useEffect, useRef, useState } from 'react';
import { rememberCheck } from '#client/features/gathering/device-memory.ts';
import { usePageMedia } from '#client/features/gathering/page-media.ts';
import type { Capture } from '#client/media/capture/capture.ts';
import { useSend } from '#client/stores/gathering-context.ts';
import { rememberProfile } from '#client/stores/remembered-profile.ts';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import type { Mode, Profile } from '#shared/gathering/people.ts';
import type { Consent } from '#shared/gathering/series.ts';
import { outcomeOf } from './capture-problems.ts';

interface Entering {
  /** The way somebody is coming in by; null while nobody is. */
  readonly coming: Mode | null;
  /** Why the door stayed shut; while paused it is tried again by itself. */
  readonly refusal: ErrorCode | null;
  /** Comes in this way: asks the browser for what it needs, and stays when something turns out to be missing. */
  readonly enter: (profile: Profile, mode: Mode, again?: Consent) => void;
  /** Tries camera and microphone, to see and hear oneself first. */
  readonly tryDevices: () => void;
}

const triedAgainAfter = 5000;

/** The way into the gathering, from the click to the server's answer; `onEntered` once one is in. */
export function useEntering(onEntered: () => void): Entering {
  const send = useSend();
  const media = usePageMedia();
  const [coming, setComing] = useState<Mode | null>(null);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const gone = useRef(false);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  async function prepare(mode: Mode): Promise<boolean> {
    const session = await media.open();
    const { capture } = session;
    void session.unlock();
    if (mode === 'listening') {
      capture.release();
      return true;
    }
    if (mode === 'no_camera') await capture.setCameraOn(false);
    const before = outcomeOf(capture.store.getState());
    await capture.ask(mode === 'full' && capture.store.getState().cameraOn ? ['microphone', 'camera'] : ['microphone']);
    const after = outcomeOf(capture.store.getState());
    rememberCheck();
    return !((after.microphone !== null && before.microphone === null) || (after.camera !== null && before.camera === null));
  }

  async function arrive(profile: Profile, mode: Mode, again: Consent | undefined): Promise<void> {
    for (;;) {
      const answer = await send({ type: 'arrive', profile, mode, again });
      if (answer.ok) {
        rememberProfile({ profile, mode });
        onEntered();
        return;
      }
      setRefusal(answer.code);
      if (answer.code !== 'is_paused') return;
      await new Promise((resolve) => setTimeout(resolve, triedAgainAfter));
      if (gone.current) return;
    }
  }

  const enter: Entering['enter'] = (profile, mode, again) => {
    if (coming !== null) return;
    setComing(mode);
    setRefusal(null);
    void prepare(mode)
      .catch(() => true)
      .then((ready) => (ready ? arrive(profile, mode, again) : undefined))
      .finally(() => setComing(null));
  };

  const tryDevices = () => {
    void media
      .open()
      .then(({ capture }) => checkDevices(capture))
      .catch(() => setRefusal('unavailable'));
  };

  return { coming, refusal, enter, tryDevices };
}

async function checkDevices(capture: Capture): Promise<void> {
  await capture.ask(['microphone', 'camera']);
  rememberCheck();
}
