import type { Actor, Command } from '#shared/gathering/commands.ts';
import type { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import type { Outcome } from '#server/runtime/gathering.ts';
import type { Gatherings } from '#server/runtime/gatherings.ts';
import { startPresenceLeases } from '#server/runtime/presence-leases.ts';
import { startRuntime } from '#server/runtime/start-runtime.ts';

export const stream = 'gathering-simulated';

export interface SimulatedNode {
  readonly name: string;
  readonly gatherings: Gatherings;
  submit(command: Command, commandId: string, actor: Actor): Promise<Outcome>;
  /** As kill -9 does: nothing is finished, nothing is said. */
  kill(): void;
}

const matcher = inlineMatcher(2000);

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
  const { gatherings } = startRuntime({ store, clock: mortal, media, matcher, node: name, onError });
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
