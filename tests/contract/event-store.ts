import { describeEvents } from '#tests/contract/event-store/events.ts';
import { describeEffects } from '#tests/contract/event-store/effects.ts';
import { describeTimers } from '#tests/contract/event-store/deadlines-and-leases.ts';
import { describePersonalData } from '#tests/contract/event-store/personal-data.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import { afterEach, beforeEach, describe } from 'vitest';

/** What every event store has to keep; `open` gives an empty one, which the suite closes. */
export function eventStoreContract(name: string, open: () => EventStore | Promise<EventStore>): void {
  describe(`event store: ${name}`, () => {
    let store: EventStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const current = (): EventStore => store;
    describeEvents(current);
    describePersonalData(current);
    describeTimers(current);
    describeEffects(current);
  });
}
