import { describe, expect, it } from 'vitest';
import { tidingsOf } from '#shared/series/tidings.ts';
import { organiser, participant, profileOf, startsAt, Story, visitor } from '#tests/support/gathering-spec.ts';
import { erasedBy } from './decide/erasure.ts';
import { problemOf } from './problem.ts';
import { pairKey } from './state.ts';
import { mineView } from './view/mine.ts';

const minute = 60_000;
const over = (...ids: string[]): Story => new Story().begin(...ids).goTo(startsAt + 40 * minute);
const worldOf = (story: Story) => {
  const { state, personal } = story.world;
  if (state.phase === 'none') throw new Error('There is no gathering.');
  return { state, personal };
};
const mine = (story: Story, id: string) => mineView(worldOf(story), { kind: 'person', id, role: 'participant' }).series;

describe('N2 who says yes to what follows', () => {
  it('N2 is whoever came, while it goes on or afterwards, and may take it back even when all else is erased', () => {
    const story = over('p1', 'p2');
    expect(story.refusal(visitor('stranger'), { type: 'join_series', mail: '' })).toBe('not_admitted');
    expect(story.refusal({ kind: 'system' }, { type: 'join_series', mail: '' })).toBe('not_allowed');
    story.person('p1', { type: 'join_series', mail: 'p1@example.org' });
    expect(mine(story, 'p1')).toMatchObject({ member: true, address: 'p1@example.org' });
    expect(JSON.stringify(story.log)).not.toContain('example.org');
    story.goTo(story.now + 91 * 24 * 60 * minute);
    expect(story.refusal(participant('p2'), { type: 'join_series', mail: '' })).toBe('is_over');
    story.person('p1', { type: 'leave_series' });
    expect(mine(story, 'p1').member).toBe(false);
    expect(tidingsOf(worldOf(story), 'g')).toEqual({ gathering: 'g', joined: [], left: ['p1'], erased: ['olga'], harvest: null });
  });

  it('N2 an address lies nowhere once it was taken back', () => {
    const story = over('p1');
    story.person('p1', { type: 'join_series', mail: 'p1@example.org' });
    story.person('p1', { type: 'leave_series' });
    expect(JSON.stringify(story.world)).not.toContain('example.org');
  });
});

describe('N2 a yes that was taken back', () => {
  it('N2 lies under an owner of its own, which goes again from a backup, and counts as taken back without its row', () => {
    const story = over('p1', 'p2');
    for (const id of ['p1', 'p2']) story.person(id, { type: 'join_series', mail: `${id}@example.org` });
    const before = worldOf(story);
    const left = story.decide(participant('p1'), { type: 'leave_series' });
    if (!left.ok) throw new Error(left.code);
    const gone = erasedBy(left);
    expect(gone).toEqual(['consent-p1']);
    const { p1: _gone, ...consent } = before.personal.consent;
    const restored = { ...before, personal: { ...before.personal, consent } };
    expect(mineView(restored, { kind: 'person', id: 'p1', role: 'participant' }).series).toMatchObject({ member: false, address: '' });
    expect(tidingsOf(restored, 'g')).toMatchObject({ joined: [{ person: 'p2' }], left: ['p1'] });
  });

  it('N2 said in an earlier gathering needs no row here', () => {
    const story = new Story().begin('p1');
    const people = [{ person: 'p2', role: 'participant', profile: profileOf('Kim'), mail: '' }] as const;
    story.system({ type: 'carry_over', people, gone: [], met: {}, reunions: [] });
    expect(mine(story, 'p2').member).toBe(true);
    expect(tidingsOf(worldOf(story), 'g').left).toEqual([]);
  });

  it('N10 tells which organisers are erased', () => {
    const story = over('p1');
    expect(tidingsOf(worldOf(story), 'g').erased).toEqual([]);
    const { changes } = worldOf(story).state.series;
    story.organiser({ type: 'delete_my_data', cards: 'delete' });
    expect(tidingsOf(worldOf(story), 'g').erased).toEqual(['olga']);
    expect(worldOf(story).state.series.changes).toBeGreaterThan(changes);
  });
});

