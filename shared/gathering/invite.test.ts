import { describe, expect, it } from 'vitest';
import { inviteeOf, organiser, participant, startsAt, Story } from '#tests/support/gathering-spec.ts';
import { problemOf } from './problem.ts';
import type { Person } from './people.ts';
import { hallView } from './view/hall.ts';
import { mineView } from './view/mine.ts';
import { organiserView } from './view/organiser.ts';

const peopleOf = (story: Story): Person[] => (story.world.state.phase === 'none' ? [] : Object.values(story.world.state.people));
const called = (story: Story, name: string): Person =>
  peopleOf(story).find(({ id }) => story.world.personal.profile[id]?.name === name) ?? expect.fail(`${name} is not known`);
const known = (story: Story) => {
  const { state, personal } = story.world;
  return state.phase === 'none' ? expect.fail('there is no gathering') : { state, personal };
};
const guestCalled = (story: Story, name: string) => organiserView(known(story)).guests[called(story, name).id];
const names = (count: number) => Array.from({ length: count }, (_, index) => `Guest ${index}`);

describe('D7 a list of people', () => {
  it('is one event, whatever its length, and all of it or none', () => {
    const story = new Story();
    const people = names(5000).map((name) => inviteeOf(name));
    expect(story.refusal(organiser, { type: 'invite', people })).toBe('too_many');
    expect(peopleOf(story)).toHaveLength(1);
    const events = story.organiser({ type: 'invite', people: people.slice(1) });
    expect(events.map(({ type }) => type)).toEqual(['PeopleInvited']);
    expect(peopleOf(story)).toHaveLength(5000);
    expect(story.refusal(organiser, { type: 'invite', people: [inviteeOf('One more')] })).toBe('too_many');
  });

  it('is refused whole when somebody on it is to be kept apart from nobody known, or from themselves', () => {
    const story = new Story();
    const before = story.world;
    for (const [apart, code] of [
      [[7], 'unknown_person'],
      [['nobody'], 'unknown_person'],
      [[1], 'not_oneself'],
    ] as const)
      expect(story.refusal(organiser, { type: 'invite', people: [inviteeOf('Ana'), inviteeOf('Bo', { apart })] })).toBe(code);
    expect(story.world).toBe(before);
  });

  it('is for organisers only, and not once it is over', () => {
    const story = new Story();
    const invite = { type: 'invite', people: [inviteeOf('Ana')] } as const;
    expect(story.refusal(participant('p1'), invite)).toBe('not_allowed');
    story.begin('p1');
    expect(story.refusal(participant('p1'), invite)).toBe('not_allowed');
    story.organiser(invite);
    story.goTo(startsAt + 24 * 3600_000);
    expect(story.refusal(organiser, invite)).toBe('is_over');
  });

  it('holds addresses and names beside the events, never in them', () => {
    const story = new Story();
    story.organiser({ type: 'invite', people: [inviteeOf('Ana', { mail: 'ana@example.org', firstTimer: true })] });
    expect(JSON.stringify(story.log)).not.toMatch(/ana|example|first/i);
    expect(guestCalled(story, 'Ana')).toMatchObject({ mail: 'ana@example.org', firstTimer: true });
  });
});

describe('D8 T1 somebody invited', () => {
  it('as a host opens tables where only organisers may', () => {
    const story = new Story({ tablesBy: 'organisers' });
    story.organiser({ type: 'invite', people: [inviteeOf('Hana', { role: 'host' }), inviteeOf('Paul')] });
    story.organiser({ type: 'open_doors' });
    const [host, guest] = [called(story, 'Hana').id, called(story, 'Paul').id];
    story.arrive(host, guest);
    const open = { type: 'open_table', topic: '', theme: null, question: null, languages: [], seats: 6 } as const;
    expect(story.refusal(participant(guest), open)).toBe('not_allowed');
    expect([host, guest].map((id) => mineView(known(story), { kind: 'person', id, role: 'participant' }).mayOpenTables)).toEqual([
      true,
      false,
    ]);
    story.person(host, open);
    expect(story.tableOf(host)).not.toBeNull();
  });

  it('as an organiser is one', () => {
    const story = new Story();
    story.organiser({ type: 'invite', people: [inviteeOf('Olaf', { role: 'organiser' })] });
    expect(called(story, 'Olaf')).toMatchObject({ role: 'organiser', standing: 'invited', host: false });
  });
});

