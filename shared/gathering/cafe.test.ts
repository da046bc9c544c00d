import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inviteeOf, profileOf, startsAt, Story } from '#tests/support/gathering-spec.ts';
import type { About } from './about.ts';
import { mediaRoomsOf } from './react.ts';
import { hostOf, roundTables } from './select.ts';
import { admissionsOf, mayBeIn, mayWaitFor } from './view/tickets.ts';
import { mineView } from './view/mine.ts';
import { tableView } from './view/table.ts';

const topics = ['methods', 'polarisation', 'night', 'youth', 'trams'];
const themes = topics.map((id) => ({ id, name: { en: id } }));

const cafeOf = (rounds: number, wanted = 3, tableSize: number | null = null): Partial<About> => ({
  themes,
  programme: [
    { kind: 'hall', seconds: 600, topicTables: [] },
    { kind: 'world_cafe', rounds, seconds: 600, tableSize, questions: [], topics: topics.slice(0, wanted) },
    { kind: 'hall', seconds: 600, topicTables: [] },
  ],
});
const people = (count: number): string[] => Array.from({ length: count }, (_, at) => `p${String(at).padStart(2, '0')}`);
const inRound = (story: Story, round: number): Story => story.goTo(startsAt + (600 + 600 * round) * 1000);
const topicAt = (story: Story, person: string): string | undefined => {
  const table = story.open.tables[story.tableOf(person) ?? ''];
  return table?.kind === 'round' ? table.cafe?.theme : undefined;
};
const hosts = (story: Story): string[] => roundTables(story.open).map((table) => hostOf(table) ?? 'nobody');

test('W1 W2 hosts keep their tables and media rooms from round to round, and guests get a new topic each time', () => {
  const story = inRound(new Story(cafeOf(3)).begin(...people(12)), 0);
  const before = roundTables(story.open);
  expect(before.map(({ cafe }) => cafe?.theme).sort()).toEqual(['methods', 'night', 'polarisation']);
  expect(story.groups.map((group) => group.length)).toEqual([4, 4, 4]);
  const guests = people(12).filter((id) => !hosts(story).includes(id));
  const seen = new Map(guests.map((id) => [id, [topicAt(story, id)]]));
  for (const round of [1, 2]) {
    inRound(story, round);
    expect(roundTables(story.open).map(({ id, mediaRoom, cafe }) => [id, mediaRoom, cafe?.theme, cafe?.host])).toEqual(
      before.map(({ id, mediaRoom, cafe }) => [id, mediaRoom, cafe?.theme, cafe?.host]),
    );
    for (const id of guests) seen.get(id)?.push(topicAt(story, id));
  }
  expect([...seen.values()].every((list) => new Set(list).size === 3)).toBe(true);
  expect(Object.values(story.open.met).every((times) => times === 1 || times === 3)).toBe(true);
  inRound(story, 3);
  expect(roundTables(story.open)).toEqual([]);
});

