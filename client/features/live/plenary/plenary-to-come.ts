import type { HallView } from '#shared/gathering/view/types.ts';

/** Whether a plenary still follows, so that interpreters may be named ahead. */
export const isPlenaryToCome = ({ about, clock }: Pick<HallView, 'about' | 'clock'>): boolean =>
  clock.phase === 'open' && about.programme.some(({ kind }, segment) => kind === 'plenary' && segment > (clock.segment ?? -1));
