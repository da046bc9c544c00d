import { describe, expect, it } from 'vitest';
import { cardTextOf, proofOf, writing } from '#tests/support/cards.ts';
import { organiser, participant, profileOf, startsAt, Story } from '#tests/support/gathering-spec.ts';
import type { ClientCommand } from './commands.ts';
import { cardRow } from './view/card.ts';
import { organiserView } from './view/organiser.ts';
import { tableView } from './view/table.ts';

const [mine, theirs] = [proofOf('a'), proofOf('b')];
const unnamed = writing('Nobody counts them', { proof: mine });
const openTable = { type: 'open_table', topic: '', theme: null, question: null, languages: [], seats: 4 } as const;
const { type: _type, ...content } = unnamed;

/** Four people of three organisations at a topic table of the first's, which has four seats. */
function seated(about: { chathamHouse?: boolean } = {}): Story & { table: string } {
  const story = new Story(about);
  story.organiser({ type: 'open_doors' });
  for (const [id, organisation] of Object.entries({ hal: 'Efus', ana: 'CMNCP', bo: 'cmncp', cy: '' }))
    story.person(id, { type: 'arrive', profile: profileOf(id, { organisation }), mode: 'full' });
  story.goTo(startsAt);
  story.person('hal', openTable);
  const table = story.tableOf('hal')!;
  for (const id of ['ana', 'bo', 'cy']) story.person(id, { type: 'sit', table });
  return Object.assign(story, { table });
}

const ruled = (): ReturnType<typeof seated> => {
  const story = seated();
  story.person('hal', { type: 'chatham_house', table: story.table, on: true });
  return story;
};
const worldOf = (story: Story) => ({ ...story.world, state: story.open });
const cardId = (story: Story): string => Object.keys(story.open.cards)[0]!;
const rows = (story: ReturnType<typeof seated>) => Object.values(tableView(worldOf(story), story.table)!.cards);

/** What is stored when this person gives the command, with every fresh id written alike. */
function stored(story: Story, id: string, command: ClientCommand): string {
  return JSON.stringify(story.decide(participant(id), command)).replace(/"id-\d+"/g, '"fresh"');
}

