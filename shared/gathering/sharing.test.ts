import { describe, expect, it } from 'vitest';
import { organiser, participant, startsAt, Story } from '#tests/support/gathering-spec.ts';
import { tableView } from './view/table.ts';

const opening = { type: 'open_table', topic: '', theme: null, question: null, languages: [], seats: 6 } as const;
const start = { type: 'start_share' } as const;
const ask = { type: 'ask_share', asks: true } as const;
const yesTo = (person: string) => ({ type: 'answer_share', person, yes: true }) as const;
const noTo = (person: string) => ({ type: 'answer_share', person, yes: false }) as const;

/** Ana keeps a topic table, at which Ben, Chloé and Dan sit. */
function atOneTable(): { readonly story: Story; readonly table: string } {
  const story = new Story().begin('ana', 'ben', 'chloe', 'dan');
  story.person('ana', opening);
  const table = story.tableOf('ana')!;
  for (const id of ['ben', 'chloe', 'dan']) story.after(1).person(id, { type: 'sit', table });
  return { story, table };
}

/** Ana, Ben and Chloé are on the stage of a plenary, after which comes a round; Dan listens. */
function inPlenary(): { readonly story: Story; readonly table: string } {
  const story = new Story({
    programme: [
      { kind: 'plenary', seconds: 900 },
      { kind: 'mixing', rounds: 1, seconds: 600, tableSize: 4, questions: [] },
    ],
  }).begin('ana', 'ben', 'chloe', 'dan');
  for (const person of ['ana', 'ben', 'chloe']) story.organiser({ type: 'call_up', person });
  return { story, table: story.tableOf('ana')! };
}

const seen = ({ world, open }: Story, table: string) => tableView({ ...world, state: open }, table)?.sharing;

