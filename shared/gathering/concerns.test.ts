import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organiser, participant, profileOf, startsAt, Story, visitor } from '#tests/support/gathering-spec.ts';
import { erasedBy } from './decide/erasure.ts';
import { hallView } from './view/hall.ts';
import { harvestView, reportView } from './view/harvest.ts';
import { mineView } from './view/mine.ts';
import { organiserView } from './view/organiser.ts';
import { tableView } from './view/table.ts';

const words = 'Shouts at everybody';
const coOrganiser = { kind: 'person', id: 'ines', role: 'organiser' } as const;

const known = (story: Story) => {
  const { state, personal } = story.world;
  if (state.phase === 'none') throw new Error('there is no gathering');
  return { state, personal };
};
const mine = (story: Story, id: string, role: 'participant' | 'organiser' = 'participant') =>
  mineView(known(story), { kind: 'person', id, role });
const readBy = (story: Story, id: string) => mine(story, id, 'organiser').concerns;
const raise = (story: Story, by: string, person: string, text = words) => story.person(by, { type: 'raise_concern', person, text });

/** Hanna hosts a table where Ana and Ben sit; Dan stands in the hall. */
function atTable(): Story {
  const story = new Story().begin('hanna', 'ana', 'ben', 'dan');
  story.person('hanna', { type: 'open_table', topic: 'Trams', theme: null, question: null, languages: [], seats: 6 });
  for (const one of ['ana', 'ben']) story.person(one, { type: 'sit', table: story.tableOf('hanna') ?? '' });
  return story;
}

describe('Q: safety', () => {
  it('Q1 organisers read who was reported by whom, at which table and when, with the words, until one of them has seen to it', () => {
    const story = atTable();
    raise(story, 'ana', 'ben');
    const { number } = story.open.tables[story.tableOf('ana') ?? ''] ?? {};
    const [concern] = readBy(story, 'olga');
    expect(concern).toMatchObject({ by: 'ana', person: 'ben', at: story.now, table: { kind: 'topic', number }, text: words });
    raise(story, 'dan', 'ben', '');
    expect(readBy(story, 'olga')).toMatchObject([{ by: 'ana' }, { by: 'dan', table: null, text: '' }]);
    story.organiser({ type: 'settle_concern', concern: concern?.id ?? '' });
    expect(readBy(story, 'olga')).toMatchObject([{ by: 'dan' }]);
  });

  it('Q1 it waits for organisers beyond the bell that ends the table, and beyond the end', () => {
    const story = new Story().begin('ana', 'ben', 'cleo', 'dan').goTo(startsAt + 610_000);
    raise(story, 'ana', 'ben');
    story.goTo(startsAt + 7_200_000);
    const [concern] = readBy(story, 'olga');
    expect(concern).toMatchObject({ person: 'ben', table: { kind: 'round', number: 1 }, text: words });
    story.organiser({ type: 'settle_concern', concern: concern?.id ?? '' });
    expect(readBy(story, 'olga')).toEqual([]);
    expect(story.refusal(participant('ana'), { type: 'raise_concern', person: 'ben', text: '' })).toBe('is_over');
  });

  it('Q2 nobody else learns of it: no view of the person, of hosts or of anybody at the table changes, whoever reports whom', () => {
    const people = ['hanna', 'ana', 'ben', 'dan'];
    const pair = fc.tuple(fc.constantFrom(...people), fc.constantFrom(...people)).filter(([by, person]) => by !== person);
    const seen = (story: Story) => {
      const world = { ...known(story), state: story.open };
      return JSON.stringify([
        ...people.map((id) => mine(story, id)),
        ...[hallView, organiserView, harvestView, reportView].map((view) => view(world)),
        ...Object.keys(world.state.tables).map((id) => tableView(world, id)),
      ]);
    };
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 6 }), (pairs) => {
        const story = atTable();
        const before = seen(story);
        for (const [by, person] of pairs) raise(story, by, person);
        expect(seen(story)).toBe(before);
        for (const { id } of readBy(story, 'olga')) story.organiser({ type: 'settle_concern', concern: id });
        expect(seen(story)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  it('Q2 of an organiser who is reported only the others are told; where there is no other, nothing is taken', () => {
    const story = atTable();
    story.do(organiser, { type: 'arrive', profile: profileOf('Olga'), mode: 'full' });
    expect(story.refusal(participant('ana'), { type: 'raise_concern', person: 'olga', text: words })).toBe('nobody_to_tell');
    story.do(coOrganiser, { type: 'arrive', profile: profileOf('Ines'), mode: 'full' });
    raise(story, 'ana', 'olga');
    expect(readBy(story, 'olga')).toEqual([]);
    const [concern] = readBy(story, 'ines');
    expect(concern).toMatchObject({ person: 'olga', by: 'ana' });
    const settle = { type: 'settle_concern', concern: concern?.id ?? '' } as const;
    expect(story.refusal(organiser, settle)).toBe('unknown_concern');
    story.do(coOrganiser, settle);
  });

  it('Q1 is about somebody who is there to be reported, not oneself, and ten of one person wait at most', () => {
    const story = atTable();
    story.do(visitor('vera'), { type: 'arrive', profile: profileOf('Vera'), mode: 'full' });
    const refused = (person: string) => story.refusal(participant('ana'), { type: 'raise_concern', person, text: '' });
    expect(['ana', 'nobody', 'vera'].map(refused)).toEqual(['not_oneself', 'unknown_person', 'unknown_person']);
    for (let count = 0; count < 10; count++) raise(story, 'ana', 'ben');
    expect(refused('ben')).toBe('too_many');
    story.organiser({ type: 'settle_concern', concern: readBy(story, 'olga')[0]?.id ?? '' });
    raise(story, 'ana', 'ben');
  });

  it.each([
    [
      'whoever reported deletes their data: that somebody was reported stays, without them and their words',
      'ana',
      [{ by: null, text: '' }],
    ],
    ['whoever was reported deletes theirs: nothing stays', 'ben', []],
  ] as const)('Q3 A3 %s', (_, who, left) => {
    const story = atTable();
    raise(story, 'ana', 'ben');
    const [concern] = readBy(story, 'olga');
    const decision = story.decide(participant(who), { type: 'delete_my_data', cards: 'delete' });
    expect(decision.ok && erasedBy(decision)).toEqual([who, `consent-${who}`, `invitation-${who}`, concern?.id]);
    story.person(who, { type: 'delete_my_data', cards: 'delete' });
    expect(readBy(story, 'olga')).toMatchObject(left);
    expect(JSON.stringify(known(story))).not.toContain(words);
  });
});
