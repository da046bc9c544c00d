import type { Append } from '#server/ports/event-store.ts';

/** An append of one event of type `noted`, changed by what the test cares about. */
export function appendOf(change: Partial<Append> = {}): Append {
  return {
    stream: 'gathering-1',
    expectedVersion: 0,
    commandId: `command-${change.expectedVersion ?? 0}`,
    actor: 'person-1',
    at: 1000,
    events: [{ type: 'noted', schema: 1, data: {} }],
    personal: [],
    deadlines: [],
    effects: [],
    ...change,
  };
}
