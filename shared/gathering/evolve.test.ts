import { expect, it } from 'vitest';
import { someAbout } from '#tests/support/gathering-spec.ts';
import type { GatheringEvent } from './events.ts';
import { fold } from './evolve.ts';
import { foldSeries } from '../series/evolve.ts';
import type { SeriesEvent } from '../series/events.ts';
import { noSeries } from '../series/state.ts';
import { noGathering } from './state.ts';

/** Of a type that this version does not have, so its own types cannot say it. */
const newer: unknown = { type: 'MoonRisen', data: { over: 'the hall' } };

it('Z8 an event of a newer version changes nothing, and those after it count', () => {
  const at = (event: GatheringEvent) => ({ at: 1, event });
  const created: GatheringEvent = { type: 'GatheringCreated', data: { about: someAbout, organiser: 'olga' } };
  const unknown = newer as GatheringEvent;
  const edited: GatheringEvent = { type: 'AboutEdited', data: { about: { ...someAbout, title: { en: 'Another title' } } } };
  const known = fold(noGathering, [at(created), at(edited)]);
  expect(known).toMatchObject({ phase: 'draft', about: { title: { en: 'Another title' } } });
  expect(fold(noGathering, [at(unknown), at(created), at(unknown), at(edited), at(unknown)])).toEqual(known);
});

it('Z8 so it is in the log of a series', () => {
  const at = (event: SeriesEvent) => ({ at: 1, event });
  const unknown = newer as SeriesEvent;
  const added: SeriesEvent = { type: 'GatheringAdded', data: { gathering: 'gathering-1' } };
  expect(foldSeries(noSeries, [at(unknown), at(added), at(unknown)])).toEqual(foldSeries(noSeries, [at(added)]));
});
