import type { Manner } from '#tests/support/rotation/rotating-tables.ts';
import type { RotationFigures } from '#tests/support/rotation/rotation-figures.ts';
import type { Overlap } from './overlap.ts';
import { percentile } from './percentiles.ts';

export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number | null;
  readonly met: boolean;
}

/** As felt: last of the old table to first of the new one; at the 95th percentile for each new tablemate; and against joining step by step. */
const goals = { p95: 250, felt: 100, audioTimes: 4, videoTimes: 6 } as const;

/** Whoever was not heard or seen while one looked counts as long as one looked at least. */
const missedMs = 4000;

export interface MeasuredRotations {
  readonly roundTripMs: number;
  readonly figures: ReadonlyMap<Manner, readonly RotationFigures[]>;
  readonly overlaps: readonly Overlap[];
}

/** All results of one delay, named after it where there is one; a round trip is granted on top of each goal. */
export function rotationResults({ roundTripMs, figures, overlaps }: MeasuredRotations): Result[] {
  const [cold, warm] = [figures.get('cold'), figures.get('warm') ?? []];
  const results = [
    ...[...figures].flatMap(([manner, ofThese]) => ofManner(manner, ofThese, roundTripMs)),
    ...ofWarm(warm, overlaps),
    ...(cold === undefined || warm.length === 0 ? [] : against(cold, warm)),
  ];
  return roundTripMs === 0 ? results : results.map((one) => ({ ...one, name: `${one.name}@${roundTripMs}` }));
}

/** People the media server lets in within a second. */
export const connectsResult = (perSecond: number): Result => result('connects.perSecond', perSecond, '1/s', null);

const heardIn = (figures: readonly RotationFigures[]) => figures.flatMap(({ heard }) => heard.map((ms) => ms ?? missedMs));
const seenIn = (figures: readonly RotationFigures[]) => figures.flatMap(({ seen }) => seen.map((ms) => ms ?? missedMs));

function ofManner(manner: Manner, figures: readonly RotationFigures[], roundTripMs: number): Result[] {
  const gaps = { audio: heardIn(figures), video: seenIn(figures) };
  return (['audio', 'video'] as const).flatMap((kind) =>
    ([50, 95, 100] as const).map((rank) =>
      result(
        `${manner}.${kind}.${rank === 100 ? 'max' : `p${rank}`}`,
        percentile(gaps[kind], rank / 100),
        'ms',
        manner === 'warm' && rank === 95 ? goals.p95 + roundTripMs : null,
      ),
    ),
  );
}

function ofWarm(figures: readonly RotationFigures[], overlaps: readonly Overlap[]): Result[] {
  if (figures.length === 0) return [];
  const felt = (kind: 'silence' | 'darkness') =>
    percentile(
      figures.map((one) => one[kind] ?? missedMs),
      0.5,
    );
  const at = (rank: number, pick: (one: Overlap) => number) => percentile(overlaps.map(pick), rank);
  const typical = (pick: (one: Overlap) => number) => at(0.5, pick);
  const sum = (pick: (one: RotationFigures) => number) => figures.reduce((total, one) => total + pick(one), 0);
  return [
    result('warm.audio.felt.p50', felt('silence'), 'ms', goals.felt),
    result('warm.video.felt.p50', felt('darkness'), 'ms', goals.felt),
    result(
      'early.audible',
      sum(({ earlySounds }) => earlySounds),
      'looks',
      0,
    ),
    result(
      'early.frames',
      sum(({ earlyPictures }) => earlyPictures),
      'looks',
      0,
    ),
    ...(overlaps.length === 0
      ? []
      : [
          result(
            'overlap.page.cpu',
            typical(({ pageCpu }) => pageCpu),
            '% of a core',
            null,
          ),
          result(
            'overlap.page.memory',
            typical(({ pageMb }) => pageMb),
            'MB',
            null,
          ),
          result(
            'overlap.server.cpu',
            typical(({ serverCpu }) => serverCpu),
            '% of a core',
            null,
          ),
          result(
            'overlap.server.memory',
            typical(({ serverMb }) => serverMb),
            'MB',
            null,
          ),
          ...[0.5, 0.95].map((rank) =>
            result(
              `bell.page.waited.p${rank * 100}`,
              at(rank, ({ waitedMs }) => waitedMs),
              'ms',
              null,
            ),
          ),
        ]),
  ];
}

/** How many times shorter; the goal is a least one, so it is written as what warm may take at most. */
function against(cold: readonly RotationFigures[], warm: readonly RotationFigures[]): Result[] {
  const middle = (gaps: number[]) => percentile(gaps, 0.5);
  return [
    result('warm.audio.p50 against cold', middle(heardIn(warm)), 'ms', middle(heardIn(cold)) / goals.audioTimes),
    result('warm.video.p50 against cold', middle(seenIn(warm)), 'ms', middle(seenIn(cold)) / goals.videoTimes),
  ];
}

const result = (name: string, value: number, unit: string, goal: number | null): Result => ({
  name,
  value,
  unit,
  goal,
  met: goal === null || value <= goal,
});
