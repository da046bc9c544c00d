import { describe, expect, it } from 'vitest';
import { harvestOf } from '#shared/harvest/harvest.ts';
import { noOrganisation } from '#shared/harvest/without-people.ts';
import { reportOf } from '#shared/report/report-of.ts';
import { countedCards } from '#shared/harvest/edited-card.ts';
import { cardTextOf, proofOf, writing } from '#tests/support/cards.ts';
import { organiser, participant, profileOf, startsAt, Story } from '#tests/support/gathering-spec.ts';
import type { CardContent } from './commands.ts';
import { hallView } from './view/hall.ts';
import { harvestView, reportView } from './view/harvest.ts';

const organisations = { ana: 'Efus', bo: 'GIZ', cy: 'UNODC' };

/** Three people of three organisations at one topic table. */
function seated(chathamHouse = false): Story {
  const story = new Story({ chathamHouse });
  story.organiser({ type: 'open_doors' });
  for (const [id, organisation] of Object.entries(organisations))
    story.person(id, { type: 'arrive', profile: profileOf(id, { organisation }), mode: 'full' });
  story.goTo(startsAt);
  story.person('ana', { type: 'open_table', topic: 'Lighting', theme: null, question: null, languages: [], seats: 6 });
  for (const id of ['bo', 'cy']) story.person(id, { type: 'sit', table: story.tableOf('ana')! });
  return story;
}

function write(story: Story, id: string, text: string, more: Parameters<typeof writing>[1] = {}): string {
  const before = new Set(Object.keys(story.open.cards));
  story.person(id, writing(text, more));
  return Object.keys(story.open.cards).find((card) => !before.has(card))!;
}

function known(story: Story) {
  const { state, personal } = story.world;
  if (state.phase === 'none') throw new Error('There is no gathering yet.');
  return { state, personal };
}
const view = (story: Story) => harvestView(known(story));
const harvest = (story: Story) =>
  harvestOf(countedCards(Object.values(view(story).cards)), {
    questions: story.open.about.questions.map(({ id }) => id),
    themes: story.open.about.themes.map(({ id }) => id),
    chathamHouse: story.open.about.chathamHouse,
  });

const content = (text: string, more: Partial<CardContent> = {}): CardContent => ({
  kind: 'need',
  question: 'work',
  themes: ['methods'],
  text: cardTextOf(text),
  ...more,
});

