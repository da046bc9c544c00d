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

interface EarlyCard {
  readonly card: { readonly author: string; readonly [rest: string]: Json };
}

/** Every card bore the name of its author. */
function withOrigin(data: Json): Json {
  const { author, ...card } = (data as object as EarlyCard).card;
  return { card: { ...card, origin: { kind: 'named', author } } };
}

/** The Chatham House rule was not known yet: it held nowhere. */
function withoutRule(part: 'about' | 'table'): (data: Json) => Json {
  return (data) => {
    const record = data as { readonly [name: string]: Json };
    return { ...record, [part]: { ...(record[part] as { readonly [name: string]: Json }), chathamHouse: false } };
  };
}

/** Nobody kept a list of who came. */
function withoutAttendance(data: Json): Json {
  const record = data as { readonly about: { readonly [name: string]: Json } };
  return { ...record, about: { ...record.about, attendanceList: false } };
}

/** Every step that an event has taken since it was first written. */
export const upcasters: Upcasters = {
  PlanFrozen: { 1: withFigures },
  PlanChanged: { 1: withFigures },
  CardWritten: { 1: withOrigin },
  GatheringCreated: { 1: withoutRule('about'), 2: withoutAttendance },
  AboutEdited: { 1: withoutRule('about'), 2: withoutAttendance },
  TableOpened: { 1: withoutRule('table') },
};
