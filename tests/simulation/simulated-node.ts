import type { Actor, Command } from '#shared/gathering/commands.ts';
import type { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import type { Hints } from '#server/ports/hints.ts';
import type { Revisions } from '#server/ports/revisions.ts';
import type { Outcome } from '#server/runtime/gathering.ts';
import type { Gatherings } from '#server/runtime/gatherings.ts';
import { startPresenceLeases } from '#server/runtime/presence-leases.ts';
import { startRuntime } from '#server/runtime/start-runtime.ts';
import { createSlices } from '#server/sockets/slices.ts';
import { createTicketOffice } from '#server/sockets/tickets.ts';
import { createViewPublisher, type ViewPublisher } from '#server/sockets/view-publisher.ts';
import { FakeSocketServer } from './fake-sockets.ts';

export const stream = 'gathering-simulated';

export interface SimulatedNode {
  readonly name: string;
  readonly gatherings: Gatherings;
  /** Its sockets, and what sends them their views. */
  readonly sockets: FakeSocketServer;
  publisher(): Promise<ViewPublisher>;
  submit(command: Command, commandId: string, actor: Actor): Promise<Outcome>;
  /** As kill -9 does: nothing is finished, nothing is said. */
  kill(): void;
  isDead(): boolean;
}

export interface SimulatedNodeOptions {
  readonly name: string;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly media: MemoryMediaServer;
  /** Where there are others. */
  readonly nodes?: { readonly revisions: Revisions; readonly hints: Hints };
}

const matcher = inlineMatcher(300);

/** The real lanes, deadlines, effects, leases and views over a store, sockets and a clock that the simulation owns. */
export async function startSimulatedNode({ name, store, clock, media, nodes }: SimulatedNodeOptions): Promise<SimulatedNode> {
  let dead = false;
  // A dead process hears no timer and writes nothing more.
  const mortal: Clock = {
    now: () => clock.now(),
    at: (at, callback) =>
      clock.at(at, () => {
        if (!dead) callback();
      }),
  };
  const onError = (): void => undefined;
  const { gatherings, lease } = startRuntime({ store, nodes: nodes ?? null, clock: mortal, media, matcher, node: name, onError });
  let count = 0;
  await startPresenceLeases({
    store,
    clock: mortal,
    node: name,
    lease,
    onError,
    async loseNode(node) {
      await (
        await gatherings.get(stream)
      ).submit({ command: { type: 'lose_node', node }, commandId: `lose:${name}:${++count}`, actor: { kind: 'system' } });
    },
  });
  const sockets = new FakeSocketServer();
  // All of them in one turn of the event loop, so that a seed plays the same on every machine.
  const slices = createSlices(onError, () => 0);
  const tickets = createTicketOffice(media, mortal, onError);
  let publishing: Promise<ViewPublisher> | null = null;
  return {
    name,
    gatherings,
    sockets,
    publisher() {
      publishing ??= gatherings
        .get(stream)
        .then((gathering) => createViewPublisher({ io: sockets.asReal, gathering, clock: mortal, node: name, tickets, slices }));
      publishing.catch(() => (publishing = null));
      return publishing;
    },
    submit: async (command, commandId, actor) => (await gatherings.get(stream)).submit({ command, commandId, actor }),
    kill() {
      dead = true;
    },
    isDead: () => dead,
  };
}
