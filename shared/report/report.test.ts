import { describe, expect, it } from 'vitest';
import { cardTextOf, proofOf, writing } from '#tests/support/cards.ts';
import { profileOf, startsAt, Story } from '#tests/support/gathering-spec.ts';
import { reportOf } from './report-of.ts';
import type { Report } from './report.ts';

const organisations: Readonly<Record<string, string>> = { ana: 'Efus', bo: 'GIZ', cy: 'UNODC', di: 'efus ', ed: '' };

function report(story: Story): Report {
  const { state, personal } = story.world;
  if (state.phase === 'none') throw new Error('There is no gathering yet.');
  return reportOf({ state, personal });
}

/** People of those organisations at one topic table; `ed` named none. */
function seated(people: readonly string[] = Object.keys(organisations), about: ConstructorParameters<typeof Story>[0] = {}): Story {
  const story = new Story(about);
  story.organiser({ type: 'open_doors' });
  for (const id of people)
    story.person(id, {
      type: 'arrive',
      profile: profileOf(`Named ${id}`, { organisation: organisations[id] ?? '', languages: id === 'ana' ? ['fr', 'en'] : ['en'] }),
      mode: 'full',
    });
  story.goTo(startsAt);
  const [host = '', ...others] = people;
  story.person(host, { type: 'open_table', topic: 'Lighting', theme: null, question: null, languages: [], seats: 6 });
  for (const id of others) story.person(id, { type: 'sit', table: story.tableOf(host)! });
  return story;
}

function write(story: Story, id: string, text: string, more: Parameters<typeof writing>[1] = {}): string {
  const before = new Set(Object.keys(story.open.cards));
  story.person(id, writing(text, more));
  return Object.keys(story.open.cards).find((card) => !before.has(card))!;
}

