import type { Json } from '#server/ports/event-store.ts';

/** What a value is after a trip through a database: a copy that shares nothing with the original. */
export function jsonCopy(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
