import type { EventStore, Json, StoredEvent } from '#server/ports/event-store.ts';

/** By event type and schema version: makes data of that version into data of the next one. Pure. */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, (data: Json) => Json>>>>;

/** The event in its newest schema; one of an unknown type, or of a schema newer than we know, is handed on untouched. */
export function upcast(event: StoredEvent, upcasters: Upcasters): StoredEvent {
  const steps = Object.hasOwn(upcasters, event.type) ? upcasters[event.type] : undefined;
  let { schema, data } = event;
  for (let step = steps?.[schema]; step !== undefined; step = steps?.[schema]) {
    data = step(data);
    schema += 1;
  }
  return schema === event.schema ? event : { ...event, schema, data };
}

/** The same store, read through the upcasters; what is stored stays as it was written. */
export function upcastOnRead(store: EventStore, upcasters: Upcasters): EventStore {
  return {
    ...store,
    read: async (stream, afterVersion) => (await store.read(stream, afterVersion)).map((event) => upcast(event, upcasters)),
  };
}