describe('H12 the report', () => {
  it('H12 names organisations as they are written, and no person', () => {
    const story = seated();
    const efus = write(story, 'ana', 'Lamps help', { question: 'work', themes: ['methods'] });
    const lone = write(story, 'ed', 'Said alone', { question: 'work' });
    for (const id of ['bo', 'di', 'ed']) story.person(id, { type: 'us_too', card: efus, on: true, proof: null });
    const made = report(story);
    expect(made.organisations).toEqual([
      { id: 'o1', name: 'Efus', people: 2 },
      { id: 'o2', name: 'GIZ', people: 1 },
      { id: 'o3', name: 'UNODC', people: 1 },
    ]);
    expect(made.cards).toMatchObject([
      { id: efus, organisation: 'o1', usToo: ['o2'], usTooCount: 2, unnamed: false },
      { id: lone, organisation: null, unnamed: false },
    ]);
    expect(made.questions).toMatchObject([
      { id: 'challenges', answered: false, cells: [] },
      {
        id: 'work',
        answered: true,
        cells: [
          { organisation: 'o1', cards: [efus], usToo: [] },
          { organisation: 'o2', cards: [], usToo: [efus] },
          { organisation: null, cards: [lone], usToo: [efus] },
        ],
      },
    ]);
    expect(JSON.stringify(made)).not.toMatch(/Named|Olga|"(ana|bo|cy|di|ed)"|person ed/);
  });

  it('H12 says what one alone named, and which need one alone has', () => {
    const story = seated();
    write(story, 'ana', 'Lamps help', { themes: ['methods'] });
    const shared = write(story, 'bo', 'Threats', { themes: ['polarisation'] });
    const need = write(story, 'cy', 'An index', { kind: 'need' });
    story.person('cy', { type: 'us_too', card: shared, on: true, proof: null });
    const made = report(story);
    expect(made.themes.map(({ id, singleVoice }) => [id, singleVoice])).toEqual([
      ['polarisation', false],
      ['methods', true],
    ]);
    expect(made.needs).toEqual([{ card: need, organisations: 1, voices: 1, singleVoice: true }]);
  });

  it('H12 counts who came, what they speak, rounds that were sat and pairs that met, by organisation', () => {
    const story = new Story({
      programme: [{ kind: 'mixing', rounds: 2, seconds: 600, tableSize: 3, questions: [] }],
    });
    story.organiser({ type: 'open_doors' });
    for (const id of ['ana', 'bo', 'di', 'ed'])
      story.person(id, { type: 'arrive', profile: profileOf(id, { organisation: organisations[id] ?? '' }), mode: 'full' });
    for (const id of ['ana', 'bo', 'di', 'ed']) story.person(id, { type: 'answer', answer: 'in' });
    expect(report(story).figures).toMatchObject({ people: 4, organisations: 2, rounds: 0, pairsMet: 0 });
    story.goTo(startsAt + 5000);
    expect(story.open.course.kind).toBe('round');
    const made = report(story);
    const { met } = story.open;
    expect(Object.keys(met).length).toBeGreaterThan(0);
    expect(made.figures).toMatchObject({ rounds: 1, pairsMet: Object.keys(met).length, spoken: [{ language: 'en', people: 4 }] });
    const named = Object.keys(met).filter((key) => !key.split(' ').includes('ed'));
    expect(made.pairsByOrganisation?.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(named.length);
    story.organiser({ type: 'end_gently', what: 'gathering' });
    story.after(700);
    expect(report(story)).toMatchObject({ figures: { rounds: 1 }, endedAt: expect.any(String) as string });
  });

  it('H11 holds what organisers made of the cards, and nothing of what they hid', () => {
    const story = seated();
    const [kept, merged, hidden] = ['Lamps help', 'Lights help', 'Hidden words'].map((text, index) =>
      write(story, ['ana', 'bo', 'cy'][index]!, text),
    );
    story.organiser({ type: 'merge_card', card: merged!, into: kept! });
    story.organiser({ type: 'hide_card', card: hidden!, on: true });
    story.organiser({ type: 'translate_card', card: kept!, language: 'fr', text: 'Les lampes aident' });
    const content = { kind: 'need', question: null, themes: [], text: cardTextOf('Lamps help, they say') } as const;
    story.organiser({ type: 'correct_card', card: kept!, content });
    const made = report(story);
    expect(made.cards).toMatchObject([
      { id: kept, kind: 'need', text: 'Lamps help, they say', corrected: true, usToo: ['o2'], translations: { fr: 'Les lampes aident' } },
    ]);
    expect(made.figures.cards).toBe(1);
    expect(JSON.stringify(made)).not.toMatch(/Lights help|Hidden words/);
  });
});

describe('H10 the report under the Chatham House rule', () => {
  it('H10 publishes no cell of fewer than three organisations, and names nobody', () => {
    const story = seated(['ana', 'bo', 'cy'], { chathamHouse: true });
    const card = write(story, 'ana', 'Not for quoting', { themes: ['methods'], question: 'work', proof: proofOf('a') });
    const made = report(story);
    expect(made).toMatchObject({ chathamHouse: true, rankedBy: 'tables', organisations: [], pairsByOrganisation: null });
    expect(made.figures).toMatchObject({ people: 3, organisations: 3, spoken: [{ language: 'en', people: 3 }] });
    expect(made.questions[1]).toMatchObject({ cells: [], unnamed: [card] });
    expect(JSON.stringify({ ...made, organisedBy: '' })).not.toMatch(/efus|giz|unodc/i);
  });

  it('H10 withholds what was said at a table of two organisations', () => {
    const story = seated(['ana', 'bo']);
    story.person('ana', { type: 'chatham_house', table: story.tableOf('ana'), on: true });
    write(story, 'ana', 'For two alone', { themes: ['methods'], kind: 'event', proof: proofOf('a') });
    const made = report(story);
    expect(made).toMatchObject({ withheld: 1, cards: [], themes: [], events: [], figures: { cards: 0 } });
    expect(JSON.stringify(made)).not.toContain('For two alone');
  });
});
