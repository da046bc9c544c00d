import { createOutbox } from '#client/net/outbox.ts';
import { fold } from '#shared/gathering/evolve.ts';
import { noGathering } from '#shared/gathering/state.ts';
import type { Random } from '#shared/primitives/seeded-random.ts';
import type { Append, EventStore } from '#server/ports/event-store.ts';
import { toHappened, toSnapshot } from '#server/runtime/stored-forms.ts';
import { FakeSocket } from './fake-sockets.ts';
import type { Planted } from './simulation.ts';

export interface PlantedBug extends Planted {
  /** The rule that it breaks. */
  readonly breaks: RegExp;
}

const appending =
  (change: (store: EventStore, append: Append, random: Random) => ReturnType<EventStore['append']>) =>
  (store: EventStore, random: Random): EventStore => ({ ...store, append: (append) => change(store, append, random) });

const now = (version: number) => Promise.resolve({ ok: true, version } as const);

/** Mistakes that such a server could have, put between its parts. */
export const plantedBugs: Readonly<Record<string, PlantedBug>> = {
  'a deadline is lost': {
    store: appending((store, append, random) => store.append(random.below(10) > 0 ? append : { ...append, deadlines: [] })),
    breaks: /every deadline is kept/,
  },
  'a deadline is fired early': {
    clock: (clock) => ({ now: () => clock.now() + 2000, at: (at, callback) => clock.at(at - 2000, callback) }),
    breaks: /before its time/,
  },
  'an effect is done twice': {
    store: (store) => ({ ...store, finishEffect: () => Promise.resolve() }),
    breaks: /no effect is done twice/,
  },
  'a stale plan is accepted': {
    store: appending(async (store, append) => {
      const outcome = await store.append(append);
      if (outcome.ok || outcome.reason !== 'conflict') return outcome;
      return store.append({ ...append, follows: undefined, expectedVersion: outcome.version });
    }),
    breaks: /fold of the log|every deadline is kept|more people than seats|begins once|a table that there is|ahead of the log/,
  },
  'of what came together only the first is stored': {
    store: appending((store, append) =>
      append.follows === undefined ? store.append(append) : now(append.expectedVersion + append.events.length),
    ),
    breaks: /in the log|ahead of the log/,
  },
  'an answer comes before the commit, which fails': {
    store: appending((store, append, random) =>
      append.actor !== null && random.below(10) === 0 ? now(append.expectedVersion + append.events.length) : store.append(append),
    ),
    breaks: /in the log|ahead of the log/,
  },
  'an outbox forgets what waits when the line breaks': {
    makeOutbox(deps) {
      let current = createOutbox(deps);
      return {
        send: (command) => current.send(command),
        connected: () => current.connected(),
        disconnected() {
          current.disconnected();
          // What waited there is answered by nobody.
          current = createOutbox(deps);
        },
        close: () => current.close(),
        size: () => current.size(),
      };
    },
    breaks: /every command is answered/,
  },
  'a command that comes again is done again': {
    store: (store, random) => ({
      ...store,
      append: (append) => store.append({ ...append, follows: undefined, commandId: `${append.commandId}:${random.next()}` }),
      commandVersion: () => Promise.resolve(null),
    }),
    breaks: /done twice|in the log/,
  },
  'a view is sent to somebody who is removed': {
    makeSocket: (...given) => new Deaf(...given),
    breaks: /sent nothing more/,
  },
  'whoever is removed is not sent out of the media room': {
    store: appending((store, append) =>
      store.append({ ...append, effects: append.effects.filter(({ key }) => !key.startsWith('remove_from_media_room')) }),
    ),
    breaks: /heard or seen/,
  },
  'a snapshot is newer than the log': {
    store: (store) => ({
      ...store,
      async loadSnapshot(stream) {
        const events = await store.read(stream, 0);
        return events.length === 0 ? null : toSnapshot(fold(noGathering, events.map(toHappened)), events.length + 1);
      },
    }),
    breaks: /ahead of the log/,
  },
  'a seat is taken at a full table': {
    store: appending(async (store, append) => {
      const sat = append.events.find(({ type }) => type === 'PersonSat');
      if (sat === undefined) return store.append(append);
      const { table } = sat.data as { readonly table: string };
      const before = await store.read(append.stream, 0);
      const came = before.flatMap(({ type, data }) => (type === 'PersonArrived' ? [(data as { readonly person: string }).person] : []));
      const crowd = came.map((person) => ({ ...sat, data: { person, table, cause: 'chosen' } }));
      await store.append({ ...append, events: [...append.events, ...crowd] });
      // Whoever asked looks in the log what became of it.
      throw new Error('the answer was lost');
    }),
    breaks: /more people than seats/,
  },
};

/** Stays where it is when it is told to go. */
class Deaf extends FakeSocket {
  override disconnect(): void {
    return;
  }
}
