import { expect, test } from 'vitest';
import { organiser, participant, profileOf, startsAt, Story } from '#tests/support/gathering-spec.ts';
import { organiserView } from './view/organiser.ts';
import { tableView } from './view/table.ts';
import { admissionsOf } from './view/tickets.ts';

const arriveAs = (name: string) => ({ type: 'arrive', profile: profileOf(name), mode: 'full' }) as const;
const oscar = { kind: 'person', id: 'oscar', role: 'organiser' } as const;

/** Two rounds are sat by four people at one table; Olga, who organises, stands in the hall. */
function inRound(): { story: Story; table: string } {
  const story = new Story({ programme: [{ kind: 'mixing', rounds: 2, seconds: 600, tableSize: 4, questions: [] }] });
  story.organiser({ type: 'open_doors' });
  story.arrive('p1', 'p2', 'p3', 'p4');
  story.organiser(arriveAs('Olga'));
  story.organiser({ type: 'answer', answer: 'out' });
  story.goTo(startsAt + 60_000);
  return { story, table: story.tableOf('p1') ?? '' };
}
const seenAt = (story: Story, table: string) => tableView({ ...story.world, state: story.open }, table);

test('O4 an organiser looks in at a full table of a round, seen and heard by all, and takes no seat', () => {
  const { story, table } = inRound();
  story.organiser({ type: 'visit', table });
  const view = seenAt(story, table);
  expect([view?.people.length, view?.people.at(-1), view?.visitors]).toEqual([5, 'olga', ['olga']]);
  expect(admissionsOf(story.open, 'olga')).toMatchObject([{ purpose: 'current', table, mayPublish: true, hidden: false }]);
  const hall = organiserView(story.world as Parameters<typeof organiserView>[0]);
  expect([hall.tables[table]?.people, hall.people['olga']?.table, hall.figures.seated]).toEqual([['p1', 'p2', 'p3', 'p4'], table, 4]);
});

test('O4 who visits has no vote, meets nobody, is no company and is not counted in', () => {
  const { story, table } = inRound();
  story.organiser({ type: 'visit', table });
  expect(Object.keys(story.open.met).join()).not.toContain('olga');
  expect(story.open.sittings[table]?.stays.map(({ person }) => person)).toEqual(['p1', 'p2', 'p3', 'p4']);
  for (const id of ['p2', 'p3', 'p4']) story.person(id, { type: 'stand' });
  expect(story.open.tables[table]?.loneSince).toBe(story.now);
  story.goTo(startsAt + 600_000 - 50_000);
  expect(story.refusal(organiser, { type: 'vote_more' })).toBe('not_seated');
  story.goTo(startsAt + 600_000);
  expect(story.open.course).toMatchObject({ kind: 'round', round: 1 });
  expect(story.groups.flat()).not.toContain('olga');
  expect(story.open.people['olga']?.place.kind).toBe('hall');
});

test('O4 leaving leads back to the seat one came from, through several visits; they have met once all the same', () => {
  const story = new Story({ programme: [{ kind: 'mixing', rounds: 1, seconds: 600, tableSize: 3, questions: [] }] });
  story.organiser({ type: 'open_doors' });
  story.arrive('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8');
  story.organiser(arriveAs('Olga'));
  story.goTo(startsAt + 60_000);
  const own = story.tableOf('olga') ?? '';
  const others = Object.keys(story.open.tables).filter((id) => id !== own);
  const met = { ...story.open.met };
  for (const table of others) story.organiser({ type: 'visit', table });
  story.organiser({ type: 'stand' });
  expect([story.tableOf('olga'), story.open.met]).toEqual([own, met]);
  expect(story.open.people['olga']?.place).not.toHaveProperty('visit');
});

test('O4 when the seat is taken or its table gone, leaving leads to the hall', () => {
  const story = new Story({ programme: [{ kind: 'hall', seconds: 3600, topicTables: [] }] }).begin('p1', 'p2', 'p3');
  story.organiser(arriveAs('Olga'));
  story.person('p1', { type: 'open_table', topic: 'Trams', theme: null, question: null, languages: [], seats: 2 });
  story.person('p2', { type: 'open_table', topic: 'Bikes', theme: null, question: null, languages: [], seats: 2 });
  const [trams, bikes] = [story.tableOf('p1') ?? '', story.tableOf('p2') ?? ''];
  story.organiser({ type: 'sit', table: trams });
  story.organiser({ type: 'visit', table: bikes });
  story.person('p3', { type: 'sit', table: trams });
  story.organiser({ type: 'stand' });
  expect(story.open.people['olga']?.place.kind).toBe('hall');
  // Nobody keeps a table for a visitor alone.
  story.organiser({ type: 'visit', table: bikes });
  story.person('p2', { type: 'stand' });
  expect([story.open.tables[bikes], story.open.people['olga']?.place.kind]).toEqual([undefined, 'hall']);
});

test('O4 a table is visited by one organiser at a time, and by nobody else; who visits may sit down there', () => {
  const { story, table } = inRound();
  story.do(oscar, arriveAs('Oscar'));
  story.do(oscar, { type: 'stand' });
  expect(story.refusal(participant('p1'), { type: 'visit', table })).toBe('not_allowed');
  story.organiser({ type: 'visit', table });
  expect(story.refusal(oscar, { type: 'visit', table })).toBe('already_visited');
  const hall = new Story({ programme: [{ kind: 'hall', seconds: 3600, topicTables: [] }] }).begin('p1');
  hall.organiser(arriveAs('Olga'));
  hall.person('p1', { type: 'open_table', topic: 'Trams', theme: null, question: null, languages: [], seats: 2 });
  const trams = hall.tableOf('p1') ?? '';
  hall.person('p1', { type: 'close_to_newcomers', table: trams, on: true });
  hall.organiser({ type: 'visit', table: trams });
  hall.organiser({ type: 'sit', table: trams });
  expect(hall.at(trams)).toEqual(['olga', 'p1']);
  expect(seenAt(hall, trams)?.visitors).toEqual([]);
});
