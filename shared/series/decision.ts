import type { SeriesEnvelope } from './commands.ts';
import type { SeriesEvent } from './events.ts';
import { foldSeries } from './evolve.ts';
import { absorbSeries, type SeriesChange, type SeriesPersonal } from './personal.ts';
import type { SeriesRefusal } from './refusals.ts';
import type { SeriesState } from './state.ts';

/** A series as the core sees it: what happened, and the personal data beside it. */
export interface SeriesWorld {
  readonly state: SeriesState;
  readonly personal: SeriesPersonal;
}

export type SeriesDecision =
  | { readonly ok: true; readonly events: readonly SeriesEvent[]; readonly personal: readonly SeriesChange[] }
  | { readonly ok: false; readonly code: SeriesRefusal };

export const acceptSeries = (events: readonly SeriesEvent[] = [], personal: readonly SeriesChange[] = []): SeriesDecision => ({
  ok: true,
  events,
  personal,
});

export const refuseSeries = (code: SeriesRefusal): SeriesDecision => ({ ok: false, code });

/** The world as it will be once `decision` is appended. */
export function afterSeries(
  world: SeriesWorld,
  { at }: Pick<SeriesEnvelope, 'at'>,
  { events, personal }: Extract<SeriesDecision, { ok: true }>,
): SeriesWorld {
  const happened = events.map((event) => ({ at, event }));
  return { state: foldSeries(world.state, happened), personal: absorbSeries(world.personal, personal) };
}
