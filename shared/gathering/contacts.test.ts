import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactCardOf, organiser, participant, startsAt, Story } from '#tests/support/gathering-spec.ts';
import { hallView } from './view/hall.ts';
import { harvestView, reportView } from './view/harvest.ts';
import { mineView } from './view/mine.ts';
import { organiserView } from './view/organiser.ts';
import { tableView } from './view/table.ts';
import { touched } from './view/touched.ts';

const names = ['ana', 'ben', 'cleo'];

const known = (story: Story) => {
  const { state, personal } = story.world;
  if (state.phase === 'none') throw new Error('there is no gathering');
  return { state, personal };
};
const mine = (story: Story, id: string) => mineView(known(story), { kind: 'person', id, role: 'participant' });

/** All that anybody but `but` may see. */
function seenByOthers(story: Story, but: string): string {
  const world = known(story);
  const { state } = world;
  return JSON.stringify([
    ...[...names, 'dan', 'olga'].filter((id) => id !== but).map((id) => mine(story, id)),
    ...[hallView, organiserView, harvestView, reportView].map((view) => view(world)),
    ...(state.phase === 'open' ? Object.keys(state.tables).map((id) => tableView({ ...world, state }, id)) : []),
  ]);
}

/** Ana, Ben and Cleo at a table, Dan in the hall; each has a card. */
function atTable(): Story {
  const story = new Story().begin(...names, 'dan');
  story.person('ana', { type: 'open_table', topic: '', theme: null, question: null, languages: [], seats: 6 });
  const table = story.tableOf('ana') ?? '';
  for (const one of ['ben', 'cleo']) story.person(one, { type: 'sit', table });
  for (const one of [...names, 'dan']) story.person(one, { type: 'set_contact_card', card: contactCardOf(one) });
  return story;
}
const offer = (story: Story, from: string, person: string, on = true) => story.person(from, { type: 'offer_contact', person, on });

describe('K: contact cards', () => {
  it('K3 each has the other’s card when both have offered, as it is now', () => {
    const story = atTable();
    offer(story, 'ana', 'ben');
    expect(mine(story, 'ana')).toMatchObject({ offered: ['ben'], contacts: {} });
    expect(mine(story, 'ben')).toMatchObject({ offered: [], contacts: {} });
    offer(story, 'ben', 'ana');
    expect(mine(story, 'ana')).toMatchObject({ offered: [], contacts: { ben: { name: 'ben' } } });
    story.person('ana', { type: 'set_contact_card', card: contactCardOf('Ana Prieto') });
    expect(mine(story, 'ben').contacts).toEqual({ ana: contactCardOf('Ana Prieto') });
  });

  it('K3 whatever one person sets, offers and takes back alone, nobody else’s view changes, no event happens and no other view is touched', () => {
    const command = fc.oneof(
      fc.record({ type: fc.constant('offer_contact' as const), person: fc.constantFrom('ben', 'cleo', 'dan', 'olga'), on: fc.boolean() }),
      fc.constant({ type: 'offer_contact_to_table' as const }),
      fc.string({ minLength: 1 }).map((name) => ({ type: 'set_contact_card' as const, card: contactCardOf(name) })),
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 8 }), fc.boolean(), fc.boolean(), (commands, over, benOffers) => {
        const story = atTable();
        if (benOffers) offer(story, 'ben', 'cleo');
        if (over) story.goTo(startsAt + 7_200_000);
        const before = seenByOthers(story, 'ana');
        const events = story.log.length;
        for (const one of commands) {
          const was = known(story);
          if (!story.decide(participant('ana'), one).ok) continue;
          story.person('ana', one);
          if (!over) expect(touched(was, known(story)).tables).toEqual(new Set());
        }
        expect(seenByOthers(story, 'ana')).toBe(before);
        expect(story.log).toHaveLength(events);
      }),
      { numRuns: 80 },
    );
  });

  it('K3 an answer that comes changes the views of the two alone', () => {
    const story = atTable();
    offer(story, 'ana', 'ben');
    const cleo = JSON.stringify(mine(story, 'cleo'));
    const was = known(story);
    offer(story, 'ben', 'ana');
    expect(touched(was, known(story)).people).toEqual(new Set(['ana', 'ben']));
    expect(JSON.stringify(mine(story, 'cleo'))).toBe(cleo);
  });

  it('K2 only to somebody one sat with, and only with a card', () => {
    const story = atTable();
    expect(story.refusal(participant('ana'), { type: 'offer_contact', person: 'dan', on: true })).toBe('unknown_person');
    expect(story.refusal(participant('ana'), { type: 'offer_contact', person: 'ana', on: true })).toBe('not_oneself');
    expect(story.refusal(organiser, { type: 'offer_contact', person: 'ana', on: true })).toBe('not_admitted');
    story.person('ben', { type: 'stand' });
    story.after(1).person('dan', { type: 'sit', table: story.tableOf('ana') ?? '' });
    // Ben had gone when Dan came.
    expect(story.refusal(participant('dan'), { type: 'offer_contact', person: 'ben', on: true })).toBe('unknown_person');
    story.after(60);
    offer(story, 'dan', 'ana');
    story.arrive('eve').person('eve', { type: 'sit', table: story.tableOf('ana') ?? '' });
    expect(story.refusal(participant('eve'), { type: 'offer_contact', person: 'ana', on: true })).toBe('no_contact_card');
  });

  it('K2 to all at the table at once, and not to who comes later', () => {
    const story = atTable();
    story.person('ana', { type: 'offer_contact_to_table' });
    expect(mine(story, 'ana').offered).toEqual(['ben', 'cleo']);
    story.person('dan', { type: 'sit', table: story.tableOf('ana') ?? '' });
    expect(mine(story, 'ana').offered).toEqual(['ben', 'cleo']);
    expect(story.refusal(organiser, { type: 'offer_contact_to_table' })).toBe('not_admitted');
  });

  it('K2 taken back before the other has offered, not after', () => {
    const story = atTable();
    offer(story, 'ana', 'ben');
    offer(story, 'ana', 'ben', false);
    offer(story, 'ben', 'ana');
    expect(mine(story, 'ben')).toMatchObject({ offered: ['ana'], contacts: {} });
    offer(story, 'ana', 'ben');
    expect(story.refusal(participant('ben'), { type: 'offer_contact', person: 'ana', on: false })).toBe('already_exchanged');
  });

  it('K2 G7 after the end too, until the personal data go', () => {
    const story = atTable().goTo(startsAt + 7_200_000);
    offer(story, 'ana', 'ben');
    offer(story, 'ben', 'ana');
    expect(Object.keys(mine(story, 'ana').contacts)).toEqual(['ben']);
    story.after(90 * 86_400);
    expect(mine(story, 'ana')).toMatchObject({ contactCard: null, offered: [], contacts: {} });
    expect(JSON.stringify(known(story).personal)).not.toContain('ana');
    expect(story.refusal(participant('ana'), { type: 'set_contact_card', card: contactCardOf('ana') })).toBe('is_over');
  });

  it('K4 whoever is removed has no cards any more', () => {
    const story = atTable();
    offer(story, 'ana', 'ben');
    offer(story, 'ben', 'ana');
    story.organiser({ type: 'remove_person', person: 'ben' });
    expect(mine(story, 'ben').contacts).toEqual({});
    expect(story.refusal(participant('ben'), { type: 'set_contact_card', card: contactCardOf('ben') })).toBe('removed');
    expect(Object.keys(mine(story, 'ana').contacts)).toEqual(['ben']);
  });
});
