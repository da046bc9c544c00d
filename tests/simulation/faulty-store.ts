import type { Random } from '#shared/primitives/seeded-random.ts';
import type { EventStore } from '#server/ports/event-store.ts';

/** One for all: making them would take more time than all else here. */
const noWay = new Error('there is no way to the store');

interface Faults {
  /** Of the appends that go wrong. */
  readonly share: () => number;
  /** No way to the store at all. */
  readonly isCut: () => boolean;
}

/** A store whose appends now and then fail before they are written, or are written and the answer is lost; and that is away at times. */
export function faultyStore(store: EventStore, random: Random, { share, isCut }: Faults): EventStore {
  const reached =
    <Given extends unknown[], Answer>(call: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      if (isCut()) throw noWay;
      return call(...given);
    };
  return {
    ...store,
    read: reached((...given: Parameters<EventStore['read']>) => store.read(...given)),
    personal: reached((...given: Parameters<EventStore['personal']>) => store.personal(...given)),
    commandVersion: reached((...given: Parameters<EventStore['commandVersion']>) => store.commandVersion(...given)),
    deadlines: reached((...given: Parameters<EventStore['deadlines']>) => store.deadlines(...given)),
    deadlinesOf: reached((...given: Parameters<EventStore['deadlinesOf']>) => store.deadlinesOf(...given)),
    claimEffects: reached((...given: Parameters<EventStore['claimEffects']>) => store.claimEffects(...given)),
    finishEffect: reached((...given: Parameters<EventStore['finishEffect']>) => store.finishEffect(...given)),
    holdLease: reached((...given: Parameters<EventStore['holdLease']>) => store.holdLease(...given)),
    lapsedLeases: reached((...given: Parameters<EventStore['lapsedLeases']>) => store.lapsedLeases(...given)),
    append: reached(async (append) => {
      const luck = random.next();
      if (luck < share() / 2) throw new Error('the disk said no');
      const outcome = await store.append(append);
      if (luck < share()) throw new Error('the answer was lost');
      return outcome;
    }),
  };
}
