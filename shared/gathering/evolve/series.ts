import { without } from '#shared/primitives/records.ts';
import type { GatheringEvent } from '../events.ts';
import type { SeriesPart } from '../series.ts';
import type { GatheringState } from '../state.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;
type SeriesEvent = Extract<
  GatheringEvent,
  { type: 'SeriesJoined' | 'SeriesLeft' | 'MeetAgainWished' | 'PeopleCarriedOver' | 'SeriesRemembered' | 'DatePublished' }
>;

export const seriesPart = (id: string | null): SeriesPart => ({
  id,
  consents: {},
  carried: {},
  again: {},
  met: {},
  reunions: [],
  datePublished: false,
  changes: 0,
});

export function evolveSeries(state: Known, { type, data }: SeriesEvent): Known {
  const { series } = state;
  const into = (change: Partial<SeriesPart>): Known => ({ ...state, series: { ...series, ...change } });
  switch (type) {
    case 'SeriesJoined':
    case 'SeriesLeft':
      return into({
        consents: { ...series.consents, [data.person]: type === 'SeriesJoined' },
        carried: without(series.carried, data.person),
      });
    case 'PeopleCarriedOver':
      return into({
        consents: { ...series.consents, ...Object.fromEntries(data.people.map((person) => [person, true])) },
        carried: { ...series.carried, ...Object.fromEntries(data.people.map((person) => [person, true as const])) },
      });
    case 'MeetAgainWished': {
      const others = (series.again[data.person] ?? []).filter((other) => other !== data.other);
      return into({ again: { ...series.again, [data.person]: data.on ? [...others, data.other] : others } });
    }
    case 'SeriesRemembered':
      return into({ met: data.met, reunions: data.reunions });
    case 'DatePublished':
      return into({ datePublished: data.on });
  }
}

/** Counts a change that the series should know of: who says yes, whom they wish to meet, who is erased, the end, and cards after it. */
export function withTidings(before: GatheringState, after: GatheringState, { type }: GatheringEvent): GatheringState {
  if (after.phase === 'none' || after === before) return after;
  const asked =
    type === 'SeriesJoined' || type === 'SeriesLeft' || type === 'PersonErased' || (type === 'MeetAgainWished' && after.phase === 'over');
  const ended = after.phase === 'over' && (before.phase !== 'over' || before.cards !== after.cards || type === 'PersonalDataErased');
  return asked || ended ? { ...after, series: { ...after.series, changes: after.series.changes + 1 } } : after;
}
