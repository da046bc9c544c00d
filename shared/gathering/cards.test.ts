import { describe, expect, it } from 'vitest';
import { cardTextOf, writing } from '#tests/support/cards.ts';
import { organiser, participant, profileOf, startsAt, Story } from '#tests/support/gathering-spec.ts';
import { tableView } from './view/table.ts';

const openTable = { type: 'open_table', topic: 'Lighting', theme: null, question: null, languages: [], seats: 6 } as const;
const { type: _type, proof: _proof, ...another } = writing('Benches help', { kind: 'project', themes: ['polarisation'] });

/** People of organisations at one topic table, the first its host. */
function seated(organisations: Readonly<Record<string, string>>): Story {
  const story = new Story();
  story.organiser({ type: 'open_doors' });
  const ids = Object.keys(organisations);
  for (const id of ids)
    story.person(id, { type: 'arrive', profile: profileOf(id, { organisation: organisations[id] ?? '' }), mode: 'full' });
  story.goTo(startsAt);
  const [host = '', ...others] = ids;
  story.person(host, openTable);
  const table = story.tableOf(host)!;
  for (const id of others) story.person(id, { type: 'sit', table });
  return story;
}

const cards = (story: Story, seat = 'ana') => Object.values(tableView(openWorld(story), story.tableOf(seat)!)!.cards);
const openWorld = (story: Story) => ({ ...story.world, state: story.open });
const cardId = (story: Story): string => Object.keys(story.open.cards)[0]!;