describe('S: screens', () => {
  it('S1 one screen at a time, of somebody at the table; others see whose it is', () => {
    const { story, table } = atOneTable();
    expect(seen(story, table)).toBeNull();
    story.person('ben', start);
    expect(seen(story, table)).toEqual({ person: 'ben', asking: [] });
    expect(story.person('ben', start)).toEqual([]);
    expect(story.refusal(participant('chloe'), start)).toBe('somebody_shares');
    story.person('dan', { type: 'stand' });
    expect(story.refusal(participant('dan'), start)).toBe('not_seated');
  });

  it('S1 begins only at the table for which it was chosen, whatever the bell brought meanwhile', () => {
    const { story, table } = atOneTable();
    expect(story.refusal(participant('ben'), { ...start, table: 'former' })).toBe('not_seated');
    expect(seen(story, table)).toBeNull();
    story.person('ben', { ...start, table });
    expect(seen(story, table)).toEqual({ person: 'ben', asking: [] });
  });

  it('S1 not of somebody who just listens, nor during a pause', () => {
    const { story, table } = atOneTable();
    story.person('ben', { type: 'choose_mode', mode: 'listening' });
    expect(story.refusal(participant('ben'), start)).toBe('not_allowed');
    story.person('chloe', start);
    story.person('chloe', { type: 'choose_mode', mode: 'listening' });
    expect(seen(story, table)).toBeNull();
    story.person('ana', start);
    story.organiser({ type: 'pause' });
    expect(seen(story, table)).toBeNull();
    expect(story.refusal(participant('ana'), start)).toBe('is_paused');
    story.organiser({ type: 'resume' });
    expect(seen(story, table)).toBeNull();
  });

  it('S1 S2 S3 in a plenary of whoever is on the stage, passed on among them alone, and seen by all', () => {
    const { story, table } = inPlenary();
    for (const command of [start, ask]) expect(story.refusal(participant('dan'), command)).toBe('not_allowed');
    story.person('ana', start);
    expect(seen(story, table)).toEqual({ person: 'ana', asking: [] });
    expect(story.refusal(participant('ben'), start)).toBe('somebody_shares');
    story.person('ben', ask);
    story.person('chloe', ask);
    story.organiser({ type: 'step_down', person: 'chloe' });
    expect(seen(story, table)).toEqual({ person: 'ana', asking: ['ben'] });
    story.person('ana', yesTo('ben'));
    expect(seen(story, table)).toEqual({ person: 'ben', asking: [] });
  });

  it.each([
    ['steps down', (story: Story) => story.person('ana', { type: 'step_down', person: 'ana' })],
    ['is to step down', (story: Story) => story.organiser({ type: 'step_down', person: 'ana' })],
    ['is to interpret', (story: Story) => story.organiser({ type: 'name_interpreter', language: 'fr', person: 'ana' })],
    ['leaves the plenary', (story: Story) => story.person('ana', { type: 'stand' })],
    ['is stopped by an organiser', (story: Story, table: string) => story.organiser({ type: 'stop_share', table })],
  ])('S4 ends in a plenary when whoever shares %s', (_how, act) => {
    const { story, table } = inPlenary();
    story.person('ana', start);
    expect(story.refusal(participant('dan'), { type: 'stop_share', table })).toBe('table_not_yours');
    act(story, table);
    expect(seen(story, table)).toBeNull();
  });

  it('S4 ends with the plenary, and is not carried over to the table that the bell brings', () => {
    const { story } = inPlenary();
    story.person('ana', start);
    story.goTo(startsAt + 900_000);
    expect(story.tableOf('ana')).not.toBeNull();
    expect(Object.values(story.open.tables).filter(({ sharing }) => sharing !== undefined)).toEqual([]);
  });

  it('S2 passes on to whoever asked, by a yes of whoever shares and of nobody else', () => {
    const { story, table } = atOneTable();
    story.person('ben', start);
    story.person('chloe', ask);
    story.person('dan', ask);
    expect(seen(story, table)).toEqual({ person: 'ben', asking: ['chloe', 'dan'] });
    expect(story.refusal(participant('chloe'), yesTo('chloe'))).toBe('not_allowed');
    expect(story.refusal(participant('ana'), yesTo('chloe'))).toBe('not_allowed');
    expect(story.person('ben', yesTo('ana'))).toEqual([]);
    story.person('ben', noTo('chloe'));
    expect(seen(story, table)).toEqual({ person: 'ben', asking: ['dan'] });
    story.person('ben', yesTo('dan'));
    expect(seen(story, table)).toEqual({ person: 'dan', asking: [] });
    expect(story.refusal(participant('ben'), start)).toBe('somebody_shares');
  });

  it('S3 an ask is taken back, and lapses when its person leaves or the sharing ends or passes on', () => {
    const { story, table } = atOneTable();
    expect(story.person('chloe', ask)).toEqual([]);
    story.person('ben', start);
    for (const id of ['ana', 'chloe', 'dan']) story.person(id, ask);
    story.person('ana', { type: 'ask_share', asks: false });
    story.person('chloe', { type: 'stand' });
    expect(seen(story, table)).toEqual({ person: 'ben', asking: ['dan'] });
    story.person('ana', ask);
    story.person('ben', yesTo('dan'));
    expect(seen(story, table)).toEqual({ person: 'dan', asking: [] });
    story.person('ana', ask);
    story.person('dan', { type: 'stop_share', table });
    story.person('ben', start);
    expect(seen(story, table)).toEqual({ person: 'ben', asking: [] });
  });

  it.each([
    ['stops', (story: Story, table: string) => story.person('ben', { type: 'stop_share', table })],
    ['stands up', (story: Story) => story.person('ben', { type: 'stand' })],
    ['leaves', (story: Story) => story.person('ben', { type: 'leave' })],
    ['is removed', (story: Story) => story.organiser({ type: 'remove_person', person: 'ben' })],
    ['sits elsewhere', (story: Story) => story.person('ben', opening)],
    ['is stopped by the host', (story: Story, table: string) => story.person('ana', { type: 'stop_share', table })],
    ['is stopped by an organiser', (story: Story, table: string) => story.organiser({ type: 'stop_share', table })],
  ])('S4 ends when whoever shares %s', (_how, act) => {
    const { story, table } = atOneTable();
    story.person('ben', start);
    act(story, table);
    expect(seen(story, table)).toBeNull();
    story.person('chloe', start);
  });

  it('S4 goes on with a seat that is kept, and ends with it', () => {
    const { story, table } = atOneTable();
    story.person('ben', start);
    story.system({ type: 'disconnect', person: 'ben', node: 'node-1' });
    story.after(10);
    expect(seen(story, table)).toEqual({ person: 'ben', asking: [] });
    story.after(25);
    expect(seen(story, table)).toBeNull();
  });

  it('S4 ends with a bell that moves whoever shares, and is nobody else’s to stop', () => {
    const story = new Story().begin('ana', 'ben', 'chloe', 'dan').goTo(startsAt + 10 * 60_000);
    const before = story.tableOf('ana')!;
    story.person('ana', start);
    expect(story.refusal(participant('ben'), { type: 'stop_share', table: before })).toBe('table_not_yours');
    expect(story.refusal(organiser, { type: 'stop_share', table: 'none' })).toBe('unknown_table');
    story.goTo(startsAt + 20 * 60_000);
    expect(Object.values(story.open.tables).filter(({ sharing }) => sharing !== undefined)).toEqual([]);
    expect(story.tableOf('ana')).not.toBe(before);
  });

  it('S4 ends at a topic table that stays when the bell takes whoever shares away from it', () => {
    const { story, table } = atOneTable();
    story.person('ana', { type: 'sit_out', table, on: true });
    story.person('ben', start);
    story.person('ben', { type: 'answer', answer: 'in' });
    story.person('dan', { type: 'answer', answer: 'in' });
    story.goTo(startsAt + 10 * 60_000);
    expect(story.tableOf('ben')).not.toBe(table);
    expect(story.at(table)).toEqual(['ana', 'chloe']);
    expect(seen(story, table)).toBeNull();
  });
});
