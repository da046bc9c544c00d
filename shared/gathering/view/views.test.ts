import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { applyDelta, diffView } from '#shared/contract/view-delta.ts';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import type { Person } from '../people.ts';
import { noPersonal } from '../personal.ts';
import { proofOf, writing } from '#tests/support/cards.ts';
import { organiser, participant, profileOf, startsAt, Story } from '#tests/support/gathering-spec.ts';
import { hallView } from './hall.ts';
import { mineView } from './mine.ts';
import { organiserView } from './organiser.ts';
import { tableView } from './table.ts';
import { admissionsOf, approachTo, mayWaitFor } from './tickets.ts';
import { touched } from './touched.ts';

const names = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];

type WriteCard = Extract<ClientCommand, { type: 'write_card' }>;

/** One thing that somebody does, or time passing. */
type Step =
  | { readonly who: string; readonly command: ClientCommand }
  | { readonly seconds: number }
  | { readonly drop: string }
  | { readonly back: string };

const person = fc.constantFrom(...names);
const table = fc.nat(6).map((index) => `table-${index}`);
const card = fc.nat(3).map((index) => `card-${index}`);
const proof = fc.constantFrom(null, proofOf('a'), proofOf('b'));
const edited = ({
  card: id,
  content: { type: _type, ...content },
  proof: one,
}: {
  card: string;
  content: WriteCard;
  proof: string | null;
}) => ({ ...content, type: 'edit_card', card: id, proof: one }) as const;
const joining = (organisation: string) => ({ type: 'change_profile', profile: profileOf('somebody', { organisation }) }) as const;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ seconds: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ drop: person }),
  fc.record({ back: person }),
  fc.record({
    who: person,
    command: fc.oneof(
      fc.record({ type: fc.constant('sit' as const), table }),
      fc.constant({ type: 'seat_me' as const }),
      fc.constant({ type: 'stand' as const }),
      fc.constant({ type: 'leave' as const }),
      fc.constant({ type: 'vote_more' as const }),
      fc.record({ type: fc.constant('answer' as const), answer: fc.constantFrom('in' as const, 'out' as const) }),
      fc.record({ type: fc.constant('avoid' as const), person, on: fc.boolean() }),
      fc.record({ type: fc.constant('raise_hand' as const), raised: fc.boolean() }),
      fc.constant({ type: 'start_share' as const }),
      fc.record({ type: fc.constant('ask_share' as const), asks: fc.boolean() }),
      fc.record({ type: fc.constant('answer_share' as const), person, yes: fc.boolean() }),
      fc.record({ type: fc.constant('stop_share' as const), table }),
      fc.record({ type: fc.constant('set_idle' as const), idle: fc.boolean() }),
      proof.map((one) => writing('a thought', { proof: one })),
      fc.record({ type: fc.constant('edit_card' as const), card, content: fc.constant(writing('another')), proof }).map(edited),
      fc.record({ type: fc.constant('delete_card' as const), card, proof }),
      fc.record({ type: fc.constant('us_too' as const), card, on: fc.boolean(), proof }),
      fc.record({ type: fc.constant('chatham_house' as const), table, on: fc.boolean() }),
      fc.string({ maxLength: 1, unit: fc.constantFrom('A', 'B') }).map(joining),
    ),
  }),
);

function perform(story: Story, one: Step): void {
  if ('seconds' in one) {
    story.after(one.seconds);
    return;
  }
  if (story.world.state.phase !== 'open') return;
  if ('drop' in one) story.system({ type: 'disconnect', person: one.drop, node: 'node-1' });
  else if ('back' in one) {
    story.system({ type: 'connect', person: one.back, node: 'node-1' });
    if (story.open.people[one.back]?.place.kind === 'nowhere') story.arrive(one.back);
  } else {
    const command = aimed(story, one.command);
    const decision = story.decide(participant(one.who), command);
    if (decision.ok) story.person(one.who, command);
  }
}

/** The command with a table or a card that there is, in place of its number. */
function aimed(story: Story, command: ClientCommand): ClientCommand {
  const one = (ids: readonly string[], which: string) => ids[Number(which.slice(which.indexOf('-') + 1)) % ids.length] ?? 'none';
  if ('card' in command && command.type !== 'set_contact_card')
    return { ...command, card: one(Object.keys(story.open.cards), command.card) };
  if (command.type === 'sit' || command.type === 'stop_share')
    return { ...command, table: one(Object.keys(story.open.tables), command.table) };
  if (command.type === 'chatham_house') return { ...command, table: one(Object.keys(story.open.tables), command.table ?? '') };
  return command;
}

const begun = (): Story => {
  const story = new Story({
    programme: [
      { kind: 'hall', seconds: 200, topicTables: ['methods'] },
      { kind: 'mixing', rounds: 3, seconds: 200, tableSize: 2, questions: ['work'] },
    ],
  });
  return story.begin(...names);
};

