import { openSqliteStores, type SqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import { systemClock } from '#server/adapters/system-clock.ts';
import { createSessions } from '#server/http/sessions.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import { newSlug } from '#server/runtime/slugs.ts';
import { startRuntime } from '#server/runtime/start-runtime.ts';
import type { Command } from '#shared/gathering/commands.ts';
import type { About } from '#shared/gathering/about.ts';
import { profileOf, someAbout } from '#tests/support/gathering-spec.ts';

/** People of one topic table: the first two always sit, the others come and go. */
export const perTable = 6;

/** How many people each table has, how many of them sit at it, and how many more have no table. */
export interface Shape {
  readonly perTable: number;
  readonly seated: number;
  readonly besides: number;
}

export interface Guest {
  readonly id: string;
  /** Their browser's session. */
  readonly cookie: string;
  /** The table they sit down at; '' for who has none. */
  readonly table: string;
}

/** A gathering in full swing, as it lies in a store. */
export interface House {
  readonly slug: string;
  readonly stream: string;
  readonly guests: readonly Guest[];
}

/**
 * Writes a gathering with so many people in the hall and a topic table for each six of them, two of whom sit there, by the
 * product's own commands; and a session for each. Another shape has other tables. Closes the stores.
 */
export async function furnish(
  { eventStore, accessStore }: SqliteStores,
  people: number,
  programme: About['programme'],
  shape: Shape = { perTable, seated: 2, besides: 0 },
): Promise<House> {
  const { gatherings, stop } = startRuntime({
    store: eventStore,
    clock: systemClock,
    media: new MemoryMediaServer(() => Date.now()),
    matcher: inlineMatcher(1000),
    node: 'furnisher',
    onError: (part, error) => process.stderr.write(`${part}: ${String(error)}\n`),
  });
  const stream = freshId();
  const slug = newSlug();
  const gathering = await gatherings.get(stream);
  const submit = async (id: string | null, command: Command, role: 'participant' | 'organiser' = 'participant') => {
    const actor = id === null ? ({ kind: 'system' } as const) : ({ kind: 'person', id, role } as const);
    const outcome = await gathering.submit({ command, commandId: freshId(), actor });
    if (!outcome.ok) throw new Error(`${command.type} was refused: ${outcome.code}`);
  };
  const organiser = freshId();
  const about: About = { ...someAbout, startsAt: Date.now() + 60_000, programme, retentionDays: 3650 };
  await submit(null, { type: 'create', about, organiser, profile: profileOf('Olga') });
  await accessStore.addGathering({ slug, stream, createdAt: Date.now(), expiresAt: null });
  await submit(organiser, { type: 'open_doors' }, 'organiser');
  await submit(organiser, { type: 'start' }, 'organiser');

  const sessions = createSessions(accessStore, systemClock, false);
  const guests: Guest[] = [];
  /** So many more people in the hall. */
  const come = async (first: number, length: number): Promise<Guest[]> => {
    const ids = Array.from({ length }, () => freshId());
    const cookies = await Promise.all(
      ids.map(async (person) => {
        const { hash, cookie } = await sessions.begin(null);
        await accessStore.grant(hash, { stream, person, role: 'participant', generation: 0 });
        return cookie.split(';')[0] ?? '';
      }),
    );
    const profile = (index: number) => profileOf(`Prénom Nom ${first + index}`, { organisation: `Organisme ${(first + index) % 300}` });
    await Promise.all(ids.map((id, index) => submit(id, { type: 'arrive', profile: profile(index), mode: 'full' })));
    return ids.map((id, index) => ({ id, cookie: cookies[index] ?? '', table: '' }));
  };
  for (let first = 0; first < people; first += shape.perTable) {
    const around = await come(first, Math.min(shape.perTable, people - first));
    const [host = '', ...others] = around.map(({ id }) => id);
    await submit(host, { type: 'open_table', topic: `Topic ${first}`, theme: null, question: null, languages: ['en'], seats: 8 });
    const { state } = gathering.world();
    const place = state.phase === 'open' ? state.people[host]?.place : undefined;
    const table = place?.kind === 'table' ? place.table : '';
    for (const other of others.slice(0, shape.seated - 1)) await submit(other, { type: 'sit', table });
    guests.push(...around.map((guest) => ({ ...guest, table })));
  }
  guests.push(...(await come(people, shape.besides)));
  await stop();
  // Nobody is to be missed: they stay until their pages come.
  await eventStore.releaseLease('furnisher');
  await eventStore.close();
  return { slug, stream, guests };
}

/** The hall is open for as long as anything is measured. */
export const openHall: About['programme'] = [{ kind: 'hall', seconds: 7200, topicTables: [] }];

/** The same in a data folder of its own, on SQLite. */
export const furnishFolder = (folder: string, people: number, shape?: Shape): Promise<House> =>
  furnish(openSqliteStores(folder), people, openHall, shape);

/** A guest's session for a browser that comes to the server at this address. */
export function cookieOf(guest: Guest | undefined, base: string): { name: string; value: string; url: string } {
  const [name = '', value = ''] = (guest?.cookie ?? '').split('=');
  return { name, value, url: base };
}
