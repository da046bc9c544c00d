import { describe, expect, it } from 'vitest';
import { noFigures } from '#shared/gathering/plan-figures.ts';
import { organiser, participant, profileOf, startsAt, Story } from '#tests/support/gathering-spec.ts';

const minute = 60_000;
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `p${index + 1}`);
/** The hall segment ends ten minutes after the start. */
const firstBell = startsAt + 10 * minute;

const inMixing = (count: number, about = {}): Story => new Story(about).begin(...names(count)).goTo(firstBell);

describe('C1 the programme goes on by itself', () => {
  it('C1 goes through hall, two rounds, hall and the end without any organiser', () => {
    const story = new Story();
    story.goTo(startsAt - 15 * minute);
    story.arrive(...names(8)).goTo(startsAt + 1000);
    expect(story.open.course).toMatchObject({ kind: 'hall', segment: 0 });
    story.goTo(firstBell);
    expect(story.open.course).toMatchObject({ kind: 'round', segment: 1, round: 0 });
    story.goTo(firstBell + 10 * minute);
    expect(story.open.course).toMatchObject({ kind: 'round', round: 1 });
    story.goTo(firstBell + 20 * minute);
    expect(story.open.course).toMatchObject({ kind: 'hall', segment: 2 });
    story.goTo(firstBell + 25 * minute);
    expect(story.world.state.phase).toBe('over');
  });

  it('C2 announces 60 s before the bell, promises and plans 30 s before, shows the plan 12 s before', () => {
    const story = new Story().begin(...names(8)).goTo(firstBell - 61_000);
    expect(story.open.course.coming).toBeNull();
    story.goTo(firstBell - 60_000);
    expect(story.open.course.coming).toMatchObject({ stage: 'announced', to: { kind: 'round', segment: 1, round: 0 } });
    story.goTo(firstBell - 30_000);
    expect(story.open.course.coming).toMatchObject({ stage: 'promised', plan: null });
    story.goTo(firstBell - 12_000);
    expect(story.open.course.coming).toMatchObject({ stage: 'promised', shown: true });
  });
});

