import type { CaptureProblem, SourceState } from '#client/media/capture/capture-state.ts';

export interface DeviceTrouble {
  readonly problem: CaptureProblem | 'insecure';
  readonly sources: 'both' | 'camera' | 'microphone';
}

const problemOf = (state: SourceState['state']): CaptureProblem | null => (state === 'on' || state === 'off' ? null : state);

/** What is wrong, said once: the microphone's problem first when each has its own, since it is the voice that counts. */
export function deviceTrouble(microphone: SourceState['state'], camera: SourceState['state'], secure: boolean): DeviceTrouble | null {
  const ofMicrophone = problemOf(microphone);
  const ofCamera = problemOf(camera);
  const problem = ofMicrophone ?? ofCamera;
  if (problem === null) return null;
  const sources = ofMicrophone === ofCamera ? 'both' : ofMicrophone === null ? 'camera' : 'microphone';
  return { problem: secure ? problem : 'insecure', sources };
}
