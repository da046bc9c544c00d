import { describe, expect, it } from 'vitest';
import type { About } from './about.ts';
import { maxOnStage } from './limits.ts';
import { runningPlenary } from './plenary.ts';
import { mediaRoomsOf, react } from './react.ts';
import { admissionsOf, mayPublishIn } from './view/tickets.ts';
import { hallView } from './view/hall.ts';
import { organiserView } from './view/organiser.ts';
import { tableView } from './view/table.ts';
import { touched } from './view/touched.ts';
import { noPersonal } from './personal.ts';
import { proofOf, writing } from '#tests/support/cards.ts';
import { organiser, participant, profileOf, startsAt, Story } from '#tests/support/gathering-spec.ts';

const programme: About['programme'] = [
  { kind: 'hall', seconds: 600, topicTables: ['methods'] },
  { kind: 'plenary', seconds: 900 },
  { kind: 'mixing', rounds: 1, seconds: 600, tableSize: 4, questions: [] },
];
const bell = startsAt + 600_000;

/** A gathering whose first bell brings a plenary, with its organiser among the people. */
function toPlenary(...people: string[]): Story {
  const story = new Story({ programme }).begin(...people);
  story.do(organiser, { type: 'arrive', profile: profileOf('Olga'), mode: 'full' });
  return story;
}

const inPlenary = (...people: string[]): Story => toPlenary(...people).goTo(bell);
const plenary = (story: Story) => runningPlenary(story.open)!;
const ticket = (story: Story, id: string) => admissionsOf(story.open, id).find(({ purpose }) => purpose === 'current');
const view = (story: Story) => tableView({ state: story.open, personal: noPersonal }, plenary(story).id)!;

describe('L1 a plenary', () => {
  it('has its media room from the promise on, and everyone around when the bell rings', () => {
    const story = toPlenary('p1', 'p2').goTo(bell - 30_000);
    const [next] = admissionsOf(story.open, 'p1');
    expect(next).toMatchObject({ purpose: 'next', opensAt: bell, mayPublish: false, hidden: true });
    expect(admissionsOf(story.open, 'olga')[0]).toMatchObject({ purpose: 'next', mayPublish: true, hidden: false, startsSilent: false });
    expect(mediaRoomsOf(story.open).get(next!.mediaRoom)).toBeGreaterThan(5000);
    story.goTo(bell);
    expect(['p1', 'p2', 'olga'].map((id) => story.tableOf(id))).toEqual(Array(3).fill(next!.table));
    expect(ticket(story, 'p1')).toMatchObject({ mediaRoom: next!.mediaRoom, hidden: true });
  });

  it('leaves the people of a table that sits out where they are, unless they ask to come', () => {
    const story = toPlenary('p1', 'p2', 'p3');
    story.person('p1', { type: 'open_table', topic: 'ours', theme: null, question: null, languages: [], seats: 4 });
    const table = story.tableOf('p1')!;
    for (const id of ['p2', 'p3']) story.person(id, { type: 'sit', table });
    story.person('p1', { type: 'sit_out', table, on: true });
    story.person('p3', { type: 'answer', answer: 'in' });
    story.goTo(bell);
    expect(story.at(table)).toEqual(['p1', 'p2']);
    expect(story.at(plenary(story).id)).toEqual(['olga', 'p3']);
  });

  it('begun by an organiser without a bell to wait for has a media room too', () => {
    const story = new Story({ programme: [{ kind: 'plenary', seconds: 900 }] });
    story.organiser({ type: 'open_doors' });
    story.arrive('p1').organiser({ type: 'start' });
    expect(ticket(story, 'p1')).toMatchObject({ mediaRoom: plenary(story).mediaRoom, hidden: true });
  });

  it('cannot be sat down in before its bell', () => {
    const story = toPlenary('p1').goTo(bell - 20_000);
    const table = admissionsOf(story.open, 'p1')[0]!.table;
    expect(story.refusal(participant('p1'), { type: 'sit', table })).toBe('unknown_table');
  });

  it('takes no cards, and nobody there has met', () => {
    const story = inPlenary('p1', 'p2');
    expect(story.refusal(participant('p1'), writing('a'))).toBe('not_seated');
    expect(story.open.met).toEqual({});
  });
});

