import { useEffect, useState } from 'react';
import { inSteps } from '../voice-levels.ts';
import { useMediaSession } from './media-session-context.ts';

const every = 50;

/** Loudness of one's own microphone for a level bar, 0…1 in steps of 0.05, measured on this page alone. */
export function useMicrophoneLevel(): number {
  const { capture } = useMediaSession();
  const [level, setLevel] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      setLevel(inSteps(capture.readLevel()));
    }, every);
    return () => {
      clearInterval(timer);
    };
  }, [capture]);
  return level;
}
