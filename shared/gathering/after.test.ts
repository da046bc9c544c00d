import { describe, expect, it } from 'vitest';
import { organiser, participant, startsAt, Story } from '#tests/support/gathering-spec.ts';
import type { Again } from './survey.ts';
import { harvestView, reportView } from './view/harvest.ts';
import { mineView } from './view/mine.ts';

const known = (story: Story) => {
  const { state, personal } = story.world;
  if (state.phase === 'none') throw new Error('there is no gathering');
  return { state, personal };
};
const mine = (story: Story, id: string) => mineView(known(story), { kind: 'person', id, role: 'participant' });
const atEnd = startsAt + 7_200_000;
const names = ['ana', 'ben', 'cleo', 'dan'];

describe('A: afterwards', () => {
  it('A1 everybody sees where they sat, when, about what and with whom at the same time', () => {
    const story = new Story().begin(...names);
    story.person('ana', { type: 'open_table', topic: 'Lamps', theme: 'methods', question: null, languages: [], seats: 4 });
    const table = story.tableOf('ana') ?? '';
    story.after(60).person('ben', { type: 'sit', table });
    story.after(60).person('ben', { type: 'stand' });
    story.after(60).person('cleo', { type: 'sit', table });
    story.goTo(atEnd);
    const [lamps, ...rounds] = mine(story, 'ana').tables;
    expect(lamps).toMatchObject({ kind: 'topic', topic: 'Lamps', theme: 'methods', people: ['ben', 'cleo'], from: startsAt });
    expect(rounds).toMatchObject([
      { kind: 'round', question: 'challenges', from: startsAt + 600_000, until: startsAt + 1_200_000 },
      { kind: 'round', question: 'work', until: startsAt + 1_800_000 },
    ]);
    expect(new Set(rounds[0]?.people)).toEqual(new Set(['ben', 'cleo', 'dan']));
    expect(mine(story, 'ben').tables[0]).toMatchObject({ from: startsAt + 60_000, until: startsAt + 120_000, people: ['ana'] });
    expect(mine(story, 'dan').tables.map(({ kind }) => kind)).toEqual(['round', 'round']);
  });

  it('A1 whom they met are all they sat with, at a topic table too', () => {
    const story = new Story({ programme: [{ kind: 'hall', seconds: 600, topicTables: [] }] }).begin(...names);
    story.person('ana', { type: 'open_table', topic: 'Lamps', theme: null, question: null, languages: [], seats: 4 });
    const table = story.tableOf('ana') ?? '';
    for (const guest of ['ben', 'cleo']) story.person(guest, { type: 'sit', table });
    expect(mine(story, 'ana').met.people).toBe(0);
    story.goTo(atEnd);
    expect([mine(story, 'ana').met.people, mine(story, 'dan').met.people]).toEqual([2, 0]);
  });

  it('A1 who sits to the end sat until then', () => {
    const story = new Story({ programme: [{ kind: 'hall', seconds: 600, topicTables: [] }] }).begin('ana');
    story.person('ana', { type: 'open_table', topic: 'Lamps', theme: null, question: null, languages: [], seats: 4 });
    story.goTo(atEnd);
    expect(mine(story, 'ana').tables).toMatchObject([{ from: startsAt, until: startsAt + 600_000, people: [] }]);
  });

  it('A2 organisers see totals and texts that name nobody, from three answers on', () => {
    const story = new Story().begin(...names);
    expect(story.refusal(participant('ana'), { type: 'answer_survey', again: 'yes', change: '' })).toBe('not_yet');
    story.goTo(atEnd);
    const answer = (id: string, again: Again, change: string) => story.person(id, { type: 'answer_survey', again, change });
    answer('dan', 'yes', 'More time');
    answer('cleo', 'no', '');
    expect(harvestView(known(story)).survey).toEqual({ answers: 2, results: null });
    answer('ben', 'no', 'Bigger tables');
    answer('cleo', 'yes', '');
    const { survey } = harvestView(known(story));
    expect(survey.results?.texts).toEqual(['Bigger tables', 'More time']);
    expect(survey.results?.again.filter(({ people }) => people > 0)).toEqual([
      { choice: 'yes', people: 2 },
      { choice: 'no', people: 1 },
    ]);
    for (const name of names) expect(JSON.stringify(survey)).not.toContain(name);
    expect(mine(story, 'dan').survey).toEqual({ again: 'yes', change: 'More time' });
    for (const view of [reportView(known(story)), ...['ana', 'ben'].map((id) => mine(story, id))])
      expect(JSON.stringify(view)).not.toContain('More time');
    expect(story.refusal(organiser, { type: 'answer_survey', again: 'yes', change: '' })).toBe('not_admitted');
  });
});