describe('L2 the stage', () => {
  it('begins with the organisers who do not just listen', () => {
    expect(plenary(inPlenary('p1')).stage).toEqual(['olga']);
    const listening = toPlenary('p1');
    listening.organiser({ type: 'choose_mode', mode: 'listening' });
    expect(plenary(listening.goTo(bell)).stage).toEqual([]);
  });

  it('takes whom an organiser calls up, and nobody whom somebody else does', () => {
    const story = inPlenary('p1', 'p2');
    expect(story.refusal(participant('p2'), { type: 'call_up', person: 'p2' })).toBe('not_allowed');
    expect(story.refusal(organiser, { type: 'call_up', person: 'nobody' })).toBe('unknown_person');
    story.organiser({ type: 'call_up', person: 'p1' });
    expect(plenary(story).stage).toEqual(['olga', 'p1']);
    expect(ticket(story, 'p1')).toMatchObject({ mayPublish: true, hidden: false, interprets: null, startsSilent: true });
    expect(story.organiser({ type: 'call_up', person: 'p1' })).toEqual([]);
  });

  it('has room for twelve', () => {
    const people = Array.from({ length: maxOnStage }, (_, index) => `p${index}`);
    const story = inPlenary(...people);
    for (const person of people.slice(1)) story.organiser({ type: 'call_up', person });
    expect(story.refusal(organiser, { type: 'call_up', person: 'p0' })).toBe('stage_full');
  });

  it('is there only while a plenary runs', () => {
    expect(new Story().begin('p1').refusal(organiser, { type: 'call_up', person: 'p1' })).toBe('no_plenary');
  });
});

describe('L10 the harvest in a plenary', () => {
  const cardOf = (story: Story, id: string, more: Parameters<typeof writing>[1]) => {
    const before = new Set(Object.keys(story.open.cards));
    story.person(id, writing(`Said by ${id}`, more));
    return Object.keys(story.open.cards).find((card) => !before.has(card))!;
  };
  const shown = (story: Story) => tableView({ state: story.open, personal: story.world.personal }, plenary(story).id)!.harvest;

  it('is shown by organisers alone, live, without hidden or withheld cards, and gone with the bell', () => {
    const story = toPlenary();
    for (const [id, organisation] of Object.entries({ ana: 'Efus', bo: 'GIZ', cy: '' }))
      story.person(id, { type: 'arrive', profile: profileOf(`Named ${id}`, { organisation }), mode: 'full' });
    story.person('ana', { type: 'open_table', topic: 'ours', theme: null, question: null, languages: [], seats: 4 });
    const table = story.tableOf('ana')!;
    for (const id of ['bo', 'cy']) story.person(id, { type: 'sit', table });
    const first = cardOf(story, 'ana', { themes: ['methods'] });
    const need = cardOf(story, 'cy', { kind: 'need' });
    const hidden = cardOf(story, 'bo', { kind: 'need' });
    story.organiser({ type: 'hide_card', card: hidden, on: true });
    story.person('ana', { type: 'chatham_house', table, on: true });
    story.person('cy', { type: 'stand' });
    cardOf(story, 'bo', { kind: 'event', proof: proofOf('b') });
    expect(story.refusal(organiser, { type: 'show_harvest', on: true })).toBe('no_plenary');
    story.person('ana', { type: 'sit_out', table, on: true });
    story.goTo(bell);

    expect(shown(story)).toBeNull();
    expect(story.refusal(participant('ana'), { type: 'show_harvest', on: true })).toBe('not_allowed');
    story.organiser({ type: 'show_harvest', on: true });
    expect(shown(story)).toMatchObject({ withheld: 1, harvest: { themes: [{ theme: 'methods', cards: [first] }], calendar: [] } });
    expect(shown(story)?.cards).toEqual({ [need]: expect.objectContaining({ table: '', original: null }) as object });
    expect(JSON.stringify(shown(story))).not.toMatch(/Named|Said by bo/);
    expect(organiserView(story.world as Parameters<typeof organiserView>[0]).plenary).toMatchObject({ harvest: true });

    const before = story.world;
    story.organiser({ type: 'hide_card', card: hidden, on: false });
    expect(shown(story)?.harvest.needs.map(({ card }) => card)).toEqual([need, hidden]);
    expect(touched(before, story.world).tables).toContain(plenary(story).id);

    story.organiser({ type: 'show_harvest', on: false });
    expect(shown(story)).toBeNull();
    story.organiser({ type: 'show_harvest', on: true });
    story.goTo(bell + 900_000);
    expect(JSON.stringify(story.open.tables)).not.toContain('"harvest"');
  });
});