describe('R: rounds', () => {
  it('R1 seats who said yes and who is not idle, but neither who declined nor who idles without an answer', () => {
    const story = new Story().begin(...names(8)).goTo(firstBell - 59_000);
    story.person('p1', { type: 'answer', answer: 'out' });
    story.person('p2', { type: 'set_idle', idle: true });
    story.person('p3', { type: 'set_idle', idle: true });
    story.person('p3', { type: 'answer', answer: 'in' });
    story.goTo(firstBell);
    expect(story.groups.flat().sort()).toEqual(['p3', 'p4', 'p5', 'p6', 'p7', 'p8']);
  });

  it('R2 takes a proposed plan that seats everyone counted in once', () => {
    const story = new Story().begin(...names(4)).goTo(firstBell - 30_000);
    const tables = [
      ['p1', 'p3'],
      ['p2', 'p4'],
    ];
    story.system({ type: 'propose_plan', segment: 1, round: 0, tables, figures: noFigures });
    story.goTo(firstBell);
    expect(story.groups.sort()).toEqual(tables);
  });

  it.each([
    ['misses somebody', [['p1', 'p2', 'p3']], 'plan_is_stale'],
    [
      'knows somebody who is not counted in',
      [
        ['p1', 'p2'],
        ['p3', 'p4', 'nobody'],
      ],
      'plan_is_stale',
    ],
    [
      'seats somebody twice',
      [
        ['p1', 'p2'],
        ['p3', 'p4', 'p1'],
      ],
      'plan_breaks_a_rule',
    ],
  ])('R2 refuses a plan that %s', (_, tables, code) => {
    const story = new Story().begin(...names(4)).goTo(firstBell - 30_000);
    expect(story.refusal({ kind: 'system' }, { type: 'propose_plan', segment: 1, round: 0, tables, figures: noFigures })).toBe(code);
  });

  it('R2 refuses a plan from anyone but the shell, and one that nobody asked for', () => {
    const story = new Story().begin(...names(4)).goTo(firstBell - 30_000);
    const plan = {
      type: 'propose_plan',
      segment: 1,
      round: 0,
      tables: [
        ['p1', 'p2'],
        ['p3', 'p4'],
      ],
      figures: noFigures,
    } as const;
    expect(story.refusal(organiser, plan)).toBe('not_allowed');
    expect(story.refusal({ kind: 'system' }, { ...plan, round: 1 })).toBe('plan_is_stale');
  });

  it('R3 seats everyone greedily 20 s before the bell when no plan came', () => {
    const story = new Story().begin(...names(9)).goTo(firstBell - 20_000);
    expect(story.open.course.coming).toMatchObject({ plan: { tables: [{}, {}, {}] } });
    story.goTo(firstBell);
    expect(story.groups.map((group) => group.length)).toEqual([3, 3, 3]);
  });

  it('R5 takes whoever takes a breath out of the plan, and whoever would be alone to another table', () => {
    const story = new Story().begin(...names(4)).goTo(firstBell - 30_000);
    story.system({
      type: 'propose_plan',
      segment: 1,
      round: 0,
      tables: [
        ['p1', 'p3'],
        ['p2', 'p4'],
      ],
      figures: noFigures,
    });
    story.person('p1', { type: 'answer', answer: 'out' });
    story.goTo(firstBell);
    expect(story.groups).toEqual([['p2', 'p3', 'p4']]);
    expect(story.open.people['p1']?.place).toEqual({ kind: 'hall', waiting: false });
  });

  it('R6 moves everyone at the bell and leaves no table of the round before', () => {
    const story = inMixing(12);
    const before = new Set(Object.keys(story.open.tables));
    story.goTo(firstBell + 10 * minute);
    expect(story.groups.flat()).toHaveLength(12);
    expect(Object.keys(story.open.tables).some((id) => before.has(id))).toBe(false);
  });

  it('R6 numbers the tables of a round from one, past those that stay beside it', () => {
    const story = new Story().begin(...names(8));
    story.person('p8', { type: 'open_table', topic: 'Lamps', theme: null, question: null, languages: [], seats: 4 });
    const kept = Object.values(story.open.tables).find(({ number }) => number === 3);
    story.person('p8', { type: 'sit_out', table: kept!.id, on: true });
    story.goTo(firstBell);
    const numbers = Object.values(story.open.tables).map(({ kind, number }) => `${kind} ${number}`);
    expect(numbers.sort()).toEqual(['round 1', 'round 2', 'topic 3']);
  });

  it('R7 seats a late person at a table below its size while more than half the round remains', () => {
    const story = inMixing(7).goTo(firstBell + 4 * minute);
    story.arrive('late');
    expect(story.groups.map((group) => group.length).sort()).toEqual([4, 4]);
  });

  it('R7 seats a late person one above the size below half, and nobody below 30 %', () => {
    const story = inMixing(8).goTo(firstBell + 6 * minute);
    story.arrive('late');
    expect(story.groups.map((group) => group.length).sort()).toEqual([4, 5]);
    story.goTo(firstBell + 8 * minute);
    story.arrive('later');
    expect(story.open.people['later']?.place).toEqual({ kind: 'hall', waiting: true });
  });

  it('R7 never seats a late person at a table that speaks none of their languages', () => {
    const story = inMixing(7);
    story.person('late', { type: 'arrive', profile: profileOf('Late', { languages: ['es'] }), mode: 'full' });
    expect(story.tableOf('late')).toBeNull();
  });

  it('R8 gives two late people a table of their own when no table fits them', () => {
    const story = inMixing(8);
    for (const id of ['ana', 'eva']) story.person(id, { type: 'arrive', profile: profileOf(id, { languages: ['es'] }), mode: 'full' });
    expect(story.tableOf('ana')).not.toBeNull();
    expect(story.tableOf('ana')).toBe(story.tableOf('eva'));
  });

  it('R9 moves a person left alone at a round table after ten seconds; a kept seat is no company', () => {
    const story = inMixing(4, {
      programme: [
        { kind: 'hall', seconds: 600, topicTables: [] },
        { kind: 'mixing', rounds: 1, seconds: 600, tableSize: 2, questions: [] },
      ],
    });
    story.after(60);
    const [first = []] = story.groups;
    story.system({ type: 'disconnect', person: first[0]!, node: 'node-1' });
    story.after(9);
    expect(story.groups.flat()).toHaveLength(4);
    story.after(1);
    expect(story.groups.map((group) => group.length).sort()).toEqual([1, 3]);
    story.after(30);
    expect(story.groups.map((group) => group.length).sort()).toEqual([0, 3]);
  });

  it('R9 asks again every ten seconds while no table can take the person in', () => {
    const story = inMixing(3, {
      programme: [
        { kind: 'hall', seconds: 600, topicTables: [] },
        { kind: 'mixing', rounds: 1, seconds: 600, tableSize: 4, questions: [] },
      ],
    });
    for (const id of ['p1', 'p2']) story.person(id, { type: 'leave' });
    story.after(25);
    story.arrive('late');
    expect(story.groups).toEqual([['late', 'p3']]);
  });

  it('R10 remembers who sat together, and mixes anew', () => {
    const story = inMixing(16).goTo(firstBell + 10 * minute);
    expect(Object.values(story.open.met)).toEqual(Array.from({ length: 48 }, () => 1));
  });

  it('R11 keeps two people apart when one of them asked for it', () => {
    const story = new Story({
      programme: [
        { kind: 'hall', seconds: 600, topicTables: [] },
        { kind: 'mixing', rounds: 3, seconds: 600, tableSize: 2, questions: [] },
      ],
    });
    story.begin(...names(4));
    story.person('p1', { type: 'avoid', person: 'p2', on: true });
    for (const round of [0, 1, 2]) {
      story.goTo(firstBell + round * 10 * minute);
      expect(story.tableOf('p1')).not.toBe(story.tableOf('p2'));
    }
  });

  it('R1 a round with fewer than two people begins empty and seats the second who comes', () => {
    const story = inMixing(1);
    expect(story.groups).toEqual([]);
    story.arrive('second');
    expect(story.groups).toEqual([['p1', 'second']]);
  });
});