describe('H: cards', () => {
  it('H1 keeps a card with its table, its text beside the events', () => {
    const story = seated({ ana: 'Efus' });
    story.person('ana', writing('Lamps help', { question: 'work', themes: ['methods', 'methods'] }));
    const [written] = Object.values(story.open.cards);
    expect(written).toMatchObject({
      kind: 'insight',
      origin: { kind: 'named', author: 'ana' },
      table: story.tableOf('ana'),
      question: 'work',
      themes: ['methods'],
    });
    expect(story.world.personal.card[written!.id]).toMatchObject({ text: 'Lamps help' });
    expect(JSON.stringify(story.log)).not.toContain('Lamps');
  });

  it('H1 keeps dates and place of an event, authors and year of a publication beside the events', () => {
    const story = seated({ ana: 'Efus' });
    const event = { startsOn: '2026-10-20', endsOn: '2026-10-22', place: 'Nice' };
    const publication = { authors: 'Jane Jacobs', year: 1961 };
    story.person('ana', writing('Conference', { kind: 'event', text: cardTextOf('Conference', { event }) }));
    story.person('ana', writing('Death and life', { kind: 'publication', text: cardTextOf('Death and life', { publication }) }));
    expect(cards(story)).toMatchObject([
      { kind: 'event', event, publication: null },
      { kind: 'publication', event: null, publication },
    ]);
    for (const word of ['Nice', '2026-10-20', 'Jacobs', '1961']) expect(JSON.stringify(story.log)).not.toContain(word);
  });

  it('H1 refuses cards from the hall, and themes or questions that do not exist', () => {
    const story = new Story().begin('p1');
    expect(story.refusal(participant('p1'), writing('Lamps help'))).toBe('not_seated');
    story.person('p1', { type: 'seat_me' });
    expect(story.refusal(participant('p1'), writing('Lamps help', { themes: ['cooking'] }))).toBe('unknown_theme');
    expect(story.refusal(participant('p1'), writing('Lamps help', { question: 'why' }))).toBe('unknown_question');
  });

  it('H2 counts an organisation once, never the author’s own, and whoever named none as one', () => {
    const story = seated({ ana: 'Efus', aud: 'efus ', bo: 'CMNCP', bea: ' cmncp', cy: '' });
    story.person('ana', writing('Lamps help'));
    const usToo = { type: 'us_too', card: cardId(story), on: true, proof: null } as const;
    const count = () => cards(story)[0]!.voices;
    story.person('aud', usToo);
    expect(count()).toBe(0);
    for (const id of ['bo', 'bea', 'bea']) story.person(id, usToo);
    expect(count()).toBe(1);
    story.person('cy', usToo);
    expect(count()).toBe(2);
    story.person('bo', { ...usToo, on: false });
    expect(count()).toBe(2);
    story.person('bea', { ...usToo, on: false });
    expect(count()).toBe(1);
  });

  it('H2 is refused to the author, and to whoever sits elsewhere', () => {
    const story = seated({ ana: 'Efus' });
    story.arrive('cy');
    story.person('ana', writing('Lamps help'));
    const usToo = { type: 'us_too', card: cardId(story), on: true, proof: null } as const;
    expect(story.refusal(participant('ana'), usToo)).toBe('not_oneself');
    expect(story.refusal(participant('cy'), usToo)).toBe('unknown_card');
  });

  it('H4 is corrected by its author, at another table and after the end too', () => {
    const story = seated({ ana: 'Efus', bo: 'CMNCP' });
    story.person('ana', writing('Lamps help', { themes: ['methods'] }));
    const card = cardId(story);
    story.person('ana', { type: 'stand' });
    story.person('ana', { ...another, type: 'edit_card', card, proof: null });
    expect(cards(story, 'bo')[0]).toMatchObject({ kind: 'project', text: 'Benches help', themes: ['polarisation'], editedBy: 'author' });
    expect(JSON.stringify(story.log)).not.toContain('Benches');
    story.goTo(startsAt + 3600_000);
    expect(story.world.state.phase).toBe('over');
    story.person('ana', { ...another, type: 'edit_card', card, text: cardTextOf('Trees help'), proof: null });
    expect(story.world.personal.card[card]?.text).toBe('Trees help');
  });

  it('H4 is corrected by who keeps its table or an organiser, by nobody else', () => {
    const story = seated({ bo: 'CMNCP', ana: 'Efus', cy: '' });
    story.person('ana', writing('Lamps help'));
    const edit = { ...another, type: 'edit_card', card: cardId(story), proof: null } as const;
    expect(story.refusal(participant('cy'), edit)).toBe('card_not_yours');
    story.person('bo', edit);
    expect(cards(story)[0]).toMatchObject({ text: 'Benches help', author: 'ana', editedBy: 'host' });
    story.organiser({ ...edit, text: cardTextOf('Trees help') });
    expect(cards(story)[0]).toMatchObject({ text: 'Trees help' });
    story.person('bo', { type: 'hand_over', table: story.tableOf('bo')!, to: 'cy' });
    expect(story.refusal(participant('bo'), edit)).toBe('card_not_yours');
    story.person('cy', edit);
    expect(story.refusal(participant('cy'), { ...edit, themes: ['cooking'] })).toBe('unknown_theme');
    expect(story.refusal(participant('cy'), { ...edit, card: 'gone' })).toBe('unknown_card');
  });

  it('H4 is deleted by its author alone, text and all', () => {
    const story = seated({ bo: 'CMNCP', ana: 'Efus' });
    story.person('ana', writing('Lamps help'));
    const remove = { type: 'delete_card', card: cardId(story), proof: null } as const;
    expect(story.refusal(participant('bo'), remove)).toBe('card_not_yours');
    expect(story.refusal(organiser, remove)).toBe('card_not_yours');
    story.person('ana', remove);
    expect(cards(story)).toEqual([]);
    expect(story.world.personal.card).toEqual({});
    expect(story.refusal(participant('ana'), remove)).toBe('unknown_card');
  });

  it('H5 keeps the order in which cards were written, whatever is corrected or deleted', () => {
    const story = seated({ ana: 'Efus' });
    for (const text of ['one', 'two', 'three', 'four']) story.person('ana', writing(text));
    const inOrder = () =>
      cards(story)
        .sort((a, b) => a.order - b.order)
        .map(({ text }) => text);
    const [first = '', second = ''] = Object.keys(story.open.cards);
    story.person('ana', { ...another, type: 'edit_card', card: first, proof: null });
    story.person('ana', { type: 'delete_card', card: second, proof: null });
    story.person('ana', writing('five'));
    expect(inOrder()).toEqual(['Benches help', 'three', 'four', 'five']);
  });
});