const known = (story: Story) => {
  const { state, personal } = story.world;
  if (state.phase === 'none') throw new Error('there is no gathering');
  return { state, personal };
};

describe('V: views', () => {
  it('V1 no view tells of another person’s wishes, answers or idleness, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), person, (steps, me) => {
        const story = begun();
        for (const one of steps) perform(story, one);
        // The same story, but everybody else wished, answered and idled otherwise: nothing that I see may differ.
        const { state, personal } = known(story);
        const otherwise = (one: Person): Person => ({
          ...one,
          avoids: names.filter((id) => id !== one.id),
          generation: 7,
          answer: one.answer === 'in' ? 'out' : 'in',
          idle: !one.idle,
          place: one.place.kind === 'hall' ? { kind: 'hall', waiting: !one.place.waiting } : one.place,
        });
        const people = Object.fromEntries(Object.values(state.people).map((one) => [one.id, one.id === me ? one : otherwise(one)]));
        const seenIn = (world: typeof before) => {
          const { clock, ...hall } = hallView(world);
          const tables = world.state.phase === 'open' ? Object.keys(world.state.tables) : [];
          return {
            mine: mineView(world, { kind: 'person', id: me, role: 'participant' }),
            // How many are counted in is for everybody to see, who they are for nobody.
            hall: { ...hall, clock: { ...clock, countedIn: 0 } },
            tables: tables.map((id) => (world.state.phase === 'open' ? tableView({ ...world, state: world.state }, id) : null)),
          };
        };
        const before = { state, personal };
        expect(seenIn({ state: { ...state, people }, personal })).toEqual(seenIn(before));
        expect(JSON.stringify(seenIn(before))).not.toMatch(/"generation"/);
      }),
      { numRuns: 60 },
    );
  });

  it('V1 H3 what organisers write to hosts is in the views of hosts alone', () => {
    const story = begun();
    story.person('p1', { type: 'open_table', topic: 'Lighting', theme: null, question: null, languages: [], seats: 4 });
    const [table] = Object.values(story.open.tables).filter(({ kind, ...one }) => kind === 'topic' && 'host' in one && one.host === 'p1');
    story.person('p2', { type: 'sit', table: table!.id });
    story.organiser({ type: 'message', to: { kind: 'hosts' }, text: 'For hosts only', language: 'en' });
    const mine = (id: string) => JSON.stringify(mineView(known(story), { kind: 'person', id, role: 'participant' }));
    expect(mine('p1')).toContain('For hosts only');
    expect(mine('p2')).not.toContain('For hosts only');
    expect(Object.values(mineView(known(story), { kind: 'person', id: 'p1', role: 'participant' }).messages)).toMatchObject([
      { language: 'en' },
    ]);
    for (const view of [hallView(known(story)), tableView({ ...known(story), state: story.open }, table!.id)])
      expect(JSON.stringify(view)).not.toContain('For hosts only');
  });

  it('V1 an organiser’s view neither names nor counts a wish not to be seated together', () => {
    const story = begun();
    const before = JSON.stringify(organiserView(known(story)));
    story.person('p1', { type: 'avoid', person: 'p2', on: true });
    expect(JSON.stringify(organiserView(known(story)))).toBe(before);
  });

  it('R4 the plan is in nobody’s view before it is shown, and then only one’s own table', () => {
    const story = begun().goTo(startsAt + 200_000 - 20_000);
    const planned = story.open.course.coming;
    if (planned?.stage !== 'promised' || planned.plan === null) throw new Error('there is no plan yet');
    const ids = planned.plan.tables.map(({ id }) => id);
    const seen = (id: string) => JSON.stringify(mineView(known(story), { kind: 'person', id, role: 'participant' }));
    for (const id of ids) {
      expect(JSON.stringify(organiserView(known(story)))).not.toContain(id);
      for (const name of names) expect(seen(name)).not.toContain(id);
    }
    story.goTo(startsAt + 200_000 - 12_000);
    for (const name of names) {
      const own = planned.plan.tables.find(({ people }) => people.includes(name))?.id;
      expect(ids.filter((id) => seen(name).includes(id))).toEqual([own]);
    }
  });

  it('V4 whoever knocks is seen by organisers only', () => {
    const story = begun();
    story.do({ kind: 'person', id: 'v1', role: 'visitor' }, { type: 'arrive', profile: profileOf('Valentina'), mode: 'full' });
    expect(JSON.stringify(hallView(known(story)))).not.toContain('Valentina');
    expect(organiserView(known(story)).guests['v1']).toMatchObject({ name: 'Valentina', standing: 'knocking' });
  });

  it('V2 works without personal data', () => {
    const story = begun().goTo(startsAt + 210_000);
    const world = { ...known(story), personal: noPersonal };
    expect(Object.values(hallView(world).people).map(({ name }) => name)).toEqual(names.map(() => ''));
  });

  it('V3 a view made of deltas equals the view made whole, and untouched views did not change', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const story = begun();
        let hall: object = organiserView(known(story));
        for (const one of steps) {
          const before = known(story);
          perform(story, one);
          const after = known(story);
          const whole = organiserView(after);
          const delta = diffView(hall, whole);
          hall = delta === null ? hall : applyDelta(hall, JSON.parse(JSON.stringify(delta)) as typeof delta);
          expect(hall).toEqual(whole);
          const now = touched(before, after);
          if (now.people !== 'all') {
            const quiet = names.filter((id) => !(now.people as ReadonlySet<string>).has(id));
            for (const id of quiet) {
              const viewer = { kind: 'person', id, role: 'participant' } as const;
              expect(mineView(after, viewer)).toEqual(mineView(before, viewer));
              expect(admissionsOf(after.state, id)).toEqual(admissionsOf(before.state, id));
            }
          }
          if (now.tables !== 'all' && before.state.phase === 'open' && after.state.phase === 'open')
            for (const id of Object.keys(after.state.tables))
              if (!now.tables.has(id))
                expect(tableView({ ...after, state: after.state }, id)).toEqual(tableView({ ...before, state: before.state }, id));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('M: tickets', () => {
  it('M1 admits to the media room of one’s table, and from the plan on to the next one, to no other', () => {
    const story = begun();
    expect(admissionsOf(story.world.state, 'p1')).toEqual([]);
    story.person('p1', { type: 'seat_me' });
    const table = story.tableOf('p1')!;
    expect(admissionsOf(story.world.state, 'p1')).toMatchObject([
      { purpose: 'current', mediaRoom: story.open.tables[table]!.mediaRoom, opensAt: null },
    ]);
    // The plan is asked for half a minute before the bell.
    story.goTo(startsAt + 200_000 - 31_000);
    expect(admissionsOf(story.world.state, 'p1')).toHaveLength(1);
    story.goTo(startsAt + 200_000 - 12_000);
    const [, next] = admissionsOf(story.world.state, 'p1');
    expect(next).toMatchObject({ purpose: 'next', opensAt: startsAt + 200_000 });
    story.goTo(startsAt + 200_000);
    expect(admissionsOf(story.world.state, 'p1')).toMatchObject([{ purpose: 'current', mediaRoom: next!.mediaRoom }]);
  });

  it('M1 admits nobody who is removed, dropped or paused', () => {
    const story = begun();
    for (const id of ['p1', 'p2', 'p3']) story.person(id, { type: 'seat_me' });
    story.organiser({ type: 'remove_person', person: 'p1' });
    story.system({ type: 'disconnect', person: 'p2', node: 'node-1' });
    expect(['p1', 'p2'].flatMap((id) => admissionsOf(story.world.state, id))).toEqual([]);
    story.do(organiser, { type: 'pause' });
    expect(admissionsOf(story.world.state, 'p3')).toEqual([]);
  });

  it('M4 lets wait outside of a topic table whoever could sit down there now, and nobody else', () => {
    const story = begun();
    story.person('p1', { type: 'seat_me' });
    const table = story.tableOf('p1')!;
    const waits = (id: string) => approachTo(story.world.state, id, table);
    const { mediaRoom, seats } = story.open.tables[table]!;
    expect(waits('p2')).toMatchObject({ purpose: 'approach', mediaRoom, mayPublish: false });
    expect(mayWaitFor(story.world.state, mediaRoom, 'p2')).toBe(true);
    expect([waits('p1'), waits('nobody'), approachTo(story.world.state, 'p2', 'nowhere')]).toEqual([null, null, null]);

    story.organiser({ type: 'pause' });
    expect(waits('p2')).toBeNull();
    story.organiser({ type: 'resume' });
    story.system({ type: 'disconnect', person: 'p2', node: 'node-1' });
    expect(waits('p2')).toBeNull();
    const others = Array.from({ length: seats - 1 }, (_, index) => `q${index}`);
    story.arrive(...others);
    for (const id of others) story.person(id, { type: 'sit', table });
    expect([waits('p3'), mayWaitFor(story.world.state, mediaRoom, 'p3')]).toEqual([null, false]);
  });

  it('M2 listeners may not publish', () => {
    const story = begun();
    story.person('p1', { type: 'choose_mode', mode: 'listening' });
    story.person('p1', { type: 'seat_me' });
    expect(admissionsOf(story.world.state, 'p1')).toMatchObject([{ mayPublish: false }]);
  });
});
