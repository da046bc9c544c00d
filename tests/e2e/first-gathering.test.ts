import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '#client/i18n/locales.ts';
import type { About } from '#shared/gathering/about.ts';
import type { Mode } from '#shared/gathering/people.ts';
import type { HallView } from '#shared/gathering/view/types.ts';
import { chromiumPath } from '#tests/support/chromium.ts';
import { timesAsked } from '#tests/support/fake-media.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { firstPlayed, perceivedBetween, waitUntilPlayed } from '#tests/support/perception.ts';
import { createGathering } from '#tests/support/test-app.ts';
import type { Created, TestBrowser, TestSocket } from '#tests/support/test-app.ts';
import { openFoyer } from '#tests/support/whole-foyer.ts';
import type { Visitor, WholeFoyer } from '#tests/support/whole-foyer.ts';
import { afterScreen } from './screens/after-screen.ts';
import { hallScreen } from './screens/hall-screen.ts';
import type { Arrival } from './screens/join-screen.ts';
import { comeToTheDoor, joinScreen } from './screens/join-screen.ts';
import { tableScreen } from './screens/table-screen.ts';

const modes = {
  Amina: 'full',
  Bruno: 'full',
  Chloe: 'no_camera',
  Dario: 'listening',
  Emi: 'full',
  Farid: 'full',
} as const satisfies Record<string, Mode>;
type Name = keyof typeof modes;
const names = Object.keys(modes) as Name[];
const late = 'Farid';
const inTime = names.filter((name) => name !== late);
const people = fakePeople(names);
/** Every other one reads French; all say that they speak both languages. */
const localeOf = (name: Name): Locale => (names.indexOf(name) % 2 === 0 ? 'en' : 'fr');
const arrivalOf = (name: Name): Arrival => ({ name, mode: modes[name], speaks: localeOf(name) === 'en' ? 'French' : 'Anglais' });
/** Milliseconds for sound and picture to come through on a machine that is busy with other things. */
const patience = 45_000;
const viewport = { width: 1024, height: 700 };
const programme: About['programme'] = [
  { kind: 'hall', seconds: 60, topicTables: ['methods', 'polarisation'] },
  { kind: 'mixing', rounds: 2, seconds: 60, tableSize: 3, questions: ['challenges', 'work'] },
];

