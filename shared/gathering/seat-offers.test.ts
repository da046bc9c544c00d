import { describe, expect, test } from 'vitest';
import { organiser, participant, Story } from '#tests/support/gathering-spec.ts';
import { hallView } from './view/hall.ts';
import { mineView } from './view/mine.ts';
import { organiserView } from './view/organiser.ts';
import { tableView } from './view/table.ts';
import { approachTo } from './view/tickets.ts';
import { touched } from './view/touched.ts';

/** Hanna keeps a table of four at which Paula sits; Nora, Theo, Uma and Vic stand in the hall, and Olga organises. */
function kept(): { story: Story; table: string } {
  const story = new Story({ programme: [{ kind: 'hall', seconds: 3600, topicTables: [] }] });
  story.begin('hanna', 'paula', 'nora', 'theo', 'uma', 'vic');
  story.do(organiser, { type: 'arrive', profile: { name: 'Olga', organisation: '', languages: ['en'], topics: [] }, mode: 'full' });
  story.person('hanna', { type: 'open_table', topic: 'Trams', theme: null, question: null, languages: [], seats: 4 });
  const table = story.tableOf('hanna') ?? '';
  story.person('paula', { type: 'sit', table });
  return { story, table };
}
const open = (story: Story) => ({ ...story.world, state: story.open });
const offersTo = (story: Story, id: string) => mineView(open(story), { kind: 'person', id, role: 'participant' }).offers;
const pendingAt = (story: Story, table: string) => tableView(open(story), table)?.offers.map(({ person }) => person);
/** Everything that anybody but `id` may see. */
const seenByOthers = (story: Story, id: string, table: string) => [
  hallView(open(story)),
  organiserView(open(story)),
  tableView(open(story), table),
  ...Object.keys(story.open.people)
    .filter((one) => one !== id)
    .map((one) => mineView(open(story), { kind: 'person', id: one, role: 'participant' })),
];

describe('T15 a seat held out', () => {
  test('is read by whom it is for, with who asks and until when, and lapses after two minutes', () => {
    const { story, table } = kept();
    story.person('paula', { type: 'offer_seat', table, person: 'nora' });
    expect(offersTo(story, 'nora')).toEqual([{ table, by: 'paula', until: story.now + 120_000 }]);
    expect([pendingAt(story, table), offersTo(story, 'theo')]).toEqual([['nora'], []]);
    story.after(119);
    expect(offersTo(story, 'nora')).toHaveLength(1);
    story.after(1);
    expect([offersTo(story, 'nora'), pendingAt(story, table)]).toEqual([[], []]);
  });

  test('is taken by sitting down, and is then none any more', () => {
    const { story, table } = kept();
    story.person('hanna', { type: 'offer_seat', table, person: 'nora' });
    story.person('nora', { type: 'sit', table });
    expect(pendingAt(story, table)).toEqual([]);
    story.person('nora', { type: 'stand' });
    expect(offersTo(story, 'nora')).toEqual([]);
  });

  test('lets in at a closed table, which only its host invites to', () => {
    const { story, table } = kept();
    story.person('hanna', { type: 'close_to_newcomers', table, on: true });
    expect(story.refusal(participant('paula'), { type: 'offer_seat', table, person: 'nora' })).toBe('table_not_yours');
    story.person('hanna', { type: 'offer_seat', table, person: 'nora' });
    expect(approachTo(story.open, 'nora', table)).toMatchObject({ table });
    expect([approachTo(story.open, 'theo', table), story.refusal(participant('theo'), { type: 'sit', table })]).toEqual([
      null,
      'table_closed',
    ]);
    story.person('nora', { type: 'sit', table });
    expect(story.at(table)).toContain('nora');
  });

  test('goes to people in the hall alone: those at a table are not disturbed, nor those in a round', () => {
    const { story, table } = kept();
    story.person('vic', { type: 'open_table', topic: 'Buses', theme: null, question: null, languages: [], seats: 4 });
    expect(story.refusal(participant('hanna'), { type: 'offer_seat', table, person: 'vic' })).toBe('not_in_hall');
    story.person('hanna', { type: 'offer_seat', table, person: 'nora' });
    story.person('nora', { type: 'sit', table: story.tableOf('vic') ?? '' });
    expect(offersTo(story, 'nora')).toEqual([]);
    expect(story.refusal(participant('theo'), { type: 'offer_seat', table, person: 'uma' })).toBe('not_seated');
    expect(story.refusal(participant('hanna'), { type: 'offer_seat', table, person: 'nobody' })).toBe('unknown_person');
  });

  test('is never more than there are seats, nor three by one person, nor soon again', () => {
    const { story, table } = kept();
    story.person('hanna', { type: 'offer_seat', table, person: 'nora' });
    expect(story.person('paula', { type: 'offer_seat', table, person: 'nora' })).toEqual([]);
    story.person('paula', { type: 'offer_seat', table, person: 'theo' });
    expect(story.refusal(participant('hanna'), { type: 'offer_seat', table, person: 'uma' })).toBe('table_full');
    story.person('hanna', { type: 'edit_table', table, topic: 'Trams', theme: null, question: null, languages: [], seats: 8 });
    for (const person of ['uma', 'vic']) story.person('hanna', { type: 'offer_seat', table, person });
    expect(story.refusal(participant('hanna'), { type: 'offer_seat', table, person: 'olga' })).toBe('too_many');
    story.after(120);
    expect(story.refusal(participant('hanna'), { type: 'offer_seat', table, person: 'nora' })).toBe('too_soon');
    story.after(600).person('hanna', { type: 'offer_seat', table, person: 'nora' });
    expect(offersTo(story, 'nora')).toHaveLength(1);
  });
});

describe('T16 no answer is told', () => {
  test('whoever says not now is asked no more, and nobody else sees anything of it', () => {
    const { story, table } = kept();
    story.person('hanna', { type: 'offer_seat', table, person: 'nora' });
    const before = { world: story.world, seen: seenByOthers(story, 'nora', table) };
    story.person('nora', { type: 'decline_seat', table });
    expect(offersTo(story, 'nora')).toEqual([]);
    expect(seenByOthers(story, 'nora', table)).toEqual(before.seen);
    expect(touched(before.world, story.world).people).toContain('nora');
    story.after(120);
    expect(pendingAt(story, table)).toEqual([]);
  });

  test.each([
    ['whom it is for avoids who asks', 'nora', 'hanna'],
    ['who asks avoids whom it is for', 'hanna', 'nora'],
    ['whom it is for avoids somebody who sits there', 'nora', 'paula'],
    ['somebody who sits there avoids whom it is for', 'paula', 'nora'],
  ])('where %s it is never shown, and looks to all others like any that is not answered', (_, who, other) => {
    const [{ story, table }, { story: like }] = [kept(), kept()];
    for (const one of [story, like]) one.person(who, { type: 'avoid', person: other, on: one === story });
    for (const one of [story, like]) one.person('hanna', { type: 'offer_seat', table, person: 'nora' });
    expect([offersTo(story, 'nora'), offersTo(like, 'nora').length]).toEqual([[], 1]);
    expect([tableView(open(story), table), hallView(open(story))]).toEqual([tableView(open(like), table), hallView(open(like))]);
    story.person('hanna', { type: 'close_to_newcomers', table, on: true });
    expect(story.refusal(participant('nora'), { type: 'sit', table })).toBe('table_closed');
    for (const one of [story, like]) one.after(120);
    expect(pendingAt(story, table)).toEqual([]);
  });
});
