const firstMs = 30_000;
const slowestMs = 30 * 60_000;

/** Nobody wants a mail that comes later than this. */
export const giveUpAfterMs = 12 * 3600_000;

/** How long to wait after so many tries, the first counting as 1: doubled at each, half an hour at most. */
export const retryAfterMs = (tries: number, first = firstMs): number => Math.min(slowestMs, first * 2 ** (tries - 1));

/** Before looking again whether what was put off for another reason may go out. */
export const lookAgainMs = slowestMs;