describe('L3 hands', () => {
  it('queue in order, go down when called up, and are all that names a listener', () => {
    const story = inPlenary('p1', 'p2', 'p3');
    story.person('p2', { type: 'raise_hand', raised: true });
    story.after(1).person('p1', { type: 'raise_hand', raised: true });
    expect(view(story)).toMatchObject({ people: ['olga'], hands: ['p2', 'p1'], plenary: { listeners: 3, interpreters: {} } });
    expect(JSON.stringify(view(story))).not.toContain('p3');
    story.organiser({ type: 'call_up', person: 'p2' });
    expect(view(story)).toMatchObject({ people: ['olga', 'p2'], hands: ['p1'], plenary: { listeners: 2 } });
  });

  it('and the stage are what organisers see of it; the plenary is none of the tables', () => {
    const story = inPlenary('p1');
    story.person('p1', { type: 'raise_hand', raised: true });
    const world = { state: story.open, personal: noPersonal };
    expect(organiserView(world).plenary).toEqual({ stage: ['olga'], hands: ['p1'], listeners: 1, interpreters: {}, harvest: false });
    expect(organiserView(world).figures.tables).toBe(0);
    expect(hallView(world)).toMatchObject({ tables: {}, clock: { kind: 'plenary', plenary: plenary(story).id } });
  });
});

describe('L4 stepping down', () => {
  it('is up to oneself and to organisers', () => {
    const story = inPlenary('p1', 'p2');
    for (const person of ['p1', 'p2']) story.organiser({ type: 'call_up', person });
    expect(story.refusal(participant('p1'), { type: 'step_down', person: 'p2' })).toBe('not_allowed');
    story.person('p1', { type: 'step_down', person: 'p1' });
    story.organiser({ type: 'step_down', person: 'p2' });
    story.organiser({ type: 'step_down', person: 'olga' });
    expect(plenary(story).stage).toEqual([]);
    expect(ticket(story, 'p1')).toMatchObject({ mayPublish: false, hidden: true });
  });

  it('comes with leaving; a dropped connection keeps the place for a while', () => {
    const story = inPlenary('p1', 'p2');
    for (const person of ['p1', 'p2']) story.organiser({ type: 'call_up', person });
    story.person('p1', { type: 'stand' });
    story.system({ type: 'disconnect', person: 'p2', node: 'node-1' });
    expect(plenary(story).stage).toEqual(['olga', 'p2']);
    story.after(31);
    expect(plenary(story).stage).toEqual(['olga']);
  });
});

describe('L5 interpreters', () => {
  it('are named by organisers, one for each language of the gathering, and publish sound alone', () => {
    const story = inPlenary('p1', 'p2');
    expect(story.refusal(participant('p1'), { type: 'name_interpreter', language: 'fr', person: 'p1' })).toBe('not_allowed');
    expect(story.refusal(organiser, { type: 'name_interpreter', language: 'nl', person: 'p1' })).toBe('unknown_language');
    expect(story.refusal(organiser, { type: 'name_interpreter', language: 'fr', person: 'nobody' })).toBe('unknown_person');
    story.organiser({ type: 'name_interpreter', language: 'fr', person: 'p1' });
    expect(ticket(story, 'p1')).toMatchObject({ mayPublish: true, hidden: false, interprets: 'fr' });
    expect(view(story)).toMatchObject({ people: ['olga'], plenary: { listeners: 1, interpreters: { fr: 'p1' } } });
    story.organiser({ type: 'name_interpreter', language: 'fr', person: 'p2' });
    expect(ticket(story, 'p1')).toMatchObject({ mayPublish: false, interprets: null });
    story.organiser({ type: 'name_interpreter', language: 'en', person: 'p2' });
    expect(story.open.interpreters).toEqual({ en: 'p2' });
    story.organiser({ type: 'name_interpreter', language: 'en', person: null });
    expect(story.open.interpreters).toEqual({});
  });

  it('may be named before the plenary, and are not on its stage', () => {
    const story = toPlenary('p1');
    story.organiser({ type: 'name_interpreter', language: 'fr', person: 'olga' });
    story.goTo(bell - 30_000);
    expect(admissionsOf(story.open, 'olga')[0]).toMatchObject({ purpose: 'next', interprets: 'fr' });
    story.goTo(bell);
    expect(plenary(story).stage).toEqual([]);
    story.organiser({ type: 'call_up', person: 'olga' });
    expect(plenary(story).stage).toEqual(['olga']);
    expect(story.open.interpreters).toEqual({});
    story.organiser({ type: 'name_interpreter', language: 'en', person: 'olga' });
    expect(plenary(story).stage).toEqual([]);
  });
});

