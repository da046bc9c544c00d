import { applyDelta, diffView } from '#shared/contract/view-delta.ts';
import type { World } from '#shared/gathering/decision.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import { hallView } from '#shared/gathering/view/hall.ts';
import { mineView } from '#shared/gathering/view/mine.ts';
import { organiserView } from '#shared/gathering/view/organiser.ts';
import { tableView } from '#shared/gathering/view/table.ts';
import { touched } from '#shared/gathering/view/touched.ts';
import type { Gathering } from '#server/runtime/gathering.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** Everything that everybody sees, by scope. */
type Seen = Readonly<Record<string, object | null>>;

/** Every view there is, made whole. */
export function viewsOf(world: World): Seen {
  const { state, personal } = world;
  if (state.phase === 'none') return {};
  const known: World<Known> = { state, personal };
  const seen: Record<string, object | null> = { hall: hallView(known), organisers: organiserView(known) };
  for (const id of Object.keys(state.people)) seen[`mine ${id}`] = mineView(known, { kind: 'person', id, role: 'participant' });
  if (state.phase === 'open') for (const id of Object.keys(state.tables)) seen[`table ${id}`] = tableView({ state, personal }, id);
  return seen;
}

/** People who look on from the moment they connect: whole views first, then only what a change is said to have touched, as deltas. */
export class SimulatedViewers {
  seen: Seen;

  constructor(gathering: Gathering) {
    this.seen = viewsOf(gathering.world());
    gathering.onChange(({ before, after }) => {
      const named = touched(before, after);
      const now = viewsOf(after);
      this.seen = Object.fromEntries(
        Object.entries(now).map(([scope, view]) => {
          const old = this.seen[scope];
          const [kind, id = ''] = scope.split(' ');
          const of = kind === 'table' ? named.tables : kind === 'mine' ? named.people : 'all';
          if (old === undefined || old === null || view === null) return [scope, view];
          if (of !== 'all' && !of.has(id)) return [scope, old];
          const delta = diffView(old, view);
          return [scope, delta === null ? old : applyDelta(old, delta)];
        }),
      );
    });
  }
}