describe('N2 a yes on the way in', () => {
  const arrive = (mail: string) => ({ type: 'arrive', profile: profileOf('Kim'), mode: 'full', again: { mail } }) as const;

  it('N2 counts like one said later, its address nowhere in the log', () => {
    const story = new Story().begin('p1');
    story.person('p2', arrive('kim@example.org'));
    expect(mine(story, 'p2')).toMatchObject({ member: true, address: 'kim@example.org' });
    expect(mine(story, 'p1').member).toBe(false);
    expect(JSON.stringify(story.log)).not.toContain('example.org');
    expect(tidingsOf(worldOf(story), 'g').joined.map(({ person }) => person)).toEqual(['p2']);
  });

  it('N2 of whoever knocks is told once they are let in, and kept nowhere when they are turned away', () => {
    const story = new Story().begin('p1');
    story.do(visitor('kim'), arrive('kim@example.org'));
    story.do(visitor('karl'), arrive('karl@example.org'));
    expect(tidingsOf(worldOf(story), 'g').joined).toEqual([]);
    story.organiser({ type: 'admit', person: 'kim' });
    story.organiser({ type: 'turn_away', person: 'karl' });
    expect(tidingsOf(worldOf(story), 'g')).toMatchObject({ joined: [{ person: 'kim' }], left: ['karl'] });
    expect(JSON.stringify(story.world)).not.toContain('karl@example.org');
  });
});

describe('N4 a wish to meet again', () => {
  it('N4 of one is in nobody’s view and is not told to the series; of both it is', () => {
    const story = over('p1', 'p2');
    story.person('p1', { type: 'meet_again', person: 'p2', on: true });
    expect(mine(story, 'p1').again).toEqual(['p2']);
    expect(mine(story, 'p2').again).toEqual([]);
    expect(tidingsOf(worldOf(story), 'g').harvest?.again).toEqual([]);
    story.person('p2', { type: 'meet_again', person: 'p1', on: true });
    expect(tidingsOf(worldOf(story), 'g').harvest?.again).toEqual([['p1', 'p2']]);
    expect(story.refusal(participant('p1'), { type: 'meet_again', person: 'p1', on: true })).toBe('not_oneself');
    expect(story.refusal(participant('p1'), { type: 'meet_again', person: 'nobody', on: true })).toBe('unknown_person');
  });
});

describe('N3 what the series remembers', () => {
  const carried = { type: 'carry_over', people: [], gone: [], met: { [pairKey('p1', 'p2')]: 2, [pairKey('p3', 'p4')]: 1 } } as const;

  it('N3 counts like meetings of this gathering, but for those who both wish to meet again', () => {
    const story = new Story().begin('p1', 'p2', 'p3', 'p4');
    expect(story.refusal(organiser, { ...carried, reunions: [] })).toBe('not_allowed');
    story.system({ ...carried, reunions: [pairKey('p3', 'p4')] });
    story.goTo(startsAt + 9.5 * minute);
    const { history } = problemOf({ state: story.open, personal: story.world.personal }, 1, 0);
    expect(history).toEqual([{ a: 'p1', b: 'p2', times: 2 }]);
  });

  it('N1 told the same again, nothing happens', () => {
    const story = new Story();
    const people = [
      { person: 'm1', role: 'participant', profile: { name: 'Mo', organisation: '', languages: [], topics: [] }, mail: '' },
    ] as const;
    const command = { ...carried, people, reunions: [] };
    expect(story.system(command).map(({ type }) => type)).toEqual(['PeopleInvited', 'PeopleCarriedOver', 'SeriesRemembered']);
    expect(story.system(command)).toEqual([]);
    expect(story.system({ ...command, people: [], gone: ['m1'] }).map(({ type }) => type)).toEqual(['SeriesLeft', 'PersonRemoved']);
    expect(story.world.personal.profile['m1']).toBeUndefined();
  });
});

describe('N9 the date', () => {
  it('N9 is published by organisers alone', () => {
    const story = new Story();
    expect(story.refusal(participant('p1'), { type: 'publish_date', on: true })).toBe('not_allowed');
    story.organiser({ type: 'publish_date', on: true });
    expect(story.world.state).toMatchObject({ series: { datePublished: true } });
  });
});
