import { alike } from '#shared/primitives/alike.ts';
import { hasRounds, type Segment } from './about.ts';
import { leadTimes } from './lead-times.ts';
import type { Standing } from './next-of.ts';

/** What of the course decides which changes it allows; a view's clock tells as much. */
interface Running extends Pick<Standing, 'segment' | 'round'> {
  readonly kind: 'before' | 'hall' | 'plenary' | 'round' | 'over';
  readonly startedAt: number | null;
  readonly endsAt: number | null;
}

interface Change {
  readonly was: readonly Segment[];
  readonly programme: readonly Segment[];
  readonly running: Running;
  /** Epoch milliseconds; while everything is paused the instant of the pause. */
  readonly now: number;
}

/**
 * The bell of what runs once the programme is changed; null when the change touches what is over, makes something else of what
 * runs, or leaves out rounds that were sat. A shortened hall or plenary ends no sooner than its bell can be announced.
 */
export function changedEnd({ was, programme, running, now }: Change): { readonly endsAt: number | null } | null {
  const { segment, endsAt } = running;
  if (segment === null) return programme.length === 0 ? null : { endsAt };
  if (!alike(programme.slice(0, segment), was.slice(0, segment))) return null;
  const [before, after] = [was[segment], programme[segment]];
  if (before === undefined || after === undefined || !mayBecome(before, after, running)) return null;
  if (endsAt === null || running.kind === 'round' || before.seconds === after.seconds) return { endsAt };
  const moved = endsAt + (after.seconds - before.seconds) * 1000;
  const soonest = now + leadTimes(after.seconds).announce;
  return { endsAt: Math.min(Math.max(moved, soonest), Math.max(moved, endsAt)) };
}

/** Of a hall or plenary that runs the length, of rounds that run also how many and what comes in the later ones; of a hall between held rounds nothing. */
function mayBecome(before: Segment, after: Segment, { kind, round }: Running): boolean {
  if (alike(before, after)) return true;
  if (kind === 'round' && round !== null && hasRounds(before) && hasRounds(after)) {
    const later = { rounds: after.rounds, seconds: after.seconds, questions: after.questions };
    const sized = before.kind === 'mixing' ? { ...later, tableSize: after.tableSize } : later;
    return after.rounds > round && alike({ ...before, ...sized }, after);
  }
  return kind === before.kind && alike({ ...before, seconds: after.seconds }, after);
}
