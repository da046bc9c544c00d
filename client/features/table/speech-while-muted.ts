import { voiceLevel } from '#client/media/speaking.ts';

/** Of so many levels, so many loud ones are somebody who speaks; a cough, a door or a key is over sooner. */
const [looked, loudOnes] = [12, 8] as const;

/** Tells from levels, read every 100 ms, whether somebody has been speaking for a moment. */
export function createSpeechWatch(): (level: number) => boolean {
  let latest: readonly boolean[] = [];
  return (level) => {
    latest = [...latest, level >= voiceLevel].slice(-looked);
    return latest.filter(Boolean).length >= loudOnes;
  };
}
