import { doorsSeconds } from '#shared/gathering/limits.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';

const gently = 15_000;
const keenly = 3_000;
/** Doors are looked for keenly this long before they are due, and this long after, should they open late. */
const around = 5 * 60_000;

/** How long to wait before looking at the front again, in milliseconds: gently, but near the time of the doors so that they are seen to open. */
export function nextLook({ phase, startsAt }: Pick<FrontView, 'phase' | 'startsAt'>, now: number): number {
  if (phase !== 'draft') return gently;
  const due = startsAt - doorsSeconds * 1000 - now;
  if (due < -around) return gently;
  const wait = due <= around ? keenly : gently;
  return due > 0 ? Math.min(wait, due) : wait;
}
