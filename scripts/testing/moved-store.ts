import fc from 'fast-check';
import type { Stores } from '#server/open-stores.ts';
import type { Append, Json } from '#server/ports/event-store.ts';

/** Something to do to a store; each kind leaves rows in other tables. */
export type Deed =
  | { readonly kind: 'append'; readonly append: Omit<Append, 'expectedVersion' | 'commandId'> }
  | { readonly kind: 'erase'; readonly stream: string; readonly owner: string }
  | { readonly kind: 'claim'; readonly limit: number; readonly finish: boolean }
  | { readonly kind: 'snapshot'; readonly stream: string; readonly state: Json }
  | { readonly kind: 'lease'; readonly node: string; readonly until: number }
  | { readonly kind: 'come'; readonly stream: string; readonly person: string; readonly expiresAt: number | null };

// PostgreSQL's texts hold no NUL; nobody can bring one in, as names are read by what they may hold.
const text = fc.oneof(
  fc.constantFrom('', 'é ü ß', '«\u2028»', '"\\\n', '漢字', '👩🏽‍💻', '__proto__x', '\ud800'),
  fc.string({ maxLength: 12 }),
);
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
const stream = fc.constantFrom('gathering-a', 'gathering-é', 'series-a', 'Gathering-a');
const owner = fc.constantFrom('ana', 'Bo', 'ço');
const instant = fc.double({ min: 0, max: 4e12, noNaN: true });

const append = fc.record({
  stream,
  actor: fc.option(owner, { nil: null }),
  at: instant,
  events: fc.array(fc.record({ type: fc.constantFrom('noted', 'Noted'), schema: fc.integer({ min: 1, max: 3 }), data: json }), {
    maxLength: 4,
  }),
  personal: fc.array(fc.record({ owner, key: fc.constantFrom('profile:a', 'card:b'), value: fc.oneof(json, text) }), { maxLength: 3 }),
  erase: fc.array(owner, { maxLength: 1 }),
  deadlines: fc.array(fc.record({ key: fc.constantFrom('bell', 'heal'), due: fc.option(instant, { nil: null }) }), { maxLength: 2 }),
  effects: fc.array(
    fc.record({ key: fc.constantFrom('mail', 'plan', 'Plan', 'close'), kind: fc.constantFrom('mail', 'plan'), data: json }),
    { maxLength: 2 },
  ),
});

export const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: append.map((one): Deed => ({ kind: 'append', append: one })) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), stream, owner }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('claim' as const), limit: fc.integer({ min: 1, max: 3 }), finish: fc.boolean() }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('snapshot' as const), stream, state: json }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('lease' as const), node: owner, until: instant }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('come' as const), stream, person: owner, expiresAt: fc.option(instant, { nil: null }) }),
    },
  ),
  { minLength: 5, maxLength: 40 },
);

/** Does them one after another. */
export async function doAll({ eventStore, accessStore }: Stores, all: readonly Deed[]): Promise<void> {
  for (const [index, deed] of all.entries()) {
    switch (deed.kind) {
      case 'append': {
        const expectedVersion = (await eventStore.read(deed.append.stream, 0)).length;
        await eventStore.append({ ...deed.append, expectedVersion, commandId: `command ${index}` });
        break;
      }
      case 'erase':
        await eventStore.erase(deed.stream, deed.owner, index + 0.5);
        break;
      case 'claim':
        for (const { stream: of, key } of await eventStore.claimEffects('one', index, { leaseUntil: index + 5, limit: deed.limit }))
          await (deed.finish ? eventStore.finishEffect(of, key, 'one') : eventStore.retryEffect(of, key, 'one', index + 1));
        break;
      case 'snapshot':
        await eventStore.saveSnapshot(deed.stream, { version: index, schema: 1, state: deed.state });
        break;
      case 'lease':
        await eventStore.holdLease(deed.node, deed.until, []);
        break;
      case 'come':
        await accessStore.addGathering({ slug: `CODE${index}`, stream: deed.stream, createdAt: index, expiresAt: deed.expiresAt });
        await accessStore.addLink({ hash: `link${index}`, stream: deed.stream, role: 'organiser', person: deed.person, createdAt: index });
        await accessStore.createSession({ hash: `session${index}`, createdAt: index, seenAt: index, expiresAt: 1e15 });
        await accessStore.grant(`session${index}`, { stream: deed.stream, person: deed.person, role: 'visitor', generation: 1 });
        break;
    }
  }
}