describe('H6 the Chatham House rule', () => {
  it('is turned on for a table by its host or an organiser, for the gathering by organisers', () => {
    const story = seated();
    const { table } = story;
    expect(story.refusal(participant('ana'), { type: 'chatham_house', table, on: true })).toBe('table_not_yours');
    expect(story.refusal(participant('hal'), { type: 'chatham_house', table: null, on: true })).toBe('not_allowed');
    story.person('hal', { type: 'chatham_house', table, on: true });
    expect(tableView(worldOf(story), table)!.chathamHouse).toBe(true);
    story.person('hal', { type: 'chatham_house', table, on: false });
    expect(tableView(worldOf(story), table)!.chathamHouse).toBe(false);
    story.organiser({ type: 'chatham_house', table: null, on: true });
    for (const id of Object.keys(story.open.tables)) expect(tableView(worldOf(story), id)!.chathamHouse).toBe(true);
  });

  it('stays once a card was written on its promise', () => {
    const story = ruled();
    const { table } = story;
    story.person('ana', unnamed);
    expect(story.refusal(participant('hal'), { type: 'chatham_house', table, on: false })).toBe('rule_stays');
    story.organiser({ type: 'chatham_house', table: null, on: true });
    expect(story.refusal(organiser, { type: 'chatham_house', table: null, on: false })).toBe('rule_stays');
    story.person('ana', { type: 'delete_card', card: cardId(story), proof: mine });
    story.organiser({ type: 'chatham_house', table: null, on: false });
    story.person('hal', { type: 'chatham_house', table, on: false });
  });

  it('cannot be edited away either, in a gathering where cards were written on its promise', () => {
    const story = new Story({ chathamHouse: true });
    story.organiser({ type: 'open_doors' });
    story.arrive('ana');
    story.person('ana', openTable);
    story.person('ana', unnamed);
    const about = { ...story.about, chathamHouse: false };
    expect(story.refusal(organiser, { type: 'edit', about })).toBe('rule_stays');
  });

  it('refuses whatever would name somebody', () => {
    const story = ruled();
    expect(story.refusal(participant('ana'), writing('Nobody counts them'))).toBe('no_names_here');
    story.person('ana', unnamed);
    expect(story.refusal(participant('bo'), { type: 'us_too', card: cardId(story), on: true, proof: null })).toBe('no_names_here');
  });

  it.each(['write_card', 'us_too', 'edit_card', 'delete_card'] as const)('stores the same, whoever gives the command %s', (type) => {
    const story = ruled();
    story.person('ana', unnamed);
    const card = cardId(story);
    const commands: Record<typeof type, ClientCommand> = {
      write_card: writing('Another', { proof: theirs }),
      us_too: { type, card, on: true, proof: theirs } as ClientCommand,
      edit_card: { ...content, type: 'edit_card', card, text: cardTextOf('Nobody counts us') },
      delete_card: { type: 'delete_card', card, proof: mine },
    };
    const byAna = stored(story, 'ana', commands[type]);
    expect(stored(story, 'bo', commands[type])).toBe(byAna);
    expect(stored(story, 'cy', commands[type])).toBe(byAna);
    expect(byAna).toContain('"ok":true');
  });

  it('shows no author, and nobody’s own cards but by their secret', () => {
    const story = ruled();
    story.person('ana', unnamed);
    expect(rows(story)).toMatchObject([{ author: null, tag: 'a'.repeat(32), text: 'Nobody counts them', usToo: [] }]);
    expect(JSON.stringify(rows(story))).not.toContain(mine);
    const card = story.open.cards[cardId(story)]!;
    expect(JSON.stringify([card, cardRow(worldOf(story), card)])).not.toMatch(/ana|cmncp/i);
  });

  it('lets whoever keeps the secret correct and delete, the host correct, and nobody else', () => {
    const story = ruled();
    story.person('ana', unnamed);
    const card = cardId(story);
    const edit = { ...content, type: 'edit_card', card, text: cardTextOf('Nobody counts us') } as const;
    expect(story.refusal(participant('ana'), { ...edit, proof: null })).toBe('card_not_yours');
    expect(story.refusal(participant('ana'), { ...edit, proof: theirs })).toBe('card_not_yours');
    expect(story.refusal(participant('hal'), { type: 'delete_card', card, proof: null })).toBe('card_not_yours');
    story.person('hal', { ...edit, proof: null });
    expect(rows(story)).toMatchObject([{ text: 'Nobody counts us', editedBy: 'host' }]);
    story.person('ana', edit);
    expect(rows(story)).toMatchObject([{ editedBy: 'author' }]);
    story.person('ana', { type: 'stand' });
    story.person('ana', { type: 'delete_card', card, proof: mine });
    expect(rows(story)).toEqual([]);
    expect(story.world.personal.card).toEqual({});
  });

  it('counts us too by secrets, each once, taken back by who gave it, never more than others have seats', () => {
    const story = ruled();
    story.person('ana', unnamed);
    const usToo = (proof: string, on: boolean) => ({ type: 'us_too', card: cardId(story), on, proof }) as const;
    for (const letter of ['b', 'b', 'c', 'd']) story.person('bo', usToo(proofOf(letter), true));
    expect(rows(story)[0]).toMatchObject({ voices: 3, usToo: [] });
    expect(story.refusal(participant('bo'), usToo(proofOf('e'), true))).toBe('too_many');
    story.person('bo', usToo(proofOf('c'), false));
    expect(rows(story)[0]?.voices).toBe(2);
  });

  it('leaves names to the cards and the us too from before, and takes no more of them', () => {
    const story = seated();
    story.person('ana', writing('Lamps help'));
    const usToo = { type: 'us_too', card: cardId(story), on: true, proof: null } as const;
    story.person('hal', usToo);
    story.person('hal', { type: 'chatham_house', table: story.table, on: true });
    expect(story.refusal(participant('cy'), usToo)).toBe('no_names_here');
    story.person('cy', { ...usToo, proof: theirs });
    expect(rows(story)[0]).toMatchObject({ author: 'ana', voices: 2 });
    story.person('hal', { ...usToo, on: false });
    expect(rows(story)[0]).toMatchObject({ voices: 1, usToo: [] });
  });

  it('keeps how many organisations were at the table, whoever named none counting as one', () => {
    const story = ruled();
    story.person('ana', unnamed);
    expect(story.open.cards[cardId(story)]?.origin).toEqual({ kind: 'unnamed', proof: mine, among: 3 });
  });

  it('holds at every table of a round where the gathering has it', () => {
    const story = new Story({ chathamHouse: true }).begin('p1', 'p2', 'p3').goTo(startsAt + 10 * 60_000);
    expect(story.refusal(participant('p1'), writing('Lamps help'))).toBe('no_names_here');
    story.person('p1', unnamed);
    expect(JSON.stringify(organiserView(worldOf(story)))).not.toContain(mine);
  });
});
