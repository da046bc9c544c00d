import { expect, test } from 'vitest';
import { organiser, participant, Story } from '#tests/support/gathering-spec.ts';
import { organiserView } from './view/organiser.ts';
import { tableView } from './view/table.ts';
import { approachTo } from './view/tickets.ts';

/** Hanna keeps a table at which Paula sits. */
function kept(): { story: Story; table: string } {
  const story = new Story({ programme: [{ kind: 'hall', seconds: 3600, topicTables: [] }] }).begin('hanna', 'paula', 'nora', 'olga');
  story.do(organiser, { type: 'arrive', profile: { name: 'Olga', organisation: '', languages: ['en'], topics: [] }, mode: 'full' });
  story.person('hanna', { type: 'open_table', topic: 'Trams', theme: null, question: null, languages: [], seats: 6 });
  const table = story.tableOf('hanna') ?? '';
  story.person('paula', { type: 'sit', table });
  return { story, table };
}
const seenAt = (story: Story, table: string) => tableView({ ...story.world, state: story.open }, table);

test('T9 a notice stands at the table until it is taken down, and nothing of it stays', () => {
  const { story, table } = kept();
  story.person('hanna', { type: 'pin_notice', table, text: 'Minutes at six' });
  expect(seenAt(story, table)?.notice).toBe('Minutes at six');
  expect(JSON.stringify(story.log)).not.toContain('Minutes');
  story.person('hanna', { type: 'pin_notice', table, text: '' });
  expect([seenAt(story, table)?.notice, story.world.personal.notice]).toEqual([null, {}]);
});

test('T9 a notice has one row in the store, also when somebody else keeps the table meanwhile', () => {
  const { story, table } = kept();
  const rows = new Map<string, unknown>();
  for (const [id, keeper] of [
    ['hanna', participant('hanna')],
    ['olga', organiser],
    ['paula', participant('paula')],
  ] as const) {
    if (id === 'paula') story.person('hanna', { type: 'hand_over', table, to: 'paula' });
    const pin = { type: 'pin_notice', table, text: `By ${id}` } as const;
    const decision = story.decide(keeper, pin);
    for (const { owner, kind, id, value } of decision.ok ? decision.personal : []) {
      rows.delete(`${owner} ${kind} ${id}`);
      if (value !== null) rows.set(`${owner} ${kind} ${id}`, value);
    }
    story.do(keeper, pin);
    expect([...rows]).toEqual([[`${id} notice ${table}`, `By ${id}`]]);
  }
});

test('T9 a closed table takes nobody who comes by themselves, and is open again when its host says so', () => {
  const { story, table } = kept();
  story.person('hanna', { type: 'close_to_newcomers', table, on: true });
  expect(story.refusal(participant('nora'), { type: 'sit', table })).toBe('table_closed');
  expect(story.refusal(participant('nora'), { type: 'seat_me' })).toBe('no_table_free');
  expect(approachTo(story.open, 'nora', table)).toBeNull();
  story.organiser({ type: 'sit', table });
  expect(story.at(table)).toContain('olga');
  story.person('hanna', { type: 'close_to_newcomers', table, on: false });
  story.person('nora', { type: 'sit', table });
  expect(story.at(table)).toContain('nora');
});

test('T10 whoever asks for an organiser stands among what needs them, with the person and the time, until it is done', () => {
  const { story, table } = kept();
  story.after(5).person('paula', { type: 'ask_for_help', table, on: true });
  expect(organiserView({ ...story.world, state: story.open }).trouble[`help:${table}`]).toMatchObject({
    kind: 'help',
    person: 'paula',
    since: story.now,
  });
  expect(seenAt(story, table)?.wantsHelp).toBe(true);
  story.organiser({ type: 'ask_for_help', table, on: false });
  expect(organiserView({ ...story.world, state: story.open }).trouble).toEqual({});
});
