import { matchRound } from '#shared/matching/match.ts';
import type { Actor, Command } from '#shared/gathering/commands.ts';
import type { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import type { Matcher } from '#server/ports/matcher.ts';
import { startDeadlines } from '#server/runtime/deadlines.ts';
import { startEffects, type Effects } from '#server/runtime/effects.ts';
import type { Outcome } from '#server/runtime/gathering.ts';
import { createGatherings, type Gatherings } from '#server/runtime/gatherings.ts';
import { createEffectPerformer } from '#server/runtime/perform-effects.ts';
import { startPresenceLeases } from '#server/runtime/presence-leases.ts';

export const stream = 'gathering-simulated';

export interface SimulatedNode {
  readonly name: string;
  readonly gatherings: Gatherings;
  submit(command: Command, commandId: string, actor: Actor): Promise<Outcome>;
  /** As kill -9 does: nothing is finished, nothing is said. */
  kill(): void;
}

const matcher: Matcher = {
  plan: (problem, { seed }) => Promise.resolve(matchRound(problem, { seed, work: 2000 })),
  close: () => Promise.resolve(),
};

/** The real lanes, deadlines, effects and leases over a store and a clock that the simulation owns. */
export async function startSimulatedNode(name: string, store: EventStore, clock: Clock, media: MemoryMediaServer): Promise<SimulatedNode> {
  const dead = { yes: false };
  // A dead process hears no timer and writes nothing more.
  const mortal: Clock = {
    now: () => clock.now(),
    at: (at, callback) =>
      clock.at(at, () => {
        if (!dead.yes) callback();
      }),
  };
  const onError = (): void => undefined;
  const running = { effects: null as Effects | null };
  const deadlines = startDeadlines({
    store,
    clock: mortal,
    onError,
    async fire(of, key, due) {
      await (
        await gatherings.get(of)
      ).submit({ command: { type: 'deadline', key }, commandId: `deadline:${key}:${due}`, actor: { kind: 'system' } });
    },
  });
  const gatherings = createGatherings({
    store,
    clock: mortal,
    node: name,
    onDeadlines: (of, changes) => deadlines.noticed(of, changes),
    onEffects: () => running.effects?.kick(),
    onError,
  });
  running.effects = startEffects({
    store,
    clock: mortal,
    node: name,
    perform: createEffectPerformer({ store, gatherings, matcher, media, clock: mortal }),
    onError,
  });
  let count = 0;
  await startPresenceLeases({
    store,
    clock: mortal,
    node: name,
    onError,
    async loseNode(node) {
      await (
        await gatherings.get(stream)
      ).submit({ command: { type: 'lose_node', node }, commandId: `lose:${name}:${++count}`, actor: { kind: 'system' } });
    },
  });
  return {
    name,
    gatherings,
    submit: async (command, commandId, actor) => (await gatherings.get(stream)).submit({ command, commandId, actor }),
    kill() {
      dead.yes = true;
    },
  };
}