test('W2 nobody gets a topic twice while topics last, and no host sits alone, however many come and how many rounds there are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 40 }),
      fc.integer({ min: 2, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      (count, wanted, rounds) => {
        const story = new Story(cafeOf(rounds, wanted)).begin(...people(count));
        const seen = new Map<string, string[]>();
        for (let round = 0; round < rounds; round++) {
          inRound(story, round);
          const keeping = hosts(story);
          const offered = new Set(roundTables(story.open).map(({ cafe }) => cafe?.theme ?? ''));
          expect(story.groups.every((group) => group.length >= 2 && group.length <= 6)).toBe(true);
          for (const id of people(count)) {
            const topic = topicAt(story, id) ?? '';
            const before = seen.get(id) ?? [];
            if (!keeping.includes(id) && [...offered].some((one) => !before.includes(one))) expect(before).not.toContain(topic);
            seen.set(id, [...before, topic]);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('W1 whoever keeps the topic in the hall keeps it in the café; topics get a second table where one has no seats left', () => {
  const story = new Story(cafeOf(2)).begin(...people(24));
  story.person('p20', { type: 'open_table', topic: 'Nights', theme: 'night', question: null, languages: [], seats: 6 });
  inRound(story, 0);
  expect(topicAt(story, 'p20')).toBe('night');
  expect(hosts(story)).toContain('p20');
  expect(story.groups.map((group) => group.length)).toEqual([4, 4, 4, 4, 4, 4]);
});

test('W1 tables take two more than chosen before topics get others at which a host would have one guest', () => {
  const sizes = (count: number) => inRound(new Story(cafeOf(1, 3, 4)).begin(...people(count)), 0).groups.map(({ length }) => length);
  expect(sizes(14)).toEqual([5, 5, 4]);
  expect(sizes(18)).toEqual([3, 3, 3, 3, 3, 3]);
  expect(sizes(25)).toEqual([5, 4, 4, 4, 4, 4]);
});

test('W1 W3 whoever was handed the topic’s table in the hall keeps it from round to round, also where they just listen; others have the first word', () => {
  const story = new Story(cafeOf(3)).begin(...people(12));
  story.person('p03', { type: 'open_table', topic: 'Nights', theme: 'night', question: null, languages: [], seats: 6 });
  const table = story.tableOf('p03') ?? '';
  story.person('p09', { type: 'sit', table });
  story.person('p09', { type: 'choose_mode', mode: 'listening' });
  story.person('p03', { type: 'hand_over', table, to: 'p09' });
  for (const round of [0, 1, 2]) {
    inRound(story, round);
    expect(topicAt(story, 'p09')).toBe('night');
    const kept = roundTables(story.open).find(({ cafe }) => cafe?.theme === 'night');
    expect(kept?.cafe?.host).toBe('p09');
    expect(story.at(kept?.id ?? '')).toContain(kept?.starter);
    expect(kept?.starter).not.toBe('p09');
  }
});

test('W1 whom organisers named as a host keeps a topic before others who are there, also where they just listen', () => {
  const story = new Story(cafeOf(1, 2));
  story.organiser({ type: 'invite', people: [inviteeOf('Ines', { role: 'host' })] });
  const named = Object.values(story.world.state.phase === 'none' ? {} : story.world.state.people).find(({ host }) => host)?.id ?? '';
  story.organiser({ type: 'open_doors' });
  story.person(named, { type: 'arrive', profile: profileOf('Ines'), mode: 'listening' });
  story.arrive(...people(7)).goTo(startsAt);
  expect(hosts(inRound(story, 0))).toContain(named);
});

test('W3 a host who leaves is followed by whoever is at the table, who then keeps it', () => {
  const story = inRound(new Story(cafeOf(3)).begin(...people(9)), 0);
  const [table] = roundTables(story.open);
  const host = table?.cafe?.host ?? '';
  story.person(host, { type: 'leave' });
  const heir = hostOf(story.open.tables[table?.id ?? ''] ?? (table as never)) ?? '';
  expect(story.at(table?.id ?? '')).toContain(heir);
  inRound(story, 1);
  expect(story.tableOf(heir)).toBe(table?.id);
});

test('W3 a host hands over, and others do not', () => {
  const story = inRound(new Story(cafeOf(3)).begin(...people(9)), 0);
  const [table] = roundTables(story.open);
  const host = table?.cafe?.host ?? '';
  const guest = story.at(table?.id ?? '').find((id) => id !== table?.cafe?.host) ?? '';
  const handOver = { type: 'hand_over', table: table?.id ?? '', to: guest } as const;
  expect(story.refusal({ kind: 'person', id: guest, role: 'participant' }, handOver)).toBe('table_not_yours');
  story.person(host, handOver);
  expect(hosts(story)).toContain(guest);
});

test('W2 who comes late joins a table whose topic is new to them', () => {
  const story = inRound(new Story(cafeOf(3)).begin(...people(9)), 0);
  story.after(60).arrive('late');
  const first = topicAt(story, 'late');
  expect(first).toBeDefined();
  inRound(story, 1);
  expect(topicAt(story, 'late')).not.toBe(first);
});

test('W4 what the host wrote is the first thing those read who come next, and nobody else', () => {
  const story = inRound(new Story(cafeOf(3)).begin(...people(9)), 0);
  const [table] = roundTables(story.open);
  const id = table?.id ?? '';
  story.person(table?.cafe?.host ?? '', { type: 'write_summary', table: id, text: 'Lamps help', language: 'en' });
  inRound(story, 1);
  expect(tableView({ ...story.world, state: story.open }, id)?.cafe).toMatchObject({
    theme: table?.cafe?.theme,
    summary: { text: 'Lamps help', round: 0, language: 'en' },
  });
  story.person(table?.cafe?.host ?? '', { type: 'write_summary', table: id, text: '' });
  expect(tableView({ ...story.world, state: story.open }, id)?.cafe?.summary).toBeNull();
  expect(story.world.personal.summary).toEqual({});
});

test('W5 hosts stay connected over the bell; guests wait outside of a table that talks, and hear it when the bell has rung', () => {
  const story = inRound(new Story(cafeOf(3)).begin(...people(9)), 0);
  story.goTo(startsAt + 1_200_000 - 5_000);
  const state = story.open;
  for (const host of hosts(story)) expect(admissionsOf(state, host).map(({ purpose }) => purpose)).toEqual(['current']);
  const guests = people(9).filter((id) => !hosts(story).includes(id));
  for (const guest of guests) {
    const [now, next] = admissionsOf(state, guest);
    expect([now?.purpose, next?.purpose, next?.mayPublish]).toEqual(['current', 'approach', false]);
    const mediaRoom = next?.mediaRoom ?? '';
    expect([mayWaitFor(state, mediaRoom, guest), mayBeIn(state, mediaRoom, guest)]).toEqual([true, false]);
    const mine = mineView({ ...story.world, state }, { kind: 'person', id: guest, role: 'participant' });
    expect(mine.next?.theme).not.toBe(topicAt(story, guest));
  }
  const mediaRooms = [...mediaRoomsOf(state).keys()].sort();
  inRound(story, 1);
  expect([...mediaRoomsOf(story.open).keys()].sort()).toEqual(mediaRooms);
  for (const guest of guests) expect(admissionsOf(story.open, guest)).toMatchObject([{ purpose: 'current', mayPublish: true }]);
});

test('W5 a table whose media room is renewed before the bell is awaited in the new one', () => {
  const story = inRound(new Story(cafeOf(3)).begin(...people(9)), 0);
  story.goTo(startsAt + 1_200_000 - 20_000);
  const [table] = roundTables(story.open);
  const removed = story.at(table?.id ?? '').find((id) => id !== table?.cafe?.host) ?? '';
  story.organiser({ type: 'remove_person', person: removed });
  story.after(6);
  const { mediaRoom } = story.open.tables[table?.id ?? ''] ?? { mediaRoom: '' };
  expect(mediaRoom).not.toBe(table?.mediaRoom);
  const awaited = people(9).flatMap((id) =>
    admissionsOf(story.open, id).filter(({ table: to, purpose }) => to === table?.id && purpose === 'approach'),
  );
  expect(new Set(awaited.map((one) => one.mediaRoom))).toEqual(new Set([mediaRoom]));
});

test('W2 guests sit where there is a language in common', () => {
  const story = new Story(cafeOf(2, 2));
  story.organiser({ type: 'open_doors' });
  for (const id of people(8))
    story.person(id, {
      type: 'arrive',
      profile: profileOf(id, { languages: Number(id.slice(1)) < 4 ? ['fr'] : ['fr', 'en'] }),
      mode: 'full',
    });
  story.goTo(startsAt);
  inRound(story, 1);
  expect(story.groups.map((group) => group.length)).toEqual([4, 4]);
});

test('W1 A1 afterwards everybody sees which topic each of their tables was about', () => {
  const story = inRound(new Story(cafeOf(1)).begin(...people(9)), 0);
  const topic = topicAt(story, 'p00');
  story.goTo(startsAt + 7_200_000);
  const { state } = story.world;
  if (state.phase === 'none') throw new Error('There is no gathering.');
  const { tables } = mineView({ ...story.world, state }, { kind: 'person', id: 'p00', role: 'participant' });
  expect(tables.map(({ theme }) => theme)).toEqual([topic]);
});