describe('H11 preparing the report', () => {
  it('H11 is for organisers, during the gathering and after, until the personal data went', () => {
    const story = seated();
    const card = write(story, 'ana', 'Lamps help');
    const commands = [
      { type: 'hide_card', card, on: true },
      { type: 'merge_card', card, into: null },
      { type: 'correct_card', card, content: null },
      { type: 'translate_card', card, language: 'fr', text: 'Des lampes' },
    ] as const;
    for (const command of commands) expect(story.refusal(participant('ana'), command)).toBe('not_allowed');
    story.organiser({ type: 'end_gently', what: 'gathering' });
    story.after(60);
    expect(story.world.state.phase).toBe('over');
    for (const command of commands) story.organiser(command);
    story.after(100 * 24 * 3600);
    for (const command of commands) expect(story.refusal(organiser, command)).toBe('is_over');
  });

  it('H11 hides a card from the harvest, not from its table', () => {
    const story = seated();
    const card = write(story, 'ana', 'Lamps help', { themes: ['methods'] });
    story.organiser({ type: 'hide_card', card, on: true });
    expect(harvest(story).themes).toEqual([]);
    expect(view(story).cards[card]).toMatchObject({ hidden: true });
    story.organiser({ type: 'hide_card', card, on: false });
    expect(harvest(story).themes).toMatchObject([{ theme: 'methods', organisations: 1 }]);
  });

  it('H11 merged cards speak for all who wrote them or said us too, each once', () => {
    const story = seated();
    const first = write(story, 'ana', 'Lamps help', { themes: ['methods'] });
    const second = write(story, 'bo', 'Light helps', { themes: ['methods'] });
    for (const id of ['ana', 'cy']) story.person(id, { type: 'us_too', card: second, on: true, proof: null });
    story.organiser({ type: 'merge_card', card: second, into: first });
    expect(harvest(story).themes).toMatchObject([{ theme: 'methods', organisations: 3, usToo: 2, cards: [first] }]);
    story.organiser({ type: 'merge_card', card: second, into: null });
    expect(harvest(story).themes[0]?.cards).toEqual([first, second]);
  });

  it('H11 a card that others count with takes them along, and lets them go when it is deleted', () => {
    const story = seated();
    const [a, b, c] = [write(story, 'ana', 'One'), write(story, 'bo', 'Two'), write(story, 'cy', 'Three')];
    story.organiser({ type: 'merge_card', card: b, into: a });
    story.organiser({ type: 'merge_card', card: a, into: c });
    expect([a, b].map((card) => view(story).cards[card]?.mergedInto)).toEqual([c, c]);
    story.person('cy', { type: 'delete_card', card: c, proof: null });
    expect([a, b].map((card) => view(story).cards[card]?.mergedInto)).toEqual([null, null]);
  });

  it('H11 merges no card into itself, into one that is merged, or into one with a name where it has none', () => {
    const story = seated();
    const [a, b, c] = [write(story, 'ana', 'One'), write(story, 'bo', 'Two'), write(story, 'cy', 'Three')];
    story.organiser({ type: 'chatham_house', table: null, on: true });
    const d = write(story, 'ana', 'Four', { proof: proofOf('a') });
    story.organiser({ type: 'merge_card', card: b, into: a });
    for (const [card, into] of [
      [a, a],
      [c, b],
      [d, a],
      [a, d],
    ] as const)
      expect(story.refusal(organiser, { type: 'merge_card', card, into })).toBe('cannot_merge');
    expect(story.refusal(organiser, { type: 'merge_card', card: a, into: 'nothing' })).toBe('unknown_card');
  });

  it('H11 hides what counts with a hidden card', () => {
    const story = seated();
    const [a, b] = [write(story, 'ana', 'One'), write(story, 'bo', 'Two')];
    story.organiser({ type: 'merge_card', card: b, into: a });
    story.organiser({ type: 'hide_card', card: a, on: true });
    expect(countedCards(Object.values(view(story).cards))).toEqual([]);
  });

  it('H11 counts *us too* without a name for a card that has one', () => {
    const story = seated();
    const card = write(story, 'ana', 'Lamps help', { themes: ['methods'] });
    story.organiser({ type: 'chatham_house', table: null, on: true });
    story.person('bo', { type: 'us_too', card, on: true, proof: proofOf('b') });
    expect(harvest(story).themes).toMatchObject([{ organisations: 1, usToo: 1 }]);
  });

  it('H11 corrects kind, question, themes and words, and keeps the original beside', () => {
    const story = seated();
    const card = write(story, 'ana', 'An index for mayors', { themes: ['polarisation'] });
    story.organiser({ type: 'correct_card', card, content: content('An index that a mayor can read') });
    expect(view(story).cards[card]).toMatchObject({
      kind: 'need',
      question: 'work',
      themes: ['methods'],
      text: { text: 'An index that a mayor can read' },
      original: { kind: 'insight', question: null, themes: ['polarisation'], text: { text: 'An index for mayors' } },
    });
    expect(harvest(story)).toMatchObject({ themes: [], needs: [{ card, organisations: 1 }] });
    expect(story.refusal(organiser, { type: 'correct_card', card, content: content('', { themes: ['none'] }) })).toBe('unknown_theme');
    story.organiser({ type: 'correct_card', card, content: null });
    expect(view(story).cards[card]).toMatchObject({ kind: 'insight', text: { text: 'An index for mayors' }, original: null });
  });

  it('H11 keeps translations by hand, none of which is in the events', () => {
    const story = seated();
    const card = write(story, 'ana', 'Lamps help');
    story.organiser({ type: 'translate_card', card, language: 'fr', text: 'Les lampes aident' });
    story.organiser({ type: 'translate_card', card, language: 'es', text: 'Las farolas ayudan' });
    story.organiser({ type: 'translate_card', card, language: 'fr', text: null });
    expect(view(story).cards[card]?.translations).toEqual({ es: 'Las farolas ayudan' });
    for (const word of ['Les lampes', 'Las farolas']) expect(JSON.stringify(story.log)).not.toContain(word);
  });

  it('H11 an author who corrects or deletes a card takes along what was made of it', () => {
    const story = seated();
    const [edited, deleted] = [write(story, 'ana', 'One'), write(story, 'ana', 'Two')];
    for (const card of [edited, deleted]) {
      story.organiser({ type: 'correct_card', card, content: content('Corrected') });
      story.organiser({ type: 'translate_card', card, language: 'fr', text: 'Traduit' });
    }
    story.person('ana', { ...writing('One, better'), type: 'edit_card', card: edited });
    story.person('ana', { type: 'delete_card', card: deleted, proof: null });
    expect(view(story).cards[edited]).toMatchObject({ text: { text: 'One, better' }, original: null, translations: {} });
    expect(JSON.stringify(story.world.personal)).not.toMatch(/Corrected|Traduit/);
  });
});

describe('H10 the organisers’ view of the harvest', () => {
  it('H10 holds no card without names from a table of fewer than three organisations', () => {
    const story = seated(true);
    const open = write(story, 'ana', 'Said among three', { proof: proofOf('a') });
    story.person('cy', { type: 'stand' });
    write(story, 'ana', 'Said among two', { proof: proofOf('b') });
    const { cards, withheld } = view(story);
    expect(Object.keys(cards)).toEqual([open]);
    expect(cards[open]?.origin).toEqual({ kind: 'unnamed', among: 3, usToo: 0 });
    expect(withheld).toBe(1);
    const small = Object.keys(story.open.cards).find((card) => card !== open)!;
    expect(story.refusal(organiser, { type: 'hide_card', card: small, on: true })).toBe('unknown_card');
    expect(story.refusal(organiser, { type: 'merge_card', card: open, into: small })).toBe('unknown_card');
    expect(JSON.stringify(view(story))).not.toContain('Said among two');
  });

  it('H9 names every organisation that came, also one that wrote nothing, and no person', () => {
    const story = seated();
    story.person('di', { type: 'arrive', profile: profileOf('di', { organisation: ' ÉFUS. ' }), mode: 'full' });
    story.person('ed', { type: 'arrive', profile: profileOf('ed'), mode: 'full' });
    expect(view(story)).toMatchObject({ rankedOf: 4, counts: { people: 5, organisations: 3 } });
    expect(view(story).voices).toEqual([
      { id: 'efus', name: 'Efus' },
      { id: 'giz', name: 'GIZ' },
      { id: 'unodc', name: 'UNODC' },
    ]);
  });
});

