import { describe, expect, it } from 'vitest';
import { cardTextOf, writing } from '#tests/support/cards.ts';
import { contactCardOf, inviteeOf, organiser, participant, profileOf, startsAt, Story, visitor } from '#tests/support/gathering-spec.ts';
import { erasedBy } from './decide/erasure.ts';
import { hallView } from './view/hall.ts';
import { harvestView } from './view/harvest.ts';
import { mineView } from './view/mine.ts';
import { organiserView } from './view/organiser.ts';

const planted = 'Zyx';
const known = (story: Story) => {
  const { state, personal } = story.world;
  if (state.phase === 'none') throw new Error('there is no gathering');
  return { state, personal };
};
const atEnd = startsAt + 7_200_000;

/** Ana, whose every word holds what is planted, at a table of three organisations with Ben and Cleo. */
function withAna(): Story {
  const story = new Story().begin('ben', 'cleo');
  for (const one of ['ben', 'cleo']) story.person(one, { type: 'change_profile', profile: profileOf(one, { organisation: `Of ${one}` }) });
  const profile = profileOf(`Ana ${planted}`, { organisation: `Org ${planted}`, topics: [planted] });
  story.person('ana', { type: 'arrive', profile, mode: 'full' });
  story.person('ana', { type: 'open_table', topic: `Topic ${planted}`, theme: null, question: null, languages: [], seats: 4 });
  for (const one of ['ben', 'cleo']) story.person(one, { type: 'sit', table: story.tableOf('ana') ?? '' });
  story.person('ana', writing(`Card ${planted}`, { themes: ['methods'] }));
  story.person('ben', writing('By Ben'));
  story.person('ana', { type: 'us_too', card: cardOf(story, 'ben').id, on: true, proof: null });
  story.person('ben', { type: 'us_too', card: cardOf(story, 'ana').id, on: true, proof: null });
  story.person('ana', { type: 'set_contact_card', card: contactCardOf(`Ana ${planted}`, { line: planted }) });
  story.person('ben', { type: 'set_contact_card', card: contactCardOf('ben') });
  for (const [from, person] of [['ana', 'ben'], ['ben', 'ana'], ['ben', 'cleo']] as const) story.person(from, { type: 'offer_contact', person, on: true }); // prettier-ignore
  story.person('ana', { type: 'avoid', person: 'cleo', on: true });
  story.person('ana', { type: 'raise_concern', person: 'cleo', text: `Said ${planted}` });
  return story;
}
function cardOf(story: Story, author: string) {
  const found = Object.values(known(story).state.cards).find(({ origin }) => origin.kind === 'named' && origin.author === author);
  return found ?? expect.fail(`${author} wrote no card`);
}

/** Whose rows the store erases, and erases again in a backup. */
function erasedIn(story: Story, ...asked: Parameters<Story['decide']>): string[] {
  const decision = story.decide(...asked);
  return decision.ok ? erasedBy(decision) : expect.fail(decision.code);
}

it('H4 D11 a deleted card and a withdrawn invitation are erased with what lies under them, and no other', () => {
  const story = withAna();
  const card = cardOf(story, 'ben').id;
  expect(erasedIn(story, participant('ben'), { type: 'delete_card', card, proof: null })).toEqual([card]);
  const better = { kind: 'insight', question: null, themes: [], text: cardTextOf('Better') } as const;
  expect(erasedIn(story, participant('ben'), { type: 'edit_card', card, ...better, proof: null })).toEqual([]);
  const [invited] = story
    .organiser({ type: 'invite', people: [inviteeOf('Dan', { mail: 'dan@example.org' })] })
    .flatMap(({ type, data }) => (type === 'PeopleInvited' ? data.people.map(({ person }) => person) : []));
  expect(erasedIn(story, organiser, { type: 'withdraw_invitation', person: invited ?? '' })).toEqual([invited, `invitation-${invited}`]);
  expect(erasedIn(story, organiser, { type: 'remove_person', person: 'ben' })).toEqual([]);
});

it('D13 N2 an address is erased where another one takes its place or none, and with it nothing else', () => {
  const story = new Story();
  const edit = { type: 'edit_guest', firstTimer: false, host: false, apart: [] } as const;
  const [dan = ''] = story
    .organiser({ type: 'invite', people: [inviteeOf('Dan')] })
    .flatMap(({ type, data }) => (type === 'PeopleInvited' ? data.people.map(({ person }) => person) : []));
  expect(erasedIn(story, organiser, { ...edit, person: dan, mail: 'dan@example.org' })).toEqual([]);
  story.organiser({ ...edit, person: dan, mail: 'dan@example.org' });
  expect(erasedIn(story, organiser, { ...edit, person: dan, mail: 'dan@example.org', firstTimer: true })).toEqual([]);
  for (const mail of ['don@example.org', ''])
    expect(erasedIn(story, organiser, { ...edit, person: dan, mail })).toEqual([`invitation-${dan}`]);
  story.organiser({ ...edit, person: dan, mail: 'don@example.org' });
  expect(known(story).personal.invitation[dan]?.mail).toBe('don@example.org');
  story.begin('ben').person('ben', { type: 'join_series', mail: 'ben@example.org' });
  expect(erasedIn(story, participant('ben'), { type: 'join_series', mail: 'ben@example.org' })).toEqual([]);
  expect(erasedIn(story, participant('ben'), { type: 'join_series', mail: 'other@example.org' })).toEqual(['consent-ben']);
});

