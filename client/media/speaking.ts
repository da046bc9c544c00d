/** Loudness from which on a near voice is heard, 0…1 on the meter's scale. */
export const voiceLevel = 0.35;
const holdTicks = 4;

/** Turns levels, read at a steady beat of about 100 ms, into "is speaking": at once on a voice, off after a short pause. */
export function createSpeakingDetector(): (level: number) => boolean {
  let ticksLeft = 0;
  return (level) => {
    ticksLeft = level >= voiceLevel ? holdTicks : Math.max(0, ticksLeft - 1);
    return ticksLeft > 0;
  };
}
