/** What browsers can do to the sound of a microphone before anybody gets it. */
export const soundProcessings = ['echoCancellation', 'noiseSuppression', 'voiceIsolation'] as const;

export type SoundProcessing = (typeof soundProcessings)[number];

/** What of it is wanted; absent: as the browser does by itself. */
export type ProcessingWish = Readonly<Partial<Record<SoundProcessing, boolean>>>;

export const usualProcessing: ProcessingWish = { echoCancellation: true, noiseSuppression: true };

type Told = Readonly<Record<string, unknown>>;

/** What the browser can switch, and the device too where one is captured. */
export function switchable(supported: MediaTrackSupportedConstraints, track: MediaStreamTrack | null): readonly SoundProcessing[] {
  const can = supported as Told;
  const ofTrack: Told = track !== null && 'getCapabilities' in track ? { ...track.getCapabilities() } : {};
  return soundProcessings.filter((kind) => {
    const choices = ofTrack[kind];
    return can[kind] === true && (!Array.isArray(choices) || choices.length > 1);
  });
}

/** Whether the track's sound is processed as wished, as far as the browser tells. */
export function isProcessedAs(track: MediaStreamTrack, wish: ProcessingWish): boolean {
  const settings: Told = { ...track.getSettings() };
  return soundProcessings.every(
    (kind) => wish[kind] === undefined || settings[kind] === undefined || (settings[kind] !== false) === wish[kind],
  );
}
