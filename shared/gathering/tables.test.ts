import { describe, expect, it } from 'vitest';
import { organiser, participant, profileOf, startsAt, Story } from '#tests/support/gathering-spec.ts';

const openTable = { type: 'open_table', topic: 'Lighting', theme: 'methods', question: null, languages: ['en'], seats: 2 } as const;
const tableIds = (story: Story): string[] => Object.keys(story.open.tables);

describe('T: topic tables', () => {
  it('T6 a hall segment opens its topic tables', () => {
    const story = new Story().begin('p1');
    expect(Object.values(story.open.tables)).toMatchObject([
      { theme: 'methods', number: 1, host: null },
      { theme: 'polarisation', number: 2, host: null },
    ]);
  });

  it('T1 whoever opens a table sits there as its host; its topic lies beside the events', () => {
    const story = new Story().begin('p1');
    story.person('p1', openTable);
    const table = story.tableOf('p1')!;
    expect(story.open.tables[table]).toMatchObject({ kind: 'topic', host: 'p1', seats: 2, number: 3 });
    expect(story.world.personal.topic[table]).toBe('Lighting');
    expect(JSON.stringify(story.log)).not.toContain('Lighting');
  });

  it('T1 only organisers open tables where the gathering says so', () => {
    const story = new Story({ tablesBy: 'organisers' }).begin('p1');
    expect(story.refusal(participant('p1'), openTable)).toBe('not_allowed');
  });

  it('T1 refuses a theme or a question that the gathering does not have', () => {
    const story = new Story().begin('p1');
    expect(story.refusal(participant('p1'), { ...openTable, theme: 'cooking' })).toBe('unknown_theme');
    expect(story.refusal(participant('p1'), { ...openTable, question: 'why' })).toBe('unknown_question');
  });

  it('T2 seats nobody at a full table', () => {
    const story = new Story().begin('p1', 'p2', 'p3');
    story.person('p1', openTable);
    const table = story.tableOf('p1')!;
    story.person('p2', { type: 'sit', table });
    expect(story.refusal(participant('p3'), { type: 'sit', table })).toBe('table_full');
    expect(story.refusal(organiser, { type: 'move_person', person: 'p3', table })).toBe('table_full');
  });

  it('T3 a host who leaves is followed by whoever sat down first', () => {
    const story = new Story().begin('p1', 'p2', 'p3');
    story.person('p1', { ...openTable, seats: 6 });
    const table = story.tableOf('p1')!;
    for (const id of ['p3', 'p2']) {
      story.after(1);
      story.person(id, { type: 'sit', table });
    }
    story.person('p1', { type: 'stand' });
    expect(story.open.tables[table]).toMatchObject({ host: 'p3' });
  });

  it('T3 a table that its people left closes, one of the programme stays', () => {
    const story = new Story().begin('p1');
    const [seeded = ''] = tableIds(story);
    story.person('p1', { type: 'sit', table: seeded });
    story.person('p1', { type: 'stand' });
    expect(tableIds(story)).toContain(seeded);
    story.person('p1', openTable);
    const own = story.tableOf('p1')!;
    story.person('p1', { type: 'stand' });
    expect(tableIds(story)).not.toContain(own);
  });

  it('T4 hands over to someone at the table, by its host or an organiser only', () => {
    const story = new Story().begin('p1', 'p2', 'p3');
    story.person('p1', openTable);
    const table = story.tableOf('p1')!;
    story.person('p2', { type: 'sit', table });
    expect(story.refusal(participant('p2'), { type: 'hand_over', table, to: 'p2' })).toBe('table_not_yours');
    expect(story.refusal(participant('p1'), { type: 'hand_over', table, to: 'p3' })).toBe('unknown_person');
    story.person('p1', { type: 'hand_over', table, to: 'p2' });
    expect(story.open.tables[table]).toMatchObject({ host: 'p2' });
    story.organiser({ type: 'hand_over', table, to: 'p1' });
    expect(story.open.tables[table]).toMatchObject({ host: 'p1' });
  });

  it('T5 seats me where two to four people speak a language of mine', () => {
    const story = new Story().begin('p1', 'p2', 'p3', 'p4');
    const [methods = '', polarisation = ''] = tableIds(story);
    story.person('p1', { type: 'sit', table: methods });
    for (const id of ['p2', 'p3']) story.person(id, { type: 'sit', table: polarisation });
    story.person('p4', { type: 'seat_me' });
    expect(story.tableOf('p4')).toBe(polarisation);
    story.person('ana', { type: 'arrive', profile: profileOf('Ana', { languages: ['es'] }), mode: 'full' });
    expect(story.refusal(participant('ana'), { type: 'seat_me' })).toBe('no_table_free');
  });

  it('T7 the people of a table that sits out stay together while others are mixed', () => {
    const story = new Story().begin('p1', 'p2', 'p3', 'p4', 'p5');
    story.person('p1', { ...openTable, seats: 6 });
    const table = story.tableOf('p1')!;
    for (const id of ['p2', 'p3']) story.person(id, { type: 'sit', table });
    story.person('p1', { type: 'sit_out', table, on: true });
    story.goTo(startsAt + 9.5 * 60_000);
    story.person('p3', { type: 'answer', answer: 'in' });
    story.goTo(startsAt + 10 * 60_000);
    expect(story.at(table)).toEqual(['p1', 'p2']);
    expect(story.groups.flat().sort()).toEqual(['p3', 'p4', 'p5']);
  });

  it('T6 topic tables of the programme close with the bell when nobody keeps them', () => {
    const story = new Story().begin('p1', 'p2').goTo(startsAt + 10 * 60_000);
    expect(Object.values(story.open.tables).map(({ kind }) => kind)).toEqual(['round']);
  });

  it('T8 the first at a table without a host becomes its host', () => {
    const story = new Story().begin('p1', 'p2');
    const [table = ''] = tableIds(story);
    story.person('p1', { type: 'sit', table });
    story.person('p2', { type: 'sit', table });
    expect(story.open.tables[table]).toMatchObject({ host: 'p1' });
  });

  it('T18 organisers bring everybody at topic tables to the hall; those of the programme stay, a promised bell too', () => {
    const story = new Story().begin('p1', 'p2', 'p3', 'p4');
    const [seeded = ''] = tableIds(story);
    story.person('p1', openTable);
    const own = story.tableOf('p1') ?? '';
    for (const id of ['p2', 'p3']) story.person(id, { type: 'sit', table: seeded });
    story.do(organiser, { type: 'arrive', profile: profileOf('Olga'), mode: 'full' });
    story.organiser({ type: 'visit', table: seeded });
    story.goTo(startsAt + 9.6 * 60_000);
    const { coming, endsAt } = story.open.course;
    story.organiser({ type: 'clear_tables' });
    expect(['p1', 'p2', 'p3', 'p4', 'olga'].map((id) => story.open.people[id]?.place.kind)).toEqual(
      Array.from({ length: 5 }, () => 'hall'),
    );
    expect(tableIds(story)).not.toContain(own);
    expect(story.open.tables[seeded]).toMatchObject({ host: null });
    expect(story.open.sittings[seeded]?.stays.every(({ until }) => until === story.now)).toBe(true);
    expect(story.open.feed[0]).toMatchObject({ what: 'tables_cleared', count: 4 });
    expect([story.open.course.coming, story.open.course.endsAt]).toEqual([coming, endsAt]);
    expect(story.organiser({ type: 'clear_tables' })).toEqual([]);
    story.goTo(startsAt + 10 * 60_000 + 1000);
    expect(['p1', 'p2', 'p3', 'p4'].map((id) => story.tableOf(id) !== null)).toEqual([true, true, true, true]);
    expect(story.refusal(organiser, { type: 'clear_tables' })).toBe('not_in_open_hall');
  });

  it('R7 nobody sits down at a round table by hand', () => {
    const story = new Story().begin('p1', 'p2', 'p3').goTo(startsAt + 10 * 60_000);
    story.person('p1', { type: 'stand' });
    const [table = ''] = tableIds(story);
    expect(story.refusal(participant('p1'), { type: 'sit', table })).toBe('round_table');
  });
});

describe('H: messages', () => {
  it('H3 organisers take a message back within ten seconds, text and all', () => {
    const story = new Story().begin('p1');
    story.organiser({ type: 'message', to: { kind: 'all' }, text: 'Coffee is ready' });
    const id = story.open.messages[0]!.id;
    expect(story.refusal(participant('p1'), { type: 'withdraw_message', message: id })).toBe('not_allowed');
    story.organiser({ type: 'withdraw_message', message: id });
    expect(story.world.personal.message).toEqual({});
    story.organiser({ type: 'message', to: { kind: 'all' }, text: 'Coffee is gone' });
    const late = story.open.messages[0]!.id;
    story.after(11);
    expect(story.refusal(organiser, { type: 'withdraw_message', message: late })).toBe('too_late');
  });
});
