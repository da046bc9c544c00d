import type { About } from '#shared/gathering/about.ts';
import type { Profile } from '#shared/gathering/people.ts';
import { readFoundingCase } from '#server/rehearsal/founding-case.ts';
import { TestBrowser } from '#tests/support/test-app.ts';
import type { Created, TestSocket } from '#tests/support/test-app.ts';

/** The founding case as a gathering of its own: its people come over the wire and do nothing but what they are told. */
export interface FoundingParty extends Created {
  readonly organiser: TestBrowser;
  readonly live: TestSocket;
  guest(name: string): TestSocket;
  /** By theme or topic. */
  tableOn(topic: string): string;
  close(): void;
}

export interface FoundingTables {
  /** Who sits at the table of a theme, the host first. */
  readonly themes: Readonly<Record<string, readonly string[]>>;
  /** Tables that guests opened themselves; the first one did. */
  readonly own: readonly {
    readonly topic: string;
    readonly theme: string | null;
    readonly seats: number;
    readonly people: readonly string[];
  }[];
  readonly standing: readonly string[];
}

const founding = readFoundingCase();

/** Opens the doors, lets everyone in who is named, starts the first part of the programme and seats them. */
export async function openFoundingParty(base: string, programme: About['programme'], tables: FoundingTables): Promise<FoundingParty> {
  const organiser = new TestBrowser(base);
  const about: About = { ...founding.about(Date.now() + 3600_000), retentionDays: 90, rehearsal: false, programme };
  const profile: Profile = { name: 'Henrike', organisation: 'GIZ', languages: ['de', 'en', 'fr'], topics: [] };
  const { body } = await organiser.request('POST', '/api/gatherings', { about, organiser: profile, key: '' });
  const created = body as Created;
  await organiser.open(created.organiserAddress);
  const live = organiser.connect(created.slug, 'live');
  await live.connected();
  await live.send({ type: 'open_doors' });

  const guests = new Map<string, TestSocket>();
  const named = [...Object.values(tables.themes).flat(), ...tables.own.flatMap(({ people }) => people), ...tables.standing];
  for (const name of named) guests.set(name, await arrive(base, created, name));
  const guest = (name: string): TestSocket => {
    const socket = guests.get(name);
    if (socket === undefined) throw new Error(`${name} has not come.`);
    return socket;
  };

  await live.send({ type: 'start' });
  const wanted = Object.keys(tables.themes);
  await live.until(
    ({ hall }) => hall !== null && wanted.every((theme) => Object.values(hall.tables).some((table) => table.theme === theme)),
  );
  const tableOn = (topic: string): string => {
    const found = Object.values(live.views.hall?.tables ?? {}).find(
      (table) => table.topic === topic || (table.topic === '' && table.theme === topic),
    );
    if (found === undefined) throw new Error(`There is no table on ${topic}.`);
    return found.id;
  };
  for (const [theme, people] of Object.entries(tables.themes))
    for (const name of people) await guest(name).send({ type: 'sit', table: tableOn(theme) });
  for (const { topic, theme, seats, people } of tables.own) {
    const [host = '', ...others] = people;
    const languages = profileNamed(host).languages.slice(0, 2);
    await guest(host).send({ type: 'open_table', topic, theme, question: null, languages, seats });
    await live.until(({ hall }) => hall !== null && Object.values(hall.tables).some((table) => table.topic === topic));
    for (const name of others) await guest(name).send({ type: 'sit', table: tableOn(topic) });
  }
  return {
    ...created,
    organiser,
    live,
    guest,
    tableOn,
    close() {
      for (const socket of [live, ...guests.values()]) socket.close();
    },
  };
}

function profileNamed(name: string): Profile {
  const profile = founding.guests.find((one) => one.name === name);
  if (profile === undefined) throw new Error(`${name} is not in the founding case.`);
  return profile;
}

async function arrive(base: string, created: Created, name: string): Promise<TestSocket> {
  const browser = new TestBrowser(base);
  await browser.open(created.sharedAddress);
  const socket = browser.connect(created.slug);
  await socket.connected();
  const acknowledged = await socket.send({
    type: 'arrive',
    profile: profileNamed(name),
    mode: name === 'Samuel' ? 'listening' : 'no_camera',
  });
  if (!acknowledged.ok) throw new Error(`${name} was refused: ${acknowledged.code}`);
  return socket;
}
