import { checkPlan } from '#tests/matching/check-plan.ts';
import type { CheckedPlan } from '#tests/matching/check-plan.ts';
import type { Instance } from '#tests/matching/instance.ts';
import type { Play } from './play.ts';
import { playedInstances } from './played-instances.ts';

export interface Measured extends CheckedPlan {
  readonly play: Play;
  readonly growthMb: number;
  readonly historyMb: number;
}

/** Plays an instance and holds every plan against the rules. */
export async function measure(file: string, instance: Instance, plays: readonly Play[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for await (const { play, plan, ...memory } of playedInstances(file, plays))
    measured.push({ play, ...memory, ...checkPlan(instance, plan) });
  return measured;
}

/** The middle one of some numbers; the higher of two in the middle. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}
