import { hasRounds, segmentSeconds, type About } from './about.ts';
import type { Standing } from './next-of.ts';

/** When the gathering is expected to end, at the earliest; null while it is held or has not been scheduled. */
export function expectedEnd({ programme }: Pick<About, 'programme'>, at: Standing & { readonly endsAt: number | null }): number | null {
  const { endsAt, then, held, round } = at;
  if (endsAt === null || held) return null;
  if (then === 'end') return endsAt;
  const segment = at.segment ?? -1;
  const current = programme[segment];
  const roundsLeft = round !== null && hasRounds(current) && then === 'next' ? current.rounds - round - 1 : 0;
  const rest = programme.slice(segment + 1).reduce((sum, one) => sum + segmentSeconds(one), 0);
  return endsAt + (roundsLeft * (current?.seconds ?? 0) + rest) * 1000;
}
