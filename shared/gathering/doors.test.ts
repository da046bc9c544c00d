import { fingerprint } from '#shared/primitives/fingerprint.ts';
import { noPersonal } from './personal.ts';
import { describe, expect, it } from 'vitest';
import { inviteeOf, organiser, participant, profileOf, startsAt, Story, visitor } from '#tests/support/gathering-spec.ts';
import { frontView } from './view/front.ts';
import { tableView } from './view/table.ts';

const arrive = (name: string) => ({ type: 'arrive', profile: profileOf(name), mode: 'full' }) as const;

describe('G: a gathering’s life', () => {
  it('G1 is created once, and by the shell only', () => {
    const story = new Story();
    const create = { type: 'create', about: story.about, organiser: 'x', profile: profileOf('X') } as const;
    expect(story.refusal({ kind: 'system' }, create)).toBe('exists');
  });

  it('G2 is edited until its programme has begun', () => {
    const story = new Story();
    const about = { ...story.about, organisedBy: 'Somebody else' };
    story.organiser({ type: 'edit', about });
    expect(story.refusal(participant('p1'), { type: 'edit', about })).toBe('not_allowed');
    story.begin('p1').after(1);
    expect(story.refusal(organiser, { type: 'edit', about })).toBe('too_late');
  });

  it('G8 takes no edit of what another organiser changed meanwhile', () => {
    const story = new Story();
    const was = fingerprint(story.about);
    story.organiser({ type: 'edit', about: { ...story.about, organisedBy: 'Somebody else' }, was });
    expect(story.refusal(organiser, { type: 'edit', about: { ...story.about, retentionDays: 9 }, was })).toBe('about_is_stale');
    const now = { ...story.about, organisedBy: 'Somebody else' };
    story.organiser({ type: 'edit', about: { ...now, retentionDays: 9 }, was: fingerprint(now) });
    expect(story.world.state).toMatchObject({ about: { organisedBy: 'Somebody else', retentionDays: 9 } });
  });

  it('G3 opens its doors by itself a quarter of an hour before the start', () => {
    const story = new Story().goTo(startsAt - 15 * 60_000 - 1);
    expect(story.refusal(participant('p1'), arrive('p1'))).toBe('not_yet');
    story.after(1);
    story.arrive('p1');
    expect(story.open.people['p1']?.place.kind).toBe('hall');
  });

  it('G4 starts early when an organiser says so', () => {
    const story = new Story();
    story.organiser({ type: 'open_doors' });
    story.organiser({ type: 'start' });
    expect(story.open.course).toMatchObject({ kind: 'hall', segment: 0, startedAt: story.now });
    expect(frontView(story.open, 'slug').startsAt).toBe(story.now);
    story.after(60);
    const begunAt = story.now - 60_000;
    expect(frontView(story.open, 'slug').startsAt).toBe(begunAt);
    story.organiser({ type: 'end_gently', what: 'gathering' });
    story.after(60);
    if (story.world.state.phase !== 'over') throw new Error('it has not ended');
    expect(frontView(story.world.state, 'slug').startsAt).toBe(begunAt);
  });

  it('G4 a programme that begins with a round gives people a minute first', () => {
    const story = new Story({ programme: [{ kind: 'mixing', rounds: 1, seconds: 600, tableSize: 4, questions: [] }] });
    story.organiser({ type: 'open_doors' });
    story.arrive('p1', 'p2');
    story.organiser({ type: 'start' });
    story.after(59);
    expect(story.open.course.kind).toBe('before');
    story.after(1);
    expect(story.groups).toEqual([['p1', 'p2']]);
  });

  it('G5 takes no more commands once it is over', () => {
    const story = new Story().begin('p1').goTo(startsAt + 24 * 3600_000);
    expect(story.refusal(participant('p1'), { type: 'seat_me' })).toBe('is_over');
    expect(story.refusal(participant('p2'), arrive('p2'))).toBe('is_over');
    story.person('p1', { type: 'change_profile', profile: profileOf('P. One') });
    expect(story.world.personal.profile['p1']?.name).toBe('P. One');
  });

  it('G7 forgets everybody the stated number of days after the end', () => {
    const story = new Story({ retentionDays: 30 }).begin('p1').goTo(startsAt + 2 * 3600_000);
    expect(story.world.personal.profile['p1']?.name).toBe('p1');
    story.goTo(startsAt + 31 * 86_400_000);
    expect(story.world.personal).toEqual(noPersonal);
    expect(story.world.state).toMatchObject({ phase: 'over', erased: true });
  });

  it('G6 the same command on the same state comes to the same', () => {
    const story = new Story().begin('p1', 'p2', 'p3');
    const once = story.decide(participant('p1'), { type: 'seat_me' });
    expect(once.ok && once.events.length).toBeGreaterThan(0);
    expect(story.decide(participant('p1'), { type: 'seat_me' })).toEqual(once);
  });
});

