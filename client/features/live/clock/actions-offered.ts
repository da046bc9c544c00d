import type { ClockView } from '#shared/gathering/view/clock-types.ts';

/** What an organiser can do to the programme. `go_on` ends a held hall; `release` lets the programme go on by itself again. */
export type LiveAction = 'open_doors' | 'start' | 'go_on' | 'extend' | 'hold' | 'release' | 'end' | 'pause' | 'resume';

type Running = Pick<ClockView, 'phase' | 'kind' | 'endsAt' | 'held' | 'pausedAt'>;

/** The actions that mean something now, in the order in which they stand. */
export function actionsOffered({ phase, kind, endsAt, held, pausedAt }: Running): LiveAction[] {
  if (phase === 'over') return [];
  if (phase === 'draft') return ['open_doors'];
  if (pausedAt !== null) return ['resume'];
  const goesOnBy: LiveAction = held ? 'release' : 'hold';
  if (kind === 'before') return ['start', goesOnBy, 'end', 'pause'];
  if (endsAt === null) return ['go_on', goesOnBy, 'end', 'pause'];
  return ['extend', goesOnBy, 'end', 'pause'];
}

/** Once the bell is promised only a pause moves it. */
export function waitsForBell(action: LiveAction, { coming }: Pick<ClockView, 'coming'>): boolean {
  return coming?.promised === true && action !== 'pause' && action !== 'resume' && action !== 'open_doors';
}