/** What a view has beyond the hall's. */
function beyondHall(story: Story) {
  const hall = new Set(Object.keys(hallView(known(story))));
  return Object.fromEntries(Object.entries(reportView(known(story))).filter(([key]) => !hall.has(key)));
}

describe('H12 the report on screen', () => {
  it('H12 has the figures, ranks and cells of the report in the files', () => {
    const story = seated();
    for (const id of ['ed', 'flo']) {
      story.person(id, { type: 'arrive', profile: profileOf(`Named ${id}`), mode: 'full' });
      story.person(id, { type: 'sit', table: story.tableOf('ana')! });
    }
    const shown = write(story, 'ed', 'Said alone', { themes: ['methods'], question: 'work' });
    const other = write(story, 'flo', 'Said alone too', { themes: ['methods'], question: 'work' });
    story.organiser({ type: 'hide_card', card: write(story, 'ana', 'Hidden'), on: true });
    for (const id of ['ana', 'flo']) story.person(id, { type: 'us_too', card: shown, on: true, proof: null });
    story.organiser({ type: 'share_report', on: true });
    const report = reportOf(known(story));
    for (const on of [view(story), reportView(known(story))]) {
      expect(on.counts).toEqual(report.figures);
      expect(on.counts).toMatchObject({ people: 5, organisations: 3, cards: 2 });
      expect(on.harvest.themes).toEqual([{ theme: 'methods', organisations: 3, tables: 1, usToo: 2, cards: [shown, other] }]);
      expect(report.themes).toMatchObject([{ id: 'methods', organisations: 3 }]);
      expect(on.harvest.matrix[1]?.cells).toEqual([
        { voice: noOrganisation, cards: [shown, other], usToo: [shown] },
        { voice: 'efus', cards: [], usToo: [shown] },
      ]);
      expect(on.cards[shown]?.origin).toEqual({ kind: 'named', voice: noOrganisation, usToo: ['efus'], usTooUnnamed: 1 });
    }
    expect(JSON.stringify(beyondHall(story))).not.toMatch(/Named|Hidden|"person /);
  });

  it('H12 says under the Chatham House rule neither who came from where nor at which table a card was written', () => {
    const story = seated();
    write(story, 'ana', 'Before the rule', { question: 'work' });
    story.organiser({ type: 'chatham_house', table: null, on: true });
    write(story, 'bo', 'On its promise', { proof: proofOf('a'), themes: ['methods'] });
    story.organiser({ type: 'share_report', on: true });
    const shown = reportView(known(story));
    expect(shown).toMatchObject({ rankedOf: 1, voices: [{ id: 'efus', name: 'Efus' }], met: [] });
    const text = JSON.stringify(beyondHall(story));
    expect(text).not.toMatch(/giz|unodc/i);
    expect(text).not.toContain(story.tableOf('ana'));
  });
});

describe('H13 sharing the report', () => {
  it('H13 is for organisers, and can be taken back', () => {
    const story = seated();
    expect(story.refusal(participant('ana'), { type: 'share_report', on: true })).toBe('not_allowed');
    story.organiser({ type: 'share_report', on: true });
    expect(hallView(known(story)).reportShared).toBe(true);
    story.organiser({ type: 'share_report', on: false });
    expect(hallView(known(story)).reportShared).toBe(false);
  });

  it('H13 shows readers nothing before, and after only the cards that count, as they count', () => {
    const story = seated();
    const [kept, merged, hidden] = [
      write(story, 'ana', 'Kept as written'),
      write(story, 'bo', 'Merged away'),
      write(story, 'cy', 'Hidden away'),
    ];
    story.organiser({ type: 'merge_card', card: merged, into: kept });
    story.organiser({ type: 'hide_card', card: hidden, on: true });
    story.organiser({ type: 'correct_card', card: kept, content: content('Kept as corrected') });
    expect(reportView(known(story))).toMatchObject({ cards: {}, voices: [], withheld: 0, counts: { people: 0 }, harvest: { themes: [] } });
    story.organiser({ type: 'share_report', on: true });
    const view = reportView(known(story));
    expect(Object.keys(view.cards)).toEqual([kept]);
    expect(view.cards[kept]).toMatchObject({ text: { text: 'Kept as corrected' }, origin: { voice: 'efus', usToo: ['giz'] } });
    expect(JSON.stringify(view)).not.toMatch(/away|as written|guests|trouble/);
  });
});