describe('D13 what organisers know of somebody', () => {
  const as = { mail: '', firstTimer: false, host: false, apart: [] as readonly string[] };
  const edit = (person: string, more: Partial<typeof as>) => ({ type: 'edit_guest', person, ...as, ...more }) as const;

  it('is corrected, of whoever came by the shared link too, and leaves the profile alone', () => {
    const story = new Story({ tablesBy: 'organisers' });
    story.organiser({ type: 'open_doors' });
    story.arrive('p1');
    const profile = story.world.personal.profile['p1'];
    const events = story.organiser(edit('p1', { mail: 'ana@example.org', firstTimer: true, host: true }));
    expect(JSON.stringify(events)).not.toMatch(/ana|first/i);
    expect(organiserView(known(story)).guests['p1']).toMatchObject({ mail: 'ana@example.org', firstTimer: true, host: true });
    expect(story.world.personal.profile['p1']).toBe(profile);
    expect(mineView(known(story), { kind: 'person', id: 'p1', role: 'participant' }).mayOpenTables).toBe(true);
    story.organiser(edit('p1', {}));
    expect(organiserView(known(story)).guests['p1']).toMatchObject({ mail: '', firstTimer: false, host: false });
    expect(story.world.personal.invitation['p1']).toBeUndefined();
    expect(story.organiser(edit('p1', {}))).toEqual([]);
  });

  it('keeps people apart from the next plan on, both ways, and no longer where that is taken back', () => {
    const story = new Story({ programme: [{ kind: 'mixing', rounds: 3, seconds: 600, tableSize: 2, questions: [] }] });
    story.organiser({ type: 'invite', people: [inviteeOf('Ana', { apart: [1] }), inviteeOf('Bo')] });
    const [ana, bo] = ['Ana', 'Bo'].map((name) => called(story, name).id) as [string, string];
    story.begin(ana, bo, 'p3', 'p4');
    // Said of Ana, taken back at Bo.
    story.organiser(edit(bo, { apart: [] }));
    story.organiser(edit('p3', { apart: [ana] }));
    const { guests } = organiserView(known(story));
    expect([ana, bo, 'p3'].map((id) => guests[id]?.apart)).toEqual([['p3'], [], [ana]]);
    const met: string[][] = [];
    for (let round = 0; round < 3; round++) {
      story.goTo(startsAt + round * 600_000 + 61_000);
      if (round > 0) met.push(...story.groups);
    }
    expect(met.length).toBeGreaterThan(0);
    for (const group of met) if (group.includes(ana)) expect(group).not.toContain('p3');
  });

  it('is refused of nobody known, with oneself, and to anybody else', () => {
    const story = new Story();
    story.organiser({ type: 'invite', people: [inviteeOf('Ana')] });
    const ana = called(story, 'Ana').id;
    expect(story.refusal(organiser, edit('nobody', {}))).toBe('unknown_person');
    expect(story.refusal(organiser, edit(ana, { apart: ['nobody'] }))).toBe('unknown_person');
    expect(story.refusal(organiser, edit(ana, { apart: [ana] }))).toBe('not_oneself');
    expect(story.refusal(participant(ana), edit(ana, { host: true }))).toBe('not_allowed');
    story.organiser({ type: 'withdraw_invitation', person: ana });
    expect(story.refusal(organiser, edit(ana, { mail: 'ana@example.org' }))).toBe('unknown_person');
  });

  it('is the address alone once it is over, and nothing once names are erased', () => {
    const story = new Story({ retentionDays: 30 }).begin('p1', 'p2').goTo(startsAt + 24 * 3600_000);
    story.organiser(edit('p1', { mail: 'ana@example.org', host: true, apart: ['p2'] }));
    expect(organiserView(known(story)).guests['p1']).toMatchObject({ mail: 'ana@example.org', host: false, apart: [] });
    story.goTo(startsAt + 32 * 86_400_000);
    expect(story.refusal(organiser, edit('p1', { mail: 'ana@example.org' }))).toBe('unknown_person');
  });
});

describe('R12 R13 what organisers know of people', () => {
  const party = () => {
    const story = new Story({ programme: [{ kind: 'mixing', rounds: 3, seconds: 600, tableSize: 2, questions: [] }] });
    story.organiser({ type: 'invite', people: [inviteeOf('Ana', { apart: [1] }), inviteeOf('Bo'), inviteeOf('Cy', { firstTimer: true })] });
    story.organiser({
      type: 'invite',
      people: [inviteeOf('Dee', { apart: [called(story, 'Ana').id] }), inviteeOf('Eve'), inviteeOf('Flo')],
    });
    return story;
  };

  it('keeps people apart in every round, both ways', () => {
    const story = party();
    const [ana, bo, dee] = ['Ana', 'Bo', 'Dee'].map((name) => called(story, name).id);
    story.begin(...peopleOf(story).flatMap(({ id, role }) => (role === 'organiser' ? [] : [id])));
    const met: string[][] = [];
    for (let round = 0; round < 3; round++) {
      story.goTo(startsAt + round * 600_000 + 61_000);
      met.push(...story.groups);
    }
    expect(met.length).toBeGreaterThanOrEqual(9);
    for (const group of met) if (group.includes(ana!)) expect(group).not.toEqual(expect.arrayContaining([bo]));
    for (const group of met) if (group.includes(ana!)) expect(group).not.toEqual(expect.arrayContaining([dee]));
  });

  it('shows organisers whom they keep apart, and participants nothing of all this', () => {
    const story = party();
    const [ana, bo, dee] = ['Ana', 'Bo', 'Dee'].map((name) => called(story, name).id);
    expect(guestCalled(story, 'Ana')?.apart.toSorted()).toEqual([bo, dee].toSorted());
    expect(guestCalled(story, 'Bo')?.apart).toEqual([ana]);
    expect(guestCalled(story, 'Cy')?.apart).toEqual([]);
    story.begin(ana!, bo!);
    const seen = JSON.stringify([hallView(known(story)), mineView(known(story), { kind: 'person', id: ana!, role: 'participant' })]);
    expect(seen).not.toMatch(/apart|firstTimer|mail|invitation/i);
    expect(seen).not.toContain(dee);
  });

  it('tells the matcher who is here for the first time', () => {
    const story = party();
    const [ana, cy] = ['Ana', 'Cy'].map((name) => called(story, name).id);
    story.begin(ana!, cy!);
    const { guests } = problemOf({ state: story.open, personal: story.world.personal }, 0, 0);
    expect(guests.map(({ id, firstTimer }) => [id, firstTimer])).toEqual([
      [ana, false],
      [cy, true],
    ]);
  });

  it('makes a row anew only for those who changed', () => {
    const story = party();
    const before = organiserView(known(story)).guests;
    story.organiser({ type: 'revoke_link', person: called(story, 'Bo').id });
    const after = organiserView(known(story)).guests;
    const changed = Object.keys(after).filter((id) => after[id] !== before[id]);
    expect(changed).toEqual([called(story, 'Bo').id]);
  });
});