describe('A3 whoever deletes their data', () => {
  it.each(['open', 'over'] as const)('leaves nothing that names them, in views or memory, while it is %s', (phase) => {
    const story = withAna();
    const { id } = cardOf(story, 'ana');
    const content = { kind: 'insight', question: null, themes: [], text: cardTextOf(`Better ${planted}`) } as const;
    story.organiser({ type: 'correct_card', card: id, content });
    story.organiser({ type: 'translate_card', card: id, language: 'fr', text: planted });
    if (phase === 'over') {
      story.goTo(atEnd);
      story.person('ana', { type: 'answer_survey', again: 'no', change: planted });
    }
    expect(JSON.stringify(known(story).personal).split(planted).length).toBeGreaterThan(8);
    const concerns = Object.keys(known(story).state.concerns ?? {});
    expect(concerns).toHaveLength(1);
    expect(erasedIn(story, participant('ana'), { type: 'delete_my_data', cards: 'keep' })).toEqual([
      'ana',
      'consent-ana',
      'invitation-ana',
      ...concerns,
    ]);
    const deleting = { type: 'delete_my_data', cards: 'delete' } as const;
    expect(erasedIn(story, participant('ana'), deleting)).toEqual([id, 'ana', 'consent-ana', 'invitation-ana', ...concerns]);
    story.person('ana', deleting);
    expect(JSON.stringify(known(story))).not.toContain(planted);
    const { state, personal } = known(story);
    expect(state.people['ana']).toMatchObject({ standing: 'admitted', presence: { kind: 'away' }, avoids: [] });
    expect(Object.values(state.cards)).toMatchObject([{ origin: { author: 'ben' }, usToo: [] }]);
    expect(personal.contact_offers).toEqual({ ben: ['cleo'] });
    expect(mineView(known(story), { kind: 'person', id: 'ben', role: 'participant' }).contacts).toEqual({});
    for (const view of [organiserView(known(story)).guests, hallView(known(story)).tables])
      expect(JSON.stringify(view)).not.toContain('"ana"');
  });

  it('leaves the table, whose host is followed, and may come in again as somebody new', () => {
    const story = withAna();
    const table = story.tableOf('ana') ?? '';
    story.person('ana', { type: 'delete_my_data', cards: 'delete' });
    expect(story.at(table)).toEqual(['ben', 'cleo']);
    expect(story.open.tables[table]).toMatchObject({ host: 'ben' });
    story.arrive('ana');
    expect(mineView(known(story), { kind: 'person', id: 'ana', role: 'participant' })).toMatchObject({
      profile: { name: 'ana' },
      cards: [],
      contactCard: null,
      contacts: {},
    });
  });

  it('may leave their cards, which are nobody’s then: without a name, with the voices of others, corrected by organisers alone', () => {
    const story = withAna();
    const { id } = cardOf(story, 'ana');
    story.organiser({ type: 'merge_card', card: cardOf(story, 'ben').id, into: id });
    story.person('ana', { type: 'delete_my_data', cards: 'keep' });
    const row = harvestView(known(story)).cards[id];
    expect(row).toMatchObject({ text: { text: `Card ${planted}` }, origin: { kind: 'unnamed', among: 3, usToo: 1 } });
    expect(cardOf(story, 'ben').forReport.mergedInto).toBeNull();
    expect(JSON.stringify(known(story).state.cards)).not.toContain('"ana"');
    expect(JSON.stringify(known(story).personal.profile)).not.toContain(planted);
    story.arrive('ana');
    const gone = { type: 'delete_card', card: id, proof: null } as const;
    expect(story.refusal(participant('ana'), gone)).toBe('card_not_yours');
    story.organiser({ type: 'hide_card', card: id, on: true });
  });

  it('takes along what organisers noted, and what they wrote themselves if they are one', () => {
    const story = new Story();
    story.organiser({
      type: 'invite',
      people: [inviteeOf('Ana', { mail: 'ana@zyx.org', firstTimer: true }), inviteeOf('Ben', { apart: [0] })],
    });
    const [ana = '', ben = ''] = Object.values(known(story).state.people).flatMap(({ id, role }) => (role === 'organiser' ? [] : id));
    story.organiser({ type: 'open_doors' });
    story.arrive(ana).person(ana, { type: 'delete_my_data', cards: 'delete' });
    expect(known(story).personal.invitation[ana]).toBeUndefined();
    expect(known(story).state.people[ben]?.apartFrom).toEqual([]);
    story.organiser({ type: 'message', to: { kind: 'all' }, text: planted });
    story.organiser({ type: 'delete_my_data', cards: 'delete' });
    expect(JSON.stringify(known(story))).not.toContain(planted);
    story.organiser({ type: 'start' });
  });

  it('is somebody who came', () => {
    const story = new Story().begin();
    expect(story.refusal(participant('nobody'), { type: 'delete_my_data', cards: 'keep' })).toBe('not_admitted');
    story.do(visitor('vera'), { type: 'arrive', profile: profileOf('Vera'), mode: 'full' });
    expect(story.refusal(visitor('vera'), { type: 'delete_my_data', cards: 'keep' })).toBe('not_admitted');
    story.goTo(atEnd + 91 * 86_400_000);
    expect(story.refusal(organiser, { type: 'delete_my_data', cards: 'keep' })).toBe('is_over');
  });
});