describe('D: doors', () => {
  it('D4 whoever knocks and loses the line is not said to be back in a seat', () => {
    const story = new Story().begin('p1');
    story.do(visitor('v1'), arrive('Val'));
    story.system({ type: 'disconnect', person: 'v1', node: 'node-1' });
    story.system({ type: 'connect', person: 'v1', node: 'node-1' });
    expect(story.open.feed.filter(({ what }) => what === 'returned')).toEqual([]);
  });

  it('D1 D2 visitors knock, nobody sees them, and they come in once admitted', () => {
    const story = new Story().begin('p1');
    story.do(visitor('v1'), arrive('Val'));
    expect(story.open.people['v1']).toMatchObject({ standing: 'knocking', place: { kind: 'nowhere' } });
    expect(story.refusal(participant('p1'), { type: 'admit', person: 'v1' })).toBe('not_allowed');
    story.organiser({ type: 'admit', person: 'v1' });
    expect(story.open.people['v1']).toMatchObject({ standing: 'admitted', place: { kind: 'hall' } });
  });

  it('D4 those turned away stay out', () => {
    const story = new Story().begin('p1');
    story.do(visitor('v1'), arrive('Val'));
    story.organiser({ type: 'turn_away', person: 'v1' });
    expect(story.refusal(visitor('v1'), arrive('Val'))).toBe('removed');
  });

  it('D3 invites as many at once as the list holds, before the doors open too', () => {
    const story = new Story();
    story.organiser({ type: 'invite', people: Array.from({ length: 100 }, (_, index) => inviteeOf(`Guest ${index}`)) });
    expect(Object.values(story.world.personal.profile).map(({ name }) => name)).toContain('Guest 99');
    expect(Object.keys(story.world.personal.profile)).toHaveLength(101);
  });

  it('D3 an invited person comes in as who they were invited as', () => {
    const story = new Story();
    story.organiser({ type: 'invite', people: [inviteeOf('Ana'), inviteeOf('Bo')] });
    const [ana] = Object.values(story.world.state.phase === 'draft' ? story.world.state.people : {}).filter(
      ({ role }) => role === 'participant',
    );
    story.organiser({ type: 'open_doors' });
    story.person(ana!.id, arrive('Ana'));
    expect(story.open.people[ana!.id]).toMatchObject({ standing: 'admitted', role: 'participant' });
  });

  it('D5 a removed person loses the seat and stays out, and the table gets a new media room', () => {
    const story = new Story().begin('p1', 'p2');
    for (const id of ['p1', 'p2']) story.person(id, { type: 'seat_me' });
    const table = story.tableOf('p1')!;
    const before = story.open.tables[table]!.mediaRoom;
    expect(story.refusal(participant('p2'), { type: 'remove_person', person: 'p1' })).toBe('not_allowed');
    story.organiser({ type: 'remove_person', person: 'p1' });
    expect(story.tableOf('p1')).toBeNull();
    story.after(4);
    expect(story.open.tables[table]!.mediaRoom).not.toBe(before);
    expect(story.refusal(participant('p1'), arrive('p1'))).toBe('removed');
    expect(story.refusal(participant('p1'), { type: 'seat_me' })).toBe('removed');
  });

  it('D5 organisers cannot be removed', () => {
    const story = new Story().begin('p1');
    expect(story.refusal(organiser, { type: 'remove_person', person: 'olga' })).toBe('not_allowed');
  });
});