describe('L6 who comes while it runs', () => {
  it('comes in as a listener, an organiser on the stage', () => {
    const story = new Story({ programme }).begin('p1').goTo(bell + 60_000);
    story.arrive('p2').do(organiser, { type: 'arrive', profile: profileOf('Olga'), mode: 'no_camera' });
    expect(story.at(plenary(story).id)).toEqual(['olga', 'p1', 'p2']);
    expect(plenary(story).stage).toEqual(['olga']);
  });

  it('may have gone to the hall, and comes back', () => {
    const story = inPlenary('p1');
    story.person('p1', { type: 'stand' });
    expect(story.tableOf('p1')).toBeNull();
    story.person('p1', { type: 'sit', table: plenary(story).id });
    expect(story.tableOf('p1')).toBe(plenary(story).id);
  });
});

describe('L7 media', () => {
  it('whoever steps down and stays is silenced by the media server; who leaves goes to other media', () => {
    const story = inPlenary('p1', 'p2');
    for (const person of ['p1', 'p2']) story.organiser({ type: 'call_up', person });
    const { mediaRoom } = plenary(story);
    const before = story.open;
    story.organiser({ type: 'step_down', person: 'p1' });
    const silence = { kind: 'silence_in_media_room', mediaRoom, person: 'p1', at: story.now };
    expect(react(before, story.open, story.now)).toEqual([silence]);
    const then = story.open;
    story.person('p2', { type: 'stand' });
    expect(react(then, story.open, story.now)).toEqual([]);
    expect(mayPublishIn(story.open, mediaRoom, 'p2')).toBe(false);
  });

  it('a removed listener is out, and the others change to a new media room together', () => {
    const story = inPlenary('p1', 'p2');
    const before = story.open;
    story.organiser({ type: 'remove_person', person: 'p1' });
    const { renewal, mediaRoom } = plenary(story);
    expect(renewal?.opensAt).toBe(story.now + 10_000);
    expect(react(before, story.open, story.now)).toContainEqual({ kind: 'remove_from_media_room', mediaRoom, person: 'p1' });
    expect(admissionsOf(story.open, 'p2').map((one) => one.mediaRoom)).toEqual([mediaRoom, renewal?.mediaRoom]);
  });

  it('who is removed between the promise and the bell takes no ticket along', () => {
    const story = toPlenary('p1', 'p2').goTo(bell - 25_000);
    const given = admissionsOf(story.open, 'p1')[0]!.mediaRoom;
    story.organiser({ type: 'remove_person', person: 'p1' });
    expect(admissionsOf(story.open, 'p2')[0]!.mediaRoom).not.toBe(given);
    expect(mediaRoomsOf(story.open).has(given)).toBe(false);
  });
});

describe('L8 the bell', () => {
  it('ends it as any segment, and its people sit down in the round', () => {
    const story = inPlenary('p1', 'p2', 'p3').goTo(bell + 900_000);
    expect(story.open.course).toMatchObject({ kind: 'round', segment: 2 });
    expect(story.groups.flat().sort()).toEqual(['olga', 'p1', 'p2', 'p3']);
    expect(Object.values(story.open.tables).some(({ kind }) => kind === 'plenary')).toBe(false);
  });

  it('is moved by holding, adding a minute and ending gently', () => {
    const story = inPlenary('p1');
    story.organiser({ type: 'extend' });
    expect(story.open.course.endsAt).toBe(bell + 960_000);
    story.organiser({ type: 'hold', on: true });
    expect(story.open.course.endsAt).toBeNull();
    story.organiser({ type: 'hold', on: false });
    expect(story.open.course.endsAt).toBe(bell + 900_000);
    story.organiser({ type: 'end_gently', what: 'segment' });
    expect(story.open.course.endsAt).toBe(story.now + 60_000);
  });

  it('waits for a pause, which takes everyone to a new media room', () => {
    const story = inPlenary('p1');
    const { mediaRoom } = plenary(story);
    story.organiser({ type: 'pause' });
    expect(mediaRoomsOf(story.open).size).toBe(0);
    story.after(100).organiser({ type: 'resume' });
    expect(story.open.course.endsAt).toBe(bell + 1_000_000);
    expect(plenary(story)).toMatchObject({ stage: ['olga'] });
    expect(plenary(story).mediaRoom).not.toBe(mediaRoom);
  });

  it('brings another plenary its own people and media room', () => {
    const two: About['programme'] = [programme[0]!, programme[1]!, { kind: 'plenary', seconds: 300 }];
    const story = new Story({ programme: two }).begin('p1').goTo(bell);
    const first = plenary(story);
    story.goTo(bell + 900_000);
    expect(plenary(story)).toMatchObject({ segment: 2 });
    expect(plenary(story).mediaRoom).not.toBe(first.mediaRoom);
    expect(story.at(plenary(story).id)).toEqual(['p1']);
    expect(Object.keys(story.open.tables)).not.toContain(first.id);
  });
});
