import type { SeriesState } from './state.ts';

/** Work outside the series, named so that doing it twice is harmless. */
export type SeriesEffect =
  /** The newest gathering is made where there is none yet, and told who comes along and who met whom. */
  | { readonly kind: 'tell_gathering'; readonly change: number }
  /** Rows beside the events go from the store, with a record for restored backups. */
  | { readonly kind: 'erase_member'; readonly member: string };

export const seriesEffectKey = (effect: SeriesEffect): string =>
  effect.kind === 'tell_gathering' ? `${effect.kind}:${effect.change}` : `${effect.kind}:${effect.member}`;

/** What has to be done elsewhere because `before` became `after`. */
export function reactSeries(before: SeriesState, after: SeriesState): SeriesEffect[] {
  const gone = Object.keys(before.members).filter((member) => after.members[member] === undefined);
  const tells = after.gatherings.length > 1 && after.changes > before.changes;
  return [
    ...gone.map((member): SeriesEffect => ({ kind: 'erase_member', member })),
    ...(tells ? [{ kind: 'tell_gathering', change: after.changes } as const] : []),
  ];
}