describe('P: presence', () => {
  const seated = (): Story => {
    const story = new Story().begin('p1', 'p2');
    for (const id of ['p1', 'p2']) story.person(id, { type: 'seat_me' });
    return story;
  };

  it('P2 keeps the seat of someone who drops and returns within half a minute', () => {
    const story = seated();
    const table = story.tableOf('p1');
    story.system({ type: 'disconnect', person: 'p1', node: 'node-1' });
    story.after(29);
    story.system({ type: 'connect', person: 'p1', node: 'node-2' });
    story.after(60);
    expect(story.tableOf('p1')).toBe(table);
  });

  it('P2 keeps a raised hand too, at its place in the queue', () => {
    const story = seated();
    story.person('p1', { type: 'raise_hand', raised: true });
    story.after(1);
    story.person('p2', { type: 'raise_hand', raised: true });
    story.system({ type: 'disconnect', person: 'p1', node: 'node-1' });
    story.after(20);
    story.system({ type: 'connect', person: 'p1', node: 'node-2' });
    expect(tableView({ ...story.world, state: story.open }, story.tableOf('p1')!)?.hands).toEqual(['p1', 'p2']);
  });

  it('P3 gives the seat up after half a minute, hand and answer too', () => {
    const story = seated();
    story.person('p1', { type: 'raise_hand', raised: true });
    story.system({ type: 'disconnect', person: 'p1', node: 'node-1' });
    story.after(30);
    expect(story.open.people['p1']).toMatchObject({
      presence: { kind: 'away' },
      place: { kind: 'nowhere' },
      handSince: null,
      answer: null,
    });
    story.arrive('p1');
    expect(story.open.people['p1']).toMatchObject({ presence: { kind: 'here' }, place: { kind: 'hall' } });
  });

  it('P2 a disconnection that a node reports after the person came back elsewhere drops nobody', () => {
    const story = seated();
    story.system({ type: 'connect', person: 'p1', node: 'node-2' });
    expect(story.system({ type: 'disconnect', person: 'p1', node: 'node-1' })).toEqual([]);
  });

  it('P4 drops everyone of a lost node and nobody else', () => {
    const story = seated();
    story.system({ type: 'connect', person: 'p2', node: 'node-2' });
    story.system({ type: 'lose_node', node: 'node-1' });
    expect(story.open.people['p1']?.presence.kind).toBe('dropped');
    expect(story.open.people['p2']?.presence.kind).toBe('here');
  });

  it('P1 somebody who never arrived has no place', () => {
    const story = new Story().begin('p1');
    expect(story.refusal(participant('stranger'), { type: 'seat_me' })).toBe('not_admitted');
    expect(story.system({ type: 'connect', person: 'stranger', node: 'node-1' })).toEqual([]);
  });
});

describe('D12: doors that organisers close', () => {
  const story = () => {
    const one = new Story({ programme: [{ kind: 'hall', seconds: 3600, topicTables: [] }] });
    one.organiser({ type: 'invite', people: [inviteeOf('Ines')] });
    one.begin('p1', 'p2');
    one.organiser({ type: 'close_doors', on: true });
    return one;
  };

  it('D12 whoever is new knocks, by the shared link and by a personal one, and learns so before', () => {
    const one = story();
    const invited = Object.values(one.open.people).find(({ listed }) => listed)?.id ?? '';
    for (const id of ['new', invited]) one.do(participant(id), arrive(id));
    expect(['new', invited].map((id) => one.open.people[id]?.standing)).toEqual(['knocking', 'knocking']);
    expect(frontView(one.open, 'slug').door).toBe('knock');
    one.organiser({ type: 'admit', person: 'new' });
    expect(one.open.people['new']?.place.kind).toBe('hall');
  });

  it('D12 whoever was in comes back, organisers come in, and all do when the doors are open again', () => {
    const one = story();
    one.person('p1', { type: 'leave' });
    one.arrive('p1');
    one.organiser({ type: 'arrive', profile: profileOf('Olga'), mode: 'full' });
    expect(['p1', 'olga'].map((id) => one.open.people[id]?.place.kind)).toEqual(['hall', 'hall']);
    one.organiser({ type: 'close_doors', on: false });
    one.arrive('p3');
    expect(one.open.people['p3']?.standing).toBe('admitted');
    expect(one.organiser({ type: 'close_doors', on: false })).toEqual([]);
  });
});
