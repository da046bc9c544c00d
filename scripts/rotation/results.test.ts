import { expect, it } from 'vitest';
import type { Moment } from '#tests/support/perception.ts';
import { rotationFigures } from '#tests/support/rotation/rotation-figures.ts';
import { percentile } from './percentiles.ts';
import { rotationResults } from './results.ts';

const bell = 1000;
const change = { bell, old: ['ana', 'bo'], fresh: ['cy', 'dee'] };
const nothing = { heard: [], seen: [] };

function moment(at: number, played: Partial<Moment['played']>, received: Partial<Moment['received']> = {}): Moment {
  return { at, played: { ...nothing, ...played }, received: { ...nothing, ...received } };
}

it('reads from looks when each new tablemate was there, and how long nobody was', () => {
  const figures = rotationFigures(
    [
      moment(990, { heard: ['ana', 'bo'], seen: ['ana'] }),
      moment(1020, { heard: ['bo'] }),
      moment(1050, {}),
      moment(1110, { heard: ['cy'], seen: ['dee'] }),
      moment(1200, { heard: ['cy', 'dee'], seen: ['dee'] }),
    ],
    change,
  );
  expect(figures).toEqual({ heard: [110, 200], seen: [null, 110], silence: 90, darkness: 120, earlySounds: 0, earlyPictures: 0 });
});

it('counts what arrived before the bell though nobody heard or saw it', () => {
  const looks = [
    moment(900, { heard: ['ana'] }, { heard: ['ana', 'cy'], seen: ['dee'] }),
    moment(990, {}, { heard: ['cy'] }),
    moment(1000, {}, { heard: ['dee'] }),
  ];
  expect(rotationFigures(looks, change)).toMatchObject({ earlySounds: 2, earlyPictures: 1 });
});

it('is not silent where old and new overlap', () => {
  const looks = [moment(1010, { heard: ['cy'] }), moment(1080, { heard: ['ana', 'cy'] })];
  expect(rotationFigures(looks, change).silence).toBe(0);
});

it('grants a round trip, counts who never came as late, and names results after the delay', () => {
  const one = { heard: [300], seen: [null], silence: 10, darkness: 20, earlySounds: 0, earlyPictures: 1 };
  const results = rotationResults({ roundTripMs: 100, figures: new Map([['warm', [one]]]), overlaps: [] });
  const found = (name: string) => results.find((result) => result.name === name);
  expect(found('warm.audio.p95@100')).toMatchObject({ value: 300, goal: 350, met: true });
  expect(found('warm.video.p95@100')).toMatchObject({ value: 4000, met: false });
  expect(found('early.frames@100')).toMatchObject({ value: 1, met: false });
  expect(found('warm.video.felt.p50@100')).toMatchObject({ value: 20, met: true });
});

it('takes percentiles by the nearest rank', () => {
  expect([0.5, 0.95, 1].map((share) => percentile([5, 1, 3, 2, 4], share))).toEqual([3, 5, 5]);
});
