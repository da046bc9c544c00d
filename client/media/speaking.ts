const startLevel = 0.35;
const holdTicks = 4;

/** Turns levels, read at a steady beat of about 100 ms, into "is speaking": at once on a voice, off after a short pause. */
export function createSpeakingDetector(): (level: number) => boolean {
  let ticksLeft = 0;
  return (level) => {
    ticksLeft = level >= startLevel ? holdTicks : Math.max(0, ticksLeft - 1);
    return ticksLeft > 0;
  };
}
