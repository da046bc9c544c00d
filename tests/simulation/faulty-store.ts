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
    read: reached(store.read),
    personal: reached(store.personal),
    commandVersion: reached(store.commandVersion),
    deadlines: reached(store.deadlines),
    claimEffects: reached(store.claimEffects),
    finishEffect: reached(store.finishEffect),
    holdLease: reached(store.holdLease),
    lapsedLeases: reached(store.lapsedLeases),
    append: reached(async (append) => {
      const luck = random.next();
      if (luck < share() / 2) throw new Error('the disk said no');
      const outcome = await store.append(append);
      if (luck < share()) throw new Error('the answer was lost');
      return outcome;
    }),
  };
}
