import { describe, expect, it } from 'vitest';
import type { About } from '#shared/gathering/about.ts';
import { profileOf, startsAt, Story } from '#tests/support/gathering-spec.ts';
import { attendanceOf } from './attendance.ts';

const minutes = (count: number): number => startsAt + count * 60_000;

function listed(story: Story) {
  const { state, personal } = story.world;
  if (state.phase === 'none') throw new Error('There is no gathering yet.');
  return attendanceOf({ state, personal });
}

const begun = (about: Partial<About> = {}): Story => new Story({ attendanceList: true, ...about }).begin();

function comes(story: Story, id: string): void {
  story.person(id, { type: 'arrive', profile: profileOf(id, { organisation: `${id} and sons` }), mode: 'full' });
}

describe('H14 the list of who came', () => {
  it('H14 says from when until when, over all comings and goings', () => {
    const story = begun();
    comes(story, 'ana');
    story.goTo(minutes(1));
    comes(story, 'bo');
    story.goTo(minutes(2)).person('ana', { type: 'leave' });
    expect(listed(story)).toEqual([
      { name: 'ana', organisation: 'ana and sons', from: minutes(0), until: minutes(2) },
      { name: 'bo', organisation: 'bo and sons', from: minutes(1), until: null },
    ]);
    story.goTo(minutes(3));
    comes(story, 'ana');
    expect(listed(story)[0]).toMatchObject({ from: minutes(0), until: null });
  });

  it('H14 counts whoever drops and does not return until the drop, and whoever stays until the end', () => {
    const story = begun();
    comes(story, 'ana');
    comes(story, 'bo');
    story.goTo(minutes(1)).system({ type: 'disconnect', person: 'ana', node: 'node-1' });
    story.goTo(minutes(4));
    expect(listed(story)[0]?.until).toBe(minutes(1));
    story.organiser({ type: 'end_gently', what: 'gathering' });
    story.after(120);
    const { state } = story.world;
    expect(state.phase).toBe('over');
    expect(listed(story)[1]?.until).toBe(state.phase === 'over' ? state.endedAt : null);
  });

  it('H14 is empty where none is kept, and leaves out who came before it was', () => {
    const without = begun({ attendanceList: false });
    comes(without, 'ana');
    expect(listed(without)).toEqual([]);

    const later = new Story();
    later.organiser({ type: 'open_doors' });
    comes(later, 'ana');
    later.organiser({ type: 'edit', about: { ...later.about, attendanceList: true } });
    comes(later, 'bo');
    expect(listed(later).map(({ name }) => name)).toEqual(['bo']);
  });
});