describe('C: one more minute, holding, pausing, ending', () => {
  it('C3 brings one more minute when a majority of the seated asks, and not before', () => {
    const story = inMixing(4).goTo(firstBell + 9 * minute + 1000);
    const { endsAt } = story.open.course;
    story.person('p1', { type: 'vote_more' });
    story.person('p2', { type: 'vote_more' });
    expect(story.open.course.endsAt).toBe(endsAt);
    story.person('p3', { type: 'vote_more' });
    expect(story.open.course).toMatchObject({ endsAt: (endsAt ?? 0) + minute, votes: [], coming: null });
  });

  it('C3 counts a vote once, and only from those seated while the change is announced', () => {
    const story = inMixing(4);
    expect(story.refusal(participant('p1'), { type: 'vote_more' })).toBe('no_vote_now');
    story.goTo(firstBell + 9 * minute);
    story.person('p1', { type: 'vote_more' });
    expect(story.person('p1', { type: 'vote_more' })).toEqual([]);
    story.person('p2', { type: 'stand' });
    expect(story.refusal(participant('p2'), { type: 'vote_more' })).toBe('not_seated');
  });

  it('C4 refuses to move a promised bell', () => {
    const story = inMixing(4).goTo(firstBell + 10 * minute - 29_000);
    for (const command of [{ type: 'extend' }, { type: 'end_gently', what: 'gathering' }, { type: 'hold', on: true }] as const)
      expect(story.refusal(organiser, command)).toBe('bell_is_promised');
    expect(story.refusal(participant('p1'), { type: 'vote_more' })).toBe('no_vote_now');
  });

  it('C5 ends a round gently within a minute and goes on with the next', () => {
    const story = inMixing(4).after(60);
    story.organiser({ type: 'end_gently', what: 'round' });
    story.after(60);
    expect(story.open.course).toMatchObject({ kind: 'round', round: 1 });
  });

  it('C5 ends a short round as long after being told to as its bells are announced, however often told', () => {
    const programme = [{ kind: 'mixing', rounds: 2, seconds: 80, tableSize: 2, questions: ['challenges'] }] as const;
    const story = new Story({ programme }).begin(...names(4));
    story.after(30);
    for (let times = 0; times < 3; times++) story.organiser({ type: 'end_gently', what: 'round' });
    expect(story.open.course.endsAt).toBe(story.now + 20_000);
  });

  it('C5 ends the gathering gently from the middle of a round', () => {
    const story = inMixing(4).after(60);
    story.organiser({ type: 'end_gently', what: 'gathering' });
    story.after(60);
    expect(story.world.state.phase).toBe('over');
  });

  it('C6 held, a hall has no end; let go, it ends after its time', () => {
    const story = new Story().begin(...names(4));
    story.organiser({ type: 'hold', on: true });
    story.goTo(firstBell + 5 * minute);
    expect(story.open.course).toMatchObject({ kind: 'hall', endsAt: null });
    story.organiser({ type: 'hold', on: false });
    story.after(60);
    expect(story.open.course.kind).toBe('round');
  });

  it('C6 held during the rounds, the programme waits in the hall after them', () => {
    const story = inMixing(4).after(5);
    story.organiser({ type: 'hold', on: true });
    story.goTo(firstBell + 21 * minute);
    expect(story.open.course).toMatchObject({ kind: 'hall', segment: 1, endsAt: null });
    expect(story.groups).toEqual([]);
    story.organiser({ type: 'start' });
    expect(story.open.course).toMatchObject({ kind: 'hall', segment: 2 });
  });

  it('C6 let go while the hall after the rounds is announced, the programme goes on', () => {
    const story = inMixing(4);
    story.organiser({ type: 'hold', on: true });
    story.goTo(firstBell + 20 * minute - 50_000);
    expect(story.open.course.coming).toMatchObject({ stage: 'announced', to: { kind: 'hall', segment: 1 } });
    story.organiser({ type: 'hold', on: false });
    story.goTo(firstBell + 20 * minute);
    expect(story.open.course).toMatchObject({ kind: 'hall', segment: 2 });
    story.after(300);
    expect(story.world.state.phase).toBe('over');
  });

  it('C7 a pause stops the clock, also of a promised bell, and new media rooms follow it', () => {
    const story = inMixing(4).goTo(firstBell + 10 * minute - 15_000);
    const mediaRooms = Object.values(story.open.tables).map(({ mediaRoom }) => mediaRoom);
    story.organiser({ type: 'pause' });
    story.goTo(firstBell + 15 * minute);
    expect(story.open.course).toMatchObject({ kind: 'round', round: 0 });
    story.organiser({ type: 'resume' });
    expect(Object.values(story.open.tables).some(({ mediaRoom }) => mediaRooms.includes(mediaRoom))).toBe(false);
    story.after(14);
    expect(story.open.course).toMatchObject({ round: 0 });
    story.after(1);
    expect(story.open.course).toMatchObject({ round: 1 });
  });

  it('C8 a bell that rings twice changes nothing the second time', () => {
    const story = new Story().begin(...names(4)).goTo(firstBell);
    expect(story.system({ type: 'deadline', key: 'bell' })).toEqual([]);
  });

  it('C8 a bell up to five seconds late keeps the promised instant, a later one starts a full round', () => {
    for (const [late, start] of [
      [4000, firstBell],
      [60_000, firstBell + 60_000],
    ] as const) {
      const story = new Story().begin(...names(4)).goTo(firstBell - 1);
      story.now = firstBell + late;
      story.system({ type: 'deadline', key: 'bell' });
      expect(story.open.course).toMatchObject({ kind: 'round', startedAt: start, endsAt: start + 10 * minute });
    }
  });
});
