import type { Json } from '#server/ports/event-store.ts';
import type { Upcasters } from './upcast.ts';

interface EarlyPlan {
  readonly plan: { readonly repeats: number; readonly repeatsBound: number; readonly [rest: string]: Json };
}

/** Repeats stood beside the tables, and nothing else was known of them. */
function withFigures(data: Json): Json {
  const { repeats, repeatsBound, ...plan } = (data as object as EarlyPlan).plan;
  return { plan: { ...plan, figures: { repeats, repeatsBound, sameOrganisation: 0, outlook: null, reasons: [] } } };
}

/** Every step that an event has taken since it was first written. */
export const upcasters: Upcasters = { PlanFrozen: { 1: withFigures }, PlanChanged: { 1: withFigures } };
