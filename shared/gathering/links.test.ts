import { describe, expect, it } from 'vitest';
import { inviteeOf, organiser, participant, profileOf, startsAt, Story, visitor } from '#tests/support/gathering-spec.ts';
import type { ClientCommand } from './commands.ts';
import type { LinkLimits } from './links.ts';
import { organiserView } from './view/organiser.ts';

const none: LinkLimits = { shared: { until: null, people: null }, personal: { until: null, browsers: null } };
const limits = (more: Partial<LinkLimits>): ClientCommand => ({ type: 'limit_links', limits: { ...none, ...more } });
const known = (story: Story) => {
  const { state, personal } = story.world;
  return state.phase === 'none' ? expect.fail('there is no gathering') : { state, personal };
};
const standing = (story: Story, id: string) => known(story).state.people[id]?.standing;
const called = (story: Story, name: string): string =>
  Object.entries(story.world.personal.profile).find(([, profile]) => profile.name === name)?.[0] ?? expect.fail(`${name} is not known`);
const arrive = { type: 'arrive', profile: profileOf('Somebody'), mode: 'full' } as const;
/** Doors open an hour before the start, with Ana and the co-organiser Olaf invited. */
function party(): Story {
  const story = new Story();
  story.now = startsAt - 3600_000;
  story.organiser({
    type: 'invite',
    people: [inviteeOf('Ana', { apart: [1], mail: 'ana@example.org' }), inviteeOf('Bo'), inviteeOf('Olaf', { role: 'organiser' })],
  });
  story.organiser({ type: 'open_doors' });
  return story;
}

describe('D9 the shared link', () => {
  it('opens for as many people as organisers say; the others knock, and are let in by them', () => {
    const story = party();
    story.organiser(limits({ shared: { until: null, people: 2 } }));
    for (const id of ['p1', 'p2', 'p3', 'p4']) story.do(participant(id), arrive);
    expect(['p1', 'p2', 'p3', 'p4'].map((id) => standing(story, id))).toEqual(['admitted', 'admitted', 'knocking', 'knocking']);
    expect(organiserView(known(story)).links).toMatchObject({ shared: { people: 2 }, cameByShared: 2 });

    story.do(participant('p3'), arrive);
    expect(standing(story, 'p3'), 'however often they try').toBe('knocking');
    story.organiser({ type: 'admit', person: 'p3' });
    story.organiser(limits({ shared: { until: null, people: 3 } }));
    story.do(participant('p5'), arrive);
    expect(['p3', 'p5'].map((id) => standing(story, id))).toEqual(['admitted', 'admitted']);
    expect(organiserView(known(story)).links.cameByShared, 'not who was let in').toBe(3);
  });

  it('opens until its instant, and whoever came in time comes back after it', () => {
    const story = party();
    story.organiser(limits({ shared: { until: story.now + 60_000, people: null } }));
    story.do(participant('p1'), arrive);
    story.after(60);
    story.do(participant('p2'), arrive);
    story.person('p1', { type: 'leave' });
    story.do(participant('p1'), arrive);
    expect(['p1', 'p2'].map((id) => standing(story, id))).toEqual(['admitted', 'knocking']);
    expect(story.open.people['p1']?.place.kind).toBe('hall');
  });

  it('asks nobody who is invited to hurry, nor organisers', () => {
    const story = party();
    story.organiser(limits({ shared: { until: 0, people: 1 } }));
    for (const name of ['Ana', 'Olaf']) {
      const id = called(story, name);
      story.do({ kind: 'person', id, role: name === 'Olaf' ? 'organiser' : 'participant' }, arrive);
      expect(standing(story, id)).toBe('admitted');
    }
  });
});

describe('D9 personal links', () => {
  it('open until their instant; who comes later knocks and is, once let in, who they were invited as', () => {
    const story = party();
    const [ana, bo] = [called(story, 'Ana'), called(story, 'Bo')];
    story.organiser(limits({ personal: { until: story.now + 60_000, browsers: null } }));
    story.do(participant(bo), arrive);
    story.after(60);
    story.do(participant(ana), arrive);
    story.do(participant('p1'), arrive);
    expect([ana, bo, 'p1'].map((id) => standing(story, id))).toEqual(['knocking', 'admitted', 'admitted']);
    story.organiser({ type: 'admit', person: ana });
    expect(story.open.people[ana]).toMatchObject({ standing: 'admitted', listed: true, apartFrom: [bo] });
  });
});

describe('D10 the shared link replaced', () => {
  it('is another one from then on', () => {
    const story = party();
    story.organiser({ type: 'replace_shared_link' });
    story.organiser({ type: 'replace_shared_link' });
    expect(known(story).state.links.sharedGeneration).toBe(2);
    story.organiser(limits({}));
    expect(known(story).state.links.sharedGeneration).toBe(2);
  });
});

describe('D11 an invitation withdrawn', () => {
  it('leaves nothing of the person, neither among the guests nor at the door', () => {
    const story = party();
    const ana = called(story, 'Ana');
    story.organiser({ type: 'withdraw_invitation', person: ana });
    expect(story.world.personal.profile[ana]).toBeUndefined();
    expect(story.world.personal.invitation[ana]).toBeUndefined();
    expect(organiserView(known(story)).guests[ana]).toBeUndefined();
    for (const actor of [participant(ana), visitor(ana)]) expect(story.refusal(actor, arrive)).toBe('removed');
  });

  it('may be a co-organiser’s and, before the doors open, anybody’s who is invited', () => {
    const story = new Story();
    story.organiser({ type: 'invite', people: [inviteeOf('Olaf', { role: 'organiser' })] });
    story.organiser({ type: 'withdraw_invitation', person: called(story, 'Olaf') });
    expect(Object.values(story.world.personal.profile).map(({ name }) => name)).not.toContain('Olaf');
  });

  it('is neither of somebody who came, nor of who made the gathering, nor one’s own', () => {
    const story = party();
    const [bo, olaf] = [called(story, 'Bo'), called(story, 'Olaf')];
    story.do(participant(bo), arrive);
    const maker = Object.values(known(story).state.people).find(({ listed, role }) => !listed && role === 'organiser')?.id ?? '';
    for (const person of [bo, maker, 'nobody'])
      expect(story.refusal(organiser, { type: 'withdraw_invitation', person })).toBe('unknown_person');
    expect(story.refusal({ kind: 'person', id: olaf, role: 'organiser' }, { type: 'withdraw_invitation', person: olaf })).toBe(
      'not_oneself',
    );
  });
});

describe('D9 D10 D11 rights', () => {
  const commands: readonly ClientCommand[] = [limits({}), { type: 'replace_shared_link' }, { type: 'withdraw_invitation', person: 'p2' }];

  it.each(commands)('$type is for organisers alone, and not once it is over', (command) => {
    const story = party();
    story.do(participant('p1'), arrive);
    for (const actor of [participant('p1'), participant(called(story, 'Ana')), visitor('v1')])
      expect(story.refusal(actor, command)).toBe('not_allowed');
    story.goTo(startsAt + 24 * 3600_000);
    expect(story.refusal(organiser, command)).toBe('is_over');
  });
});
