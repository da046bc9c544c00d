import { expect, test } from 'vitest';
import { organiser, participant, profileOf, Story } from '#tests/support/gathering-spec.ts';
import { quietSeconds } from './limits.ts';
import { organiserView } from './view/organiser.ts';
import { tableView } from './view/table.ts';

/** Hanna and Paula sit at a table, Nora stands in the hall. */
function atTable(): { story: Story; table: string } {
  const story = new Story({ programme: [{ kind: 'hall', seconds: 3600, topicTables: [] }] }).begin('hanna', 'paula', 'nora');
  story.person('hanna', { type: 'open_table', topic: 'Trams', theme: null, question: null, languages: [], seats: 6 });
  const table = story.tableOf('hanna') ?? '';
  story.person('paula', { type: 'sit', table });
  return { story: story.after(600), table };
}
const trouble = (story: Story) => Object.values(organiserView(story.world as Parameters<typeof organiserView>[0]).trouble);

test('O5 a table that its browsers found silent is among the troubles until somebody is heard; who noticed stands nowhere', () => {
  const { story, table } = atTable();
  const [event] = story.person('paula', { type: 'report_quiet', table, on: true });
  expect(event).toEqual({ type: 'TableQuietChanged', data: { table, on: true } });
  expect(story.person('hanna', { type: 'report_quiet', table, on: true })).toEqual([]);
  expect(trouble(story)).toMatchObject([{ kind: 'silent', table, person: null, since: story.now - quietSeconds * 1000 }]);
  expect(tableView({ ...story.world, state: story.open }, table)?.quiet).toBe(true);
  story.person('hanna', { type: 'report_quiet', table, on: false });
  expect(trouble(story)).toEqual([]);
});

test('O5 one person is not silent but alone, and a pause or a new company begins anew', () => {
  const { story, table } = atTable();
  story.person('paula', { type: 'report_quiet', table, on: true });
  story.organiser({ type: 'pause' });
  expect(story.refusal(participant('paula'), { type: 'report_quiet', table, on: false })).toBe('is_paused');
  story.organiser({ type: 'resume' });
  expect(trouble(story)).toEqual([]);
  story.person('paula', { type: 'report_quiet', table, on: true });
  story.person('paula', { type: 'stand' });
  expect(trouble(story)).toMatchObject([{ kind: 'alone', table, person: 'hanna' }]);
  expect(story.person('hanna', { type: 'report_quiet', table, on: true })).toEqual([]);
});

test('O5 only who is at a table says so of it', () => {
  const { story, table } = atTable();
  expect(story.refusal(participant('nora'), { type: 'report_quiet', table, on: true })).toBe('not_seated');
  story.organiser({ type: 'arrive', profile: profileOf('Olga'), mode: 'full' });
  expect(story.refusal(organiser, { type: 'report_quiet', table, on: true })).toBe('not_seated');
  expect(story.refusal(participant('paula'), { type: 'report_quiet', table: 'gone', on: true })).toBe('unknown_table');
});
