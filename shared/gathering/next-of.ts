import { hasRounds, type About, type Segment } from './about.ts';
import type { Next, Skip } from './state.ts';

/** Where the programme stands, as far as what follows depends on it. */
export interface Standing {
  /** Null before the first segment. */
  readonly segment: number | null;
  /** Null outside rounds. */
  readonly round: number | null;
  readonly then: Skip;
  readonly held: boolean;
}

/** What the bell at the end of it brings. A held programme ends its rounds in the hall and waits there. */
export function nextOf({ programme }: Pick<About, 'programme'>, { segment, round, then, held }: Standing): Next {
  if (then === 'end') return { kind: 'end' };
  if (segment === null) return beginning(programme, 0);
  const current = programme[segment];
  if (round !== null && then === 'next' && hasRounds(current) && round + 1 < current.rounds)
    return { kind: 'round', segment, round: round + 1 };
  return round !== null && held ? { kind: 'hall', segment } : beginning(programme, segment + 1);
}

function beginning(programme: readonly Segment[], segment: number): Next {
  const next = programme[segment];
  if (next === undefined) return { kind: 'end' };
  return hasRounds(next) ? { kind: 'round', segment, round: 0 } : { kind: next.kind, segment };
}