describe.skipIf(chromiumPath() === null || liveKitBinary === null)(`the first gathering: six people, six pages${liveKitNote}`, () => {
  let foyer: WholeFoyer;
  let created: Created;
  let organiser: TestBrowser;
  let live: TestSocket;
  const visitors = {} as Record<Name, Visitor>;
  /** At the topic table, and since when; then the first bell. */
  let hallSeats: Seats = {};
  let atTopicTable = 0;
  let bell = 0;

  beforeAll(async () => {
    foyer = await openFoyer({ media: true });
    ({ organiser, ...created } = await createGathering(foyer.base, { programme }));
    await watchLive();
    for (const person of people) {
      const name = person.id as Name;
      visitors[name] = await foyer.visitor({ as: person, among: people, locale: localeOf(name), viewport });
    }
  });
  afterAll(async () => {
    live.close();
    await foyer.close();
  });

  async function watchLive(): Promise<void> {
    live = organiser.connect(created.slug, 'live');
    // As an organiser's page does: where six browsers share two cores a heartbeat may come too late.
    live.socket.io.reconnection(true);
    await live.connected();
  }

  const inRound = (round: number) =>
    live.until(({ hall }) => hall !== null && hall.clock.kind === 'round' && hall.clock.round === round && figures(hall), 120_000);

  const seatsNow = (): Seats => seatsIn(live.views.hall as HallView);

  /** Whom each of the seated people hears and sees, by how the others came in. */
  function expectedAt(seats: Seats, name: Name) {
    const others = (Object.keys(seats) as Name[]).filter((other) => other !== name && seats[other] === seats[name]);
    return { heard: others.filter((other) => modes[other] !== 'listening'), seen: others.filter((other) => modes[other] === 'full') };
  }
  async function everyoneHearsTheirTable(seats: Seats): Promise<void> {
    for (const name of Object.keys(seats) as Name[]) await waitUntilPlayed(visitors[name].page, expectedAt(seats, name), patience);
  }
  /** From a moment at the old table until the bell nobody was sent anything of the new one; after it they were. */
  async function nothingBeforeTheBell(from: number, bell: number, old: Seats, next: Seats): Promise<void> {
    for (const name of Object.keys(old) as Name[]) {
      const { page } = visitors[name];
      const here = expectedAt(old, name);
      const { received } = await perceivedBetween(page, from, bell - 1);
      expect(
        received.heard.filter((other) => !here.heard.includes(other as Name)),
        `${name} heard too early`,
      ).toEqual([]);
      expect(
        received.seen.filter((other) => !here.seen.includes(other as Name)),
        `${name} saw too early`,
      ).toEqual([]);
      for (const mate of expectedAt(next, name).heard.filter((other) => !here.heard.includes(other))) {
        const { heard } = await firstPlayed(page, mate, from);
        expect(heard, `${mate} at ${name}'s`).toBeGreaterThanOrEqual(bell);
      }
    }
  }

  it('five come by the shared link: one without a camera, one just to listen, whom nobody asks for anything', async () => {
    await Promise.all(
      inTime.map(async (name) => {
        const visitor = visitors[name];
        await comeToTheDoor(visitor, created.sharedAddress, arrivalOf(name));
        await joinScreen(visitor).way(modes[name]).click();
        await hallScreen(visitor).title.waitFor();
        expect(await timesAsked(visitor.page)).toBe(modes[name] === 'listening' ? 0 : 1);
      }),
    );
    await live.send({ type: 'start' });
    await live.send({ type: 'hold', on: true });
    const modesSeen = await live.until(
      ({ hall }) => hall?.clock.held === true && Object.values(hall.people).length === inTime.length && hall.people,
    );
    expect(Object.values(modesSeen).find(({ name }) => name === 'Dario')?.mode).toBe('listening');
  });

  it('at a topic table everyone hears and sees everyone', async () => {
    await Promise.all(
      inTime.map(async (name) => {
        const hall = hallScreen(visitors[name]);
        await hall.table(1).click();
        await hall.sit.click();
      }),
    );
    const seats = await live.until(({ hall }) => hall !== null && allSeated(seatsIn(hall), inTime));
    await everyoneHearsTheirTable(seats);
    const listener = visitors.Amina;
    await tableScreen(listener).people.click();
    await tableScreen(listener)
      .drawer('people')
      .getByRole('listitem')
      .filter({ hasText: 'Dario' })
      .getByText(listener.say('table', 'state.listens'))
      .waitFor();
  });

  it('the bell mixes them; a late person is seated at the small table', async () => {
    await comeToTheDoor(visitors[late], created.sharedAddress, arrivalOf(late));
    hallSeats = seatsNow();
    atTopicTable = Date.now();
    await live.send({ type: 'start' });
    const planned = await inRound(0);
    expect(sizes(planned.seats)).toEqual([2, 3]);
    bell = planned.startedAt;
    await joinScreen(visitors[late]).way(modes[late]).click();
    const seats = await live.until(({ hall }) => hall !== null && allSeated(seatsIn(hall), names));
    expect(seats).toEqual({ ...planned.seats, [late]: seats[late] });
    expect(sizes(seats)).toEqual([3, 3]);
  });

  it('a majority of the seated brings one more minute', async () => {
    const endsAt = live.views.hall?.clock.endsAt ?? 0;
    await Promise.all(names.slice(0, 4).map((name) => tableScreen(visitors[name]).voteForOneMoreMinute()));
    const moved = await live.until(({ hall }) => hall?.clock.endsAt !== endsAt && hall?.clock.endsAt);
    expect(moved).toBe(endsAt + 60_000);
  });

  it('each hears and sees exactly the new table, and nothing of it came before the bell', async () => {
    await everyoneHearsTheirTable(seatsNow());
    await nothingBeforeTheBell(atTopicTable, bell, hallSeats, seatsNow());
    // Asked at the door, and never by a move.
    for (const name of inTime) expect(await timesAsked(visitors[name].page), name).toBe(modes[name] === 'listening' ? 0 : 1);
  });

  it('whoever closes the tab is back in the same seat, without a question', async () => {
    const seats = seatsNow();
    await visitors.Emi.page.close();
    await live.until(({ hall }) => Object.values(hall?.people ?? {}).some(({ name, dropped }) => name === 'Emi' && dropped));
    visitors.Emi = { ...visitors.Emi, page: await visitors.Emi.context.newPage() };
    await visitors.Emi.page.goto(`/g/${created.slug}`);
    await tableScreen(visitors.Emi).leave.waitFor();
    expect(seatsNow()).toEqual(seats);
    await everyoneHearsTheirTable(seats);
  });

  it('killed with -9 and started again: same tables, same clock, everybody back without a click', async () => {
    const { clock } = live.views.hall as HallView;
    const seats = seatsNow();
    live.close();
    await foyer.crashAndRestart();
    await watchLive();
    const back = await live.until(({ hall }) => hall !== null && Object.values(hall.people).every(({ dropped }) => !dropped) && hall);
    expect(seatsIn(back)).toEqual(seats);
    expect(back.clock.endsAt).toBe(clock.endsAt);
    await everyoneHearsTheirTable(seats);
  });

  it('the next bell, brought near by the organiser, rings once and mixes them anew', async () => {
    await live.send({ type: 'end_gently', what: 'round' });
    const hall = await live.until((views) => views.hall !== null && views.hall.clock.coming !== null && views.hall);
    const [old, from] = [seatsIn(hall), Date.now()];
    const { seats, startedAt } = await inRound(1);
    expect(startedAt).toBe(hall.clock.endsAt);
    await everyoneHearsTheirTable(seats);
    await nothingBeforeTheBell(from, startedAt, old, seats);
    expect(tablesOf(seats)).not.toEqual(tablesOf(old));
  });

  it('after the last bell, brought near by the organiser, everyone is on the after page', async () => {
    await live.send({ type: 'end_gently', what: 'gathering' });
    for (const name of names) await afterScreen(visitors[name]).title.waitFor({ timeout: 90_000 });
  });
});

/** Table ids of those who sit, by name. */
type Seats = Readonly<Partial<Record<Name, string>>>;

function seatsIn({ people: rows }: Pick<HallView, 'people'>): Seats {
  return Object.fromEntries(Object.values(rows).flatMap(({ name, table }) => (table === null ? [] : [[name, table]])));
}

function allSeated(seats: Seats, wanted: readonly Name[]): Seats | false {
  return wanted.every((name) => seats[name] !== undefined) && seats;
}

function figures(hall: Pick<HallView, 'people' | 'clock'>) {
  return { seats: seatsIn(hall), startedAt: hall.clock.startedAt ?? 0 };
}

/** Who sits with whom, without the tables' own ids. */
function tablesOf(seats: Seats): string[] {
  const tables = Object.groupBy(Object.keys(seats) as Name[], (name) => seats[name] ?? '');
  return Object.values(tables)
    .map((sitters) => (sitters ?? []).sort().join(' '))
    .sort();
}

function sizes(seats: Seats): number[] {
  return tablesOf(seats)
    .map((table) => table.split(' ').length)
    .sort();
}
