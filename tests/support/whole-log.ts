import { expect } from 'vitest';
import type { EventStore } from '#server/ports/event-store.ts';

/** The streams that `programs/append-until-killed.ts` appends to. */
export const appendedStreams = ['a', 'b', 'c'] as const;

/** The last version of each stream that it printed, that is, acknowledged. */
export function acknowledgedIn(lines: readonly string[]): Map<string, number> {
  return new Map(lines.map((line) => line.split(' ')).map(([stream = '', version]) => [stream, Number(version)]));
}

/** How many acknowledged events are not there. */
export async function lostIn(store: EventStore, acknowledged: ReadonlyMap<string, number>): Promise<number> {
  const missing = appendedStreams.map(async (stream) =>
    Math.max(0, (acknowledged.get(stream) ?? 0) - (await store.read(stream, 0)).length),
  );
  return (await Promise.all(missing)).reduce((sum, one) => sum + one, 0);
}

/** Every append is there with all its parts or with none, and none is missing up to `acknowledged`. */
export async function expectWhole(store: EventStore, stream: string, acknowledged: number): Promise<void> {
  const events = await store.read(stream, 0);
  const latest = events.length;
  expect(latest).toBeGreaterThanOrEqual(acknowledged);
  expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1));

  const ends = events.filter(({ data }) => (data as { index: number; of: number }).index === (data as { of: number }).of - 1);
  expect(ends.map(({ commandId, version }) => `${commandId} is ${version}`)).toEqual(ends.map(({ at }) => `to ${at} is ${at}`));
  expect(ends.at(-1)?.version ?? 0).toBe(latest);
  if (latest === 0) return;
  expect(await store.commandVersion(stream, `to ${latest}`)).toBe(latest);
  expect(await store.personal(stream)).toEqual([{ owner: 'latest', key: 'version', value: latest }]);
  expect((await store.deadlines(Infinity, 10)).find((deadline) => deadline.stream === stream)?.due).toBe(latest);
  const told = await store.claimEffects('checker', Number.MAX_SAFE_INTEGER, { leaseUntil: 0, limit: 1_000_000 });
  expect(told.filter((effect) => effect.stream === stream).map(({ data }) => data)).toEqual(ends.map(({ at }) => at));
}
