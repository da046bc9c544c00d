import type { Random } from '#shared/primitives/seeded-random.ts';
import type { Meter } from './meter.ts';

/** What plans are made with. */
export interface Means {
  readonly random: Random;
  readonly meter: Meter;
}
