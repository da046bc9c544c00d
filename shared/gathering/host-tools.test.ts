import { expect, test } from 'vitest';
import { organiser, participant, Story } from '#tests/support/gathering-spec.ts';
import { mediaRoomsOf, react } from './react.ts';
import { hallView } from './view/hall.ts';
import { mineView } from './view/mine.ts';
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
  expect(seenAt(story, table)).not.toHaveProperty('noticeLanguage');
  story.person('hanna', { type: 'pin_notice', table, text: 'Procès-verbal à six heures', language: 'fr' });
  expect(seenAt(story, table)).toMatchObject({ notice: 'Procès-verbal à six heures', noticeLanguage: 'fr' });
  story.person('hanna', { type: 'pin_notice', table, text: '' });
  expect(seenAt(story, table)).not.toHaveProperty('noticeLanguage');
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

const mutedOf = (story: Story, id: string) =>
  mineView({ ...story.world, state: story.open }, { kind: 'person', id, role: 'participant' }).muted;

test('T11 a host switches a microphone off at their table: the media server is asked, and whoever it is reads by whom', () => {
  const { story, table } = kept();
  const before = story.open;
  story.person('hanna', { type: 'mute', table, person: 'paula' });
  const { mediaRoom } = story.open.tables[table] ?? {};
  expect(react(before, story.open, story.now)).toEqual([{ kind: 'mute_in_media_room', mediaRoom, person: 'paula', at: story.now }]);
  expect([mutedOf(story, 'paula'), mutedOf(story, 'hanna')]).toEqual([{ by: 'hanna', at: story.now }, null]);
  story.person('paula', { type: 'stand' });
  expect(mutedOf(story, 'paula')).toBeNull();
});

test('T11 nobody is muted by a guest, at another table, by themselves, or where they just listen', () => {
  const { story, table } = kept();
  expect(story.refusal(participant('paula'), { type: 'mute', table, person: 'hanna' })).toBe('table_not_yours');
  expect(story.refusal(participant('hanna'), { type: 'mute', table, person: 'nora' })).toBe('unknown_person');
  expect(story.refusal(participant('hanna'), { type: 'mute', table, person: 'hanna' })).toBe('not_oneself');
  story.person('paula', { type: 'choose_mode', mode: 'listening' });
  expect(story.person('hanna', { type: 'mute', table, person: 'paula' })).toEqual([]);
});

test('T11 organisers mute at round tables too, which nobody keeps', () => {
  const programme = [{ kind: 'mixing', rounds: 1, seconds: 600, tableSize: 4, questions: [] }] as const;
  const story = new Story({ programme }).begin('ana', 'bo');
  const table = story.tableOf('ana') ?? '';
  expect(story.refusal(participant('ana'), { type: 'mute', table, person: 'bo' })).toBe('table_not_yours');
  story.organiser({ type: 'mute', table, person: 'bo' });
  expect(mutedOf(story, 'bo')).toEqual({ by: 'olga', at: story.now });
});

const trams = { topic: 'Trams', theme: null, question: null, languages: [], seats: 6 };

test('T12 a host says anew what the table is about; of what it was before nothing stays', () => {
  const { story, table } = kept();
  const described = { ...trams, topic: 'Night trams', theme: 'methods', question: 'work', languages: ['fr'], seats: 8 };
  story.person('hanna', { type: 'edit_table', table, ...described });
  const row = hallView({ ...story.world, state: story.open }).tables[table];
  expect(row).toMatchObject({ topic: 'Night trams', theme: 'methods', question: 'work', announced: ['fr'], seats: 8, host: 'hanna' });
  expect(JSON.stringify(story.log)).not.toContain('trams');
  story.organiser({ type: 'edit_table', table, ...trams, topic: '' });
  expect([story.world.personal.topic, story.refusal(participant('paula'), { type: 'edit_table', table, ...trams })]).toEqual([
    {},
    'table_not_yours',
  ]);
});

test('T12 it keeps a seat for everybody there, and its media room has room for as many as it may ever have', () => {
  const { story, table } = kept();
  story.person('nora', { type: 'sit', table });
  expect(story.refusal(participant('hanna'), { type: 'edit_table', table, ...trams, seats: 2 })).toBe('too_few_seats');
  const places = () => mediaRoomsOf(story.open).get(story.open.tables[table]?.mediaRoom ?? '');
  const before = places();
  story.person('hanna', { type: 'edit_table', table, ...trams, seats: 3 });
  expect(story.refusal(participant('olga'), { type: 'sit', table })).toBe('table_full');
  story.person('hanna', { type: 'edit_table', table, ...trams, seats: 8 });
  expect([places(), before]).toEqual([11, 11]);
});

test('T12 asks only for themes and questions that there are', () => {
  const { story, table } = kept();
  const edit = (change: object) => story.refusal(participant('hanna'), { type: 'edit_table', table, ...trams, ...change });
  expect([edit({ theme: 'none' }), edit({ question: 'none' })]).toEqual(['unknown_theme', 'unknown_question']);
});

test('T13 whoever sits there takes the table to the gathering’s next question, after the last to the first, and is named', () => {
  const { story, table } = kept();
  const asked = () => [story.open.tables[table]?.question, seenAt(story, table)?.askedBy];
  story.person('paula', { type: 'next_question', table });
  expect(asked()).toEqual(['challenges', 'paula']);
  expect(story.after(5).refusal(participant('hanna'), { type: 'next_question', table })).toBe('too_soon');
  story.after(5).person('hanna', { type: 'next_question', table });
  expect(asked()).toEqual(['work', 'hanna']);
  story.after(10).person('hanna', { type: 'next_question', table });
  expect(asked()).toEqual(['challenges', 'hanna']);
  story.person('hanna', { type: 'edit_table', table, ...trams, question: 'work' });
  expect(asked()).toEqual(['work', null]);
});

test('T13 every round table goes its own way, and the first word passes on to who does not just listen', () => {
  const programme = [{ kind: 'mixing', rounds: 2, seconds: 600, tableSize: 3, questions: ['challenges'] }] as const;
  const story = new Story({ programme }).begin('ana', 'bo', 'cy', 'di', 'ed', 'fe');
  const table = story.tableOf('ana') ?? '';
  const view = () => seenAt(story, table);
  const [first = '', second = '', third = ''] = view()?.people ?? [];
  expect([view()?.question, view()?.starter, view()?.askedBy]).toEqual(['challenges', first, null]);
  story.person(second, { type: 'choose_mode', mode: 'listening' });
  story.person(second, { type: 'next_question', table });
  expect([view()?.question, view()?.starter, view()?.askedBy]).toEqual(['work', third, second]);
  const others = Object.values(story.open.tables).filter(({ id }) => id !== table);
  expect(others.map(({ question }) => question)).toEqual(['challenges']);
  expect(story.refusal(participant(first), { type: 'next_question', table: others[0]?.id ?? '' })).toBe('not_seated');
});

test('T13 a gathering with one question has no next one', () => {
  const { story, table } = kept();
  story.person('hanna', { type: 'next_question', table });
  const { questions } = story.open.about;
  story.world = { ...story.world, state: { ...story.open, about: { ...story.open.about, questions: questions.slice(0, 1) } } };
  expect(story.after(10).refusal(participant('hanna'), { type: 'next_question', table })).toBe('unknown_question');
});
