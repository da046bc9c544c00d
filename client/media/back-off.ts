/** With the spread at most 7.5 s: what returns is there again within ten, connecting included. */
const longest = 5_000;

/** How long to wait before try number `attempt` (from 1), in ms: half a second at first, doubled each time up to 5 s, ± 50 % so that people spread out. */
export function backOff(attempt: number, random: () => number): number {
  if (attempt <= 1) return 500 * random();
  return Math.min(longest, 500 * 2 ** (attempt - 1)) * (0.5 + random());
}
