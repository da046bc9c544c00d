import type { Moment } from '#tests/support/perception.ts';

/** What one person noticed of one change of tables; milliseconds from the bell unless said otherwise. */
export interface RotationFigures {
  /** For each new tablemate: when they were first heard and first seen; null where that took longer than one looked. */
  readonly heard: readonly (number | null)[];
  readonly seen: readonly (number | null)[];
  /** Between the last of anybody from the old table and the first of anybody at the new one; 0 where they overlap. */
  readonly silence: number | null;
  readonly darkness: number | null;
  /** Looks before the bell at which sound or picture of a new tablemate had arrived, played or not. */
  readonly earlySounds: number;
  readonly earlyPictures: number;
}

interface Change {
  readonly bell: number;
  readonly old: readonly string[];
  readonly fresh: readonly string[];
}

/** Reads off what happened at a bell from looks before and after it, in the order of time. */
export function rotationFigures(moments: readonly Moment[], { bell, old, fresh }: Change): RotationFigures {
  const after = moments.filter(({ at }) => at >= bell);
  const before = moments.filter(({ at }) => at < bell);
  const first = (sense: 'heard' | 'seen', id: string): number | null => {
    const found = after.find(({ played }) => played[sense].includes(id));
    return found === undefined ? null : found.at - bell;
  };
  const gap = (sense: 'heard' | 'seen'): number | null => {
    const last = moments.findLast(({ played }) => played[sense].some((id) => old.includes(id)));
    const next = after.find(({ played }) => played[sense].some((id) => fresh.includes(id)));
    return last === undefined || next === undefined ? null : Math.max(0, next.at - last.at);
  };
  const early = (sense: 'heard' | 'seen') => before.filter(({ received }) => received[sense].some((id) => fresh.includes(id))).length;
  return {
    heard: fresh.map((id) => first('heard', id)),
    seen: fresh.map((id) => first('seen', id)),
    silence: gap('heard'),
    darkness: gap('seen'),
    earlySounds: early('heard'),
    earlyPictures: early('seen'),
  };
}
