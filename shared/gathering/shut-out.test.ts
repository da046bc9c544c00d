import { describe, expect, it } from 'vitest';
import { Story, startsAt } from '#tests/support/gathering-spec.ts';
import { mediaRoomsOf, react } from './react.ts';
import type { GatheringState } from './state.ts';
import { admissionsOf, mayBeIn } from './view/tickets.ts';
import { touched } from './view/touched.ts';

const people = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'];
const seated = (...ids: string[]): Story => {
  const story = new Story().begin(...ids);
  for (const id of ids) story.person(id, { type: 'seat_me' });
  return story;
};
const admitted = (story: Story, id: string) => admissionsOf(story.world.state, id);
const ticketOf = (story: Story, id: string, purpose: 'current' | 'next') =>
  admitted(story, id).find((admission) => admission.purpose === purpose)?.mediaRoom;
const effects = (before: GatheringState, story: Story) => react(before, story.world.state, story.now);
const removedFrom = (before: GatheringState, story: Story, person: string) =>
  effects(before, story).flatMap((effect) =>
    effect.kind === 'remove_from_media_room' && effect.person === person ? [effect.mediaRoom] : [],
  );

describe('D5 D6 whoever is shut out', () => {
  for (const type of ['remove_person', 'revoke_link'] as const) {
    it(`leaves the media room at once, and the others change to a new one together (${type})`, () => {
      const story = seated('p1', 'p2', 'p3');
      const before = story.world;
      const table = story.tableOf('p2')!;
      const old = ticketOf(story, 'p1', 'current')!;
      story.organiser({ type, person: 'p1' });

      expect(story.tableOf('p1')).toBeNull();
      expect(admitted(story, 'p1')).toEqual([]);
      expect(removedFrom(before.state, story, 'p1')).toEqual([old]);
      expect(mayBeIn(story.world.state, old, 'p1')).toBe(false);
      const [current, next] = admitted(story, 'p2');
      expect(current).toMatchObject({ purpose: 'current', table, mediaRoom: old });
      expect(next).toMatchObject({ purpose: 'next', table, opensAt: story.now + 4_000, warmFrom: story.now });
      expect(effects(before.state, story)).toContainEqual(expect.objectContaining({ kind: 'open_media_room', mediaRoom: next?.mediaRoom }));
      expect([...mediaRoomsOf(story.world.state).keys()]).toContain(old);
      expect(touched(before, story.world).people).toEqual(new Set(['p1', 'p2', 'p3']));

      const during = story.world;
      story.after(4);
      expect(admitted(story, 'p2')).toMatchObject([{ purpose: 'current', mediaRoom: next?.mediaRoom }]);
      expect(effects(during.state, story)).toContainEqual(expect.objectContaining({ kind: 'close_media_room', mediaRoom: old }));
      expect(touched(during, story.world).people).toEqual(new Set(['p2', 'p3']));
    });
  }

  it('a second one within the change is shut out of the coming media room too', () => {
    const story = seated('p1', 'p2', 'p3');
    story.organiser({ type: 'remove_person', person: 'p1' });
    const [old, first] = [ticketOf(story, 'p2', 'current'), ticketOf(story, 'p2', 'next')];
    story.after(2);
    const before = story.world.state;
    story.organiser({ type: 'remove_person', person: 'p2' });
    expect(removedFrom(before, story, 'p2')).toEqual([old, first]);
    const second = ticketOf(story, 'p3', 'next');
    expect(second).not.toBe(first);
    expect(effects(before, story)).toContainEqual(expect.objectContaining({ kind: 'close_media_room', mediaRoom: first }));
    story.after(3);
    expect(ticketOf(story, 'p3', 'current')).toBe(old);
    story.after(1);
    expect(ticketOf(story, 'p3', 'current')).toBe(second);
  });

  it('without others the new media room is the table’s at once', () => {
    const story = seated('p1');
    const table = story.tableOf('p1')!;
    const old = ticketOf(story, 'p1', 'current');
    story.organiser({ type: 'remove_person', person: 'p1' });
    expect(story.open.tables[table]).not.toHaveProperty('renewal');
    expect(story.open.tables[table]?.mediaRoom).not.toBe(old);
  });

  it('is shut out of the media room of the plan, whose others get a new one', () => {
    const story = new Story().begin(...people);
    story.goTo(startsAt + 600_000 - 20_000);
    const planned = ticketOf(story, 'p1', 'next')!;
    const mates = people.filter((id) => id !== 'p1' && ticketOf(story, id, 'next') === planned);
    const elsewhere = people.find((id) => ticketOf(story, id, 'next') !== planned)!;
    const theirs = ticketOf(story, elsewhere, 'next');
    const before = story.world.state;
    story.organiser({ type: 'remove_person', person: 'p1' });
    expect(removedFrom(before, story, 'p1')).toEqual([planned]);
    expect(mates.length).toBeGreaterThan(0);
    for (const id of mates) expect(ticketOf(story, id, 'next')).not.toBe(planned);
    expect(ticketOf(story, elsewhere, 'next')).toBe(theirs);
    expect([...mediaRoomsOf(story.world.state).keys()]).not.toContain(planned);
  });

  it('the change comes before the bell’s, which is prepared right after', () => {
    const story = new Story().begin(...people);
    story.goTo(startsAt + 1_200_000 - 20_000);
    const table = story.tableOf('p1')!;
    const mate = story.at(table).find((id) => id !== 'p1')!;
    story.organiser({ type: 'remove_person', person: 'p1' });
    expect(admitted(story, mate).map(({ purpose }) => purpose)).toEqual(['current', 'next']);
    expect(admitted(story, mate)[1]).toMatchObject({ table, opensAt: story.now + 4_000 });
    story.after(4);
    const bell = admitted(story, mate)[1];
    expect(bell).toMatchObject({ purpose: 'next', opensAt: startsAt + 1_200_000 });
    expect(mayBeIn(story.world.state, bell?.mediaRoom ?? '', mate)).toBe(true);
  });

  it('a round table whose bell is near keeps its media room to the end', () => {
    const story = new Story().begin(...people);
    story.goTo(startsAt + 1_200_000 - 8_000);
    const table = story.tableOf('p1')!;
    const old = story.open.tables[table]?.mediaRoom;
    const before = story.world.state;
    story.organiser({ type: 'remove_person', person: 'p1' });
    expect(story.open.tables[table]).toEqual(expect.objectContaining({ mediaRoom: old }));
    expect(removedFrom(before, story, 'p1')).toContain(old);
    story.after(8);
    expect([...mediaRoomsOf(story.world.state).keys()]).not.toContain(old);
  });

  it('a pause voids the change: resumed, every table has a new media room anyway', () => {
    const story = seated('p1', 'p2', 'p3');
    story.organiser({ type: 'remove_person', person: 'p1' });
    const coming = ticketOf(story, 'p2', 'next');
    story.organiser({ type: 'pause' });
    story.after(60);
    story.organiser({ type: 'resume' });
    expect(admitted(story, 'p2')).toHaveLength(1);
    expect(ticketOf(story, 'p2', 'current')).not.toBe(coming);
  });

  it('a replaced link takes seat and place in the plan from whoever used it', () => {
    const story = seated('p1', 'p2');
    story.organiser({ type: 'revoke_link', person: 'p1' });
    expect(story.open.people['p1']).toMatchObject({ standing: 'admitted', presence: { kind: 'away' }, place: { kind: 'nowhere' } });
    story.arrive('p1');
    expect(story.open.people['p1']?.place.kind).toBe('hall');
  });
});

describe('M1 whoever only loses the connection', () => {
  it('may stay in the media room while the seat is kept', () => {
    const story = seated('p1', 'p2');
    const mediaRoom = ticketOf(story, 'p1', 'current')!;
    story.system({ type: 'disconnect', person: 'p1', node: 'node-1' });
    expect(mayBeIn(story.world.state, mediaRoom, 'p1')).toBe(true);
    story.after(30);
    expect(mayBeIn(story.world.state, mediaRoom, 'p1')).toBe(false);
  });

  it('has no ticket to the next table before its plan, half a minute before the bell at the earliest', () => {
    const story = new Story().begin(...people);
    story.goTo(startsAt + 600_000 - 30_001);
    expect(people.flatMap((id) => admitted(story, id))).toEqual([]);
  });
});
