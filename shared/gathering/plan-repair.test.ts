import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileOf, startsAt, Story } from '#tests/support/gathering-spec.ts';

const firstBell = startsAt + 600_000;

/** A gathering with its plan frozen, ten seconds before the bell. */
function planned(people: number, tableSize: number): Story {
  const programme = [
    { kind: 'hall', seconds: 600, topicTables: [] },
    { kind: 'mixing', rounds: 2, seconds: 600, tableSize, questions: [] },
  ] as const;
  const ids = Array.from({ length: people }, (_, index) => `p${index}`);
  return new Story({ programme }).begin(...ids).goTo(firstBell - 10_000);
}

/** Who sits together, each table as one word. */
const inPlan = (story: Story): string[] => {
  const { coming } = story.open.course;
  return coming?.stage === 'promised' ? (coming.plan?.tables ?? []).map(({ people }) => people.toSorted().join(' ')) : [];
};
const figuresIn = (story: Story) => {
  const { coming } = story.open.course;
  return coming?.stage === 'promised' ? coming.plan?.figures : undefined;
};
const atTables = (story: Story): string[] => story.groups.map((group) => group.join(' '));
const gone = (before: readonly string[], now: readonly string[]): string[] => before.filter((table) => !now.includes(table));

describe('R5 a plan is repaired where it is touched', () => {
  it('R5 loses one person at one table when somebody drops out', () => {
    const story = planned(24, 4);
    const before = inPlan(story);
    story.person('p7', { type: 'answer', answer: 'out' });
    const changed = gone(before, inPlan(story));
    expect(changed).toHaveLength(1);
    expect(gone(inPlan(story), before)).toEqual(changed.map((table) => table.replace(/ ?\bp7\b/, '').trim()));
  });

  it('R5 joins whoever is left of a pair to one other table', () => {
    const story = planned(24, 2);
    const before = inPlan(story);
    story.person('p7', { type: 'answer', answer: 'out' });
    expect(gone(before, inPlan(story))).toHaveLength(2);
    expect(gone(inPlan(story), before)).toHaveLength(1);
  });

  it('R5 plans whoever comes before the bell at one table and leaves the others as planned', () => {
    const story = planned(23, 4);
    const before = inPlan(story);
    story.arrive('late');
    const changed = gone(inPlan(story), before);
    expect(changed).toHaveLength(1);
    expect(changed[0]?.split(' ')).toHaveLength(4);
    expect(changed[0]).toContain('late');
    const plan = inPlan(story).toSorted();
    expect(atTables(story.goTo(firstBell)).toSorted()).toEqual(plan);
  });

  it('R5 lets a wish not to be seated together wait for the next plan, so that nobody sees it in this one', () => {
    const story = planned(24, 4);
    const before = figuresIn(story);
    const [someone = '', other = ''] = inPlan(story)[0]?.split(' ') ?? [];
    const tables = inPlan(story);
    story.person(someone, { type: 'avoid', person: other, on: true });
    expect(inPlan(story)).toEqual(tables);
    expect(figuresIn(story)).toEqual(before);
    story.goTo(firstBell + 600_000);
    expect(story.at(story.tableOf(someone) ?? '')).not.toContain(other);
  });

  it('R5 counts the repeats of the plan as it is after the repair, and claims nothing of what else were possible', () => {
    const story = planned(8, 2).goTo(firstBell + 590_000);
    expect(figuresIn(story)).toMatchObject({ repeats: 0, repeatsBound: 0 });
    const partner = story.at(story.tableOf('p7') ?? '').find((id) => id !== 'p7') ?? '';
    // Two are left who have met: nobody but each other to talk to.
    for (const id of ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']) if (id !== partner) story.person(id, { type: 'answer', answer: 'out' });
    expect(inPlan(story)).toEqual([[partner, 'p7'].toSorted().join(' ')]);
    expect(figuresIn(story)).toMatchObject({ repeats: 1, repeatsBound: null, outlook: null });
  });

  it('R5 changes a table for each who comes, and at most two for each who leaves', () => {
    const change = fc.record({ who: fc.nat(19), comes: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.array(change, { minLength: 1, maxLength: 5 }), (tableSize, changes) => {
        const story = planned(20, tableSize);
        const before = inPlan(story);
        for (const [index, { who, comes }] of changes.entries())
          if (comes) story.arrive(`late${index}`);
          else story.person(`p${who}`, { type: 'answer', answer: 'out' });
        story.goTo(firstBell);
        const leaving = changes.filter(({ comes }) => !comes).length;
        expect(gone(before, atTables(story)).length).toBeLessThanOrEqual(2 * leaving + (changes.length - leaving));
      }),
      { numRuns: 30 },
    );
  });

  it('R8 gives late people of two languages a table each at the bell', () => {
    const story = planned(8, 4);
    for (const language of ['es', 'de'])
      for (const name of ['one', 'two'])
        story.person(`${language}-${name}`, { type: 'arrive', profile: profileOf(name, { languages: [language] }), mode: 'full' });
    story.goTo(firstBell);
    expect(atTables(story)).toContain('es-one es-two');
    expect(atTables(story)).toContain('de-one de-two');
    const mediaRooms = Object.values(story.open.tables).map(({ mediaRoom }) => mediaRoom);
    expect(new Set(mediaRooms).size).toBe(mediaRooms.length);
  });
});
