import { describe, expect, it } from 'vitest';
import { profileOf, startsAt, Story } from '#tests/support/gathering-spec.ts';
import type { PlanView } from './view/types.ts';
import { organiserView } from './view/organiser.ts';

const minute = 60_000;
const firstBell = startsAt + 10 * minute;

/** Everybody speaks English but Ana, who speaks Spanish as Pau alone does too. */
const people = [
  profileOf('ana', { languages: ['es'] }),
  profileOf('pau', { languages: ['es', 'en'] }),
  ...['cy', 'dee', 'eli', 'fay'].map((name) => profileOf(name, { organisation: 'Lyon' })),
];

function story(): Story {
  const programme = [
    { kind: 'hall', seconds: 600, topicTables: [] },
    { kind: 'mixing', rounds: 3, seconds: 600, tableSize: 2, questions: [] },
  ] as const;
  const told = new Story({ programme });
  told.organiser({ type: 'open_doors' });
  for (const profile of people) told.person(profile.name, { type: 'arrive', profile, mode: 'full' });
  return told;
}

function planShown({ world }: Story): PlanView | null {
  const { state, personal } = world;
  return state.phase === 'none' ? null : organiserView({ state, personal }).plan;
}

describe('what organisers read of a plan', () => {
  it('is nothing before there is one', () => {
    expect(planShown(story().goTo(firstBell - 40_000))).toBeNull();
  });

  it('is its repeats, how many are forced, and colleagues who sit together', () => {
    const told = story().goTo(firstBell - 15_000);
    expect(planShown(told)).toMatchObject({ tableSize: 2, repeats: 0, repeatsBound: 0, sameOrganisation: 2 });
    const outlook = { rounds: 1, repeats: 0, repeatsBound: 0, smallerTables: null };
    expect(planShown(told)?.outlook).toEqual(outlook);
  });

  it('explains a repeat by who has nobody else to talk to, and a pair of colleagues by how many they are', () => {
    const told = story().goTo(firstBell + 10 * minute - 15_000);
    expect(planShown(told)).toMatchObject({ repeats: 1, repeatsBound: 1 });
    expect(planShown(told)?.reasons).toEqual([
      { why: 'few_speakers', people: ['ana'], others: 1, languages: ['es'] },
      { why: 'rare_language', people: ['pau'], beside: ['ana'], others: 1, languages: ['es'] },
      { why: 'many_colleagues', people: ['cy', 'dee', 'eli', 'fay'], tables: 3, languages: ['en'] },
    ]);
  });

  it('keeps a reason while it holds, without whoever left', () => {
    const told = story().goTo(firstBell + 10 * minute - 15_000);
    told.person('dee', { type: 'answer', answer: 'out' });
    const now = planShown(told);
    expect(now?.reasons.map(({ why }) => why)).toEqual(['few_speakers', 'rare_language', 'many_colleagues']);
    expect(now?.reasons.at(-1)).toMatchObject({ people: ['cy', 'eli', 'fay'], tables: 2 });
    told.person('pau', { type: 'answer', answer: 'out' });
    expect(planShown(told)?.reasons.map(({ why }) => why)).not.toContain('few_speakers');
  });

  it('tells nothing of a wish, whatever it costs', () => {
    const wishing = story();
    wishing.person('cy', { type: 'avoid', person: 'dee', on: true });
    wishing.person('cy', { type: 'avoid', person: 'eli', on: true });
    const told = wishing.goTo(firstBell + 10 * minute - 15_000);
    const shown = planShown(told);
    expect(shown?.reasons.filter(({ people: named }) => named.includes('cy')).map(({ why }) => why)).toEqual(['many_colleagues']);
    // The bound is what it were without the wish: Ana and Pau must.
    expect(shown).toMatchObject({ repeats: 3, repeatsBound: 1 });
  });

  it('stays as it was when somebody wishes not to sit with somebody at their table', () => {
    const told = story().goTo(firstBell + 10 * minute - 15_000);
    const before = planShown(told);
    for (const one of ['ana', 'cy', 'dee']) told.person(one, { type: 'avoid', person: 'eli', on: true });
    told.person('ana', { type: 'avoid', person: 'pau', on: true });
    expect(planShown(told)).toEqual(before);
  });

  it('carries languages of nobody into the log', () => {
    const told = story().goTo(firstBell + 10 * minute - 15_000);
    const plans = told.log.filter(({ type }) => type === 'PlanFrozen');
    expect(JSON.stringify(plans)).toContain('few_speakers');
    expect(JSON.stringify(plans)).not.toContain('"es"');
  });
});
