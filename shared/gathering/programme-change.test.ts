import { describe, expect, it } from 'vitest';
import { organiser, startsAt, Story } from '#tests/support/gathering-spec.ts';
import type { Segment } from './about.ts';
import { clockView } from './view/clock.ts';

const minute = 60_000;
const hall = (minutes: number, topicTables: readonly string[] = []): Segment => ({ kind: 'hall', seconds: minutes * 60, topicTables });
const mixing = (rounds: number, minutes: number): Segment => ({
  kind: 'mixing',
  rounds,
  seconds: minutes * 60,
  tableSize: 4,
  questions: [],
});
const plenary: Segment = { kind: 'plenary', seconds: 600 };
const written = [hall(20), mixing(3, 10), hall(10)];

const running = (minutes: number): Story =>
  new Story({ programme: written }).begin('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8').goTo(startsAt + minutes * minute);
const change = (programme: readonly Segment[], was: readonly Segment[] = written) =>
  ({ type: 'change_programme', was, programme }) as const;
const clock = (story: Story) => clockView(story.open);

describe('C9 the programme is changed while it runs', () => {
  it('C9 adds, removes, reorders and re-times what has not begun, and the end follows', () => {
    const story = running(5);
    expect(clock(story).expectedEnd).toBe(startsAt + 60 * minute);
    story.organiser(change([hall(20), plenary, hall(10), mixing(2, 15)]));
    expect(clock(story).expectedEnd).toBe(startsAt + 70 * minute);
    story.goTo(startsAt + 20 * minute);
    expect(story.open.course).toMatchObject({ kind: 'plenary', segment: 1 });
    story.goTo(startsAt + 70 * minute);
    expect(story.world.state.phase).toBe('over');
  });

  it('C9 makes what runs longer or shorter, never shorter than its bell can be announced', () => {
    const story = running(5);
    story.organiser(change([hall(30), mixing(3, 10), hall(10)]));
    expect(clock(story).endsAt).toBe(startsAt + 30 * minute);
    story.organiser(change([hall(2), mixing(3, 10), hall(10)], [hall(30), mixing(3, 10), hall(10)]));
    expect(clock(story).endsAt).toBe(story.now + 30_000);
  });

  it('C9 keeps a minute that was added, and leaves a held hall without a bell', () => {
    const story = running(5);
    story.organiser({ type: 'extend' });
    story.organiser(change([hall(25), ...written.slice(1)]));
    expect(clock(story).endsAt).toBe(startsAt + 26 * minute);
    story.organiser({ type: 'hold', on: true });
    story.organiser(change([hall(40), ...written.slice(1)], [hall(25), ...written.slice(1)]));
    expect(clock(story)).toMatchObject({ endsAt: null, held: true });
  });

  it('C9 in a round: later rounds are more or fewer and of another length, this one ends as promised', () => {
    const story = running(25);
    story.organiser(change([hall(20), mixing(2, 5), hall(10)]));
    expect(clock(story)).toMatchObject({ kind: 'round', round: 0, rounds: 2, endsAt: startsAt + 30 * minute });
    expect(clock(story).expectedEnd).toBe(startsAt + 45 * minute);
    story.goTo(startsAt + 34.9 * minute);
    expect(story.open.course).toMatchObject({ kind: 'round', round: 1 });
    story.goTo(startsAt + 35 * minute);
    expect(story.open.course).toMatchObject({ kind: 'hall', segment: 2 });
    expect(story.log.filter(({ type }) => type === 'CourseBegan')).toHaveLength(4);
  });

  it('C9 announces anew what the bell brings now, and when it rings later', () => {
    const longer = running(19.2);
    expect(longer.open.course.coming?.to).toMatchObject({ kind: 'round' });
    longer.organiser(change([hall(30), ...written.slice(1)]));
    expect(longer.open.course.coming).toBeNull();
    const early = running(19.2);
    early.organiser(change([hall(20), plenary, mixing(3, 10)]));
    early.goTo(startsAt + 20 * minute);
    expect(early.open.course.kind).toBe('plenary');
  });

  it('C9 is possible during a pause, and everything is shifted by it', () => {
    const story = running(5);
    story.organiser({ type: 'pause' });
    story.after(600);
    story.organiser(change([hall(10), ...written.slice(1)]));
    story.organiser({ type: 'resume' });
    expect(clock(story).endsAt).toBe(startsAt + 20 * minute);
  });

  it.each<[string, number, readonly Segment[]]>([
    ['what is over', 25, [hall(30), mixing(3, 10), hall(10)]],
    ['what kind of part runs', 5, [plenary, mixing(3, 10), hall(10)]],
    ['which tables were opened', 5, [hall(20, ['methods']), mixing(3, 10), hall(10)]],
    ['rounds that were sat', 35, [hall(20), mixing(1, 10), hall(10)]],
    ['that something runs', 25, [hall(20)]],
  ])('C9 does not change %s', (_, minutes, programme) => {
    expect(running(minutes).refusal(organiser, change(programme))).toBe('programme_is_stale');
  });

  it('C9 refuses what was read before somebody else changed it, names nobody knows, and a promised bell', () => {
    const story = running(5);
    story.organiser(change([hall(20), plenary]));
    expect(story.refusal(organiser, change([hall(20)]))).toBe('programme_is_stale');
    expect(story.refusal(organiser, change([hall(20), hall(5, ['nothing'])], [hall(20), plenary]))).toBe('unknown_theme');
    const promised = running(19.6);
    expect(promised.refusal(organiser, change([hall(20)]))).toBe('bell_is_promised');
    // Keys in another order say the same.
    const turned = { topicTables: [], seconds: 1200, kind: 'hall' } as const;
    expect(running(5).organiser(change([turned, ...written.slice(1)]))).toEqual([]);
  });
});
