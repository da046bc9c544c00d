import { describe, expect, it } from 'vitest';
import { organiser, participant, profileOf, startsAt, Story } from '#tests/support/gathering-spec.ts';
import { deadlinesOf } from './deadlines.ts';
import { react } from './react.ts';
import { organiserView } from './view/organiser.ts';

const days = 86_400_000;
const arrive = { type: 'arrive', profile: profileOf('Ana'), mode: 'full' } as const;

describe('O3 a gathering that organisers delete', () => {
  it('is shut at once and goes for good seven days later', () => {
    const story = new Story();
    story.now = startsAt - 30 * days;
    story.organiser({ type: 'discard' });
    expect(deadlinesOf(story.world.state)).toEqual({ removal: story.now + 7 * days });
    expect(story.refusal(organiser, { type: 'open_doors' })).toBe('discarded');
    const before = story.world.state;
    story.goTo(story.now + 7 * days);
    expect(react(before, story.world.state, story.now)).toEqual([{ kind: 'remove_gathering' }]);
    expect(deadlinesOf(story.world.state)).toEqual({});
    expect(story.do(organiser, { type: 'keep' }), 'too late').toEqual([]);
  });

  it('sends away who waits in the hall, and lets nobody in', () => {
    const story = new Story();
    story.organiser({ type: 'open_doors' });
    story.do(participant('ana'), arrive);
    story.organiser({ type: 'discard' });
    expect(story.open.people['ana']?.presence.kind).toBe('away');
    expect(story.refusal(participant('ana'), arrive)).toBe('discarded');
    story.organiser({ type: 'keep' });
    story.do(participant('ana'), arrive);
    expect(story.open.people['ana']?.presence.kind).toBe('here');
  });

  it('is taken back until then, as if nothing had been', () => {
    const story = new Story();
    story.now = startsAt - 10 * days;
    const before = story.world.state;
    story.organiser({ type: 'discard' });
    story.goTo(story.now + 6 * days);
    story.organiser({ type: 'keep' });
    expect(story.world.state).toEqual(before);
    expect(Object.keys(deadlinesOf(story.world.state))).toEqual(['doors']);
  });

  it('does not run at that time, and is deleted by organisers alone', () => {
    const story = new Story();
    expect(story.refusal(participant('ana'), { type: 'discard' })).toBe('not_allowed');
    story.begin('ana', 'bo');
    expect(story.refusal(organiser, { type: 'discard' })).toBe('still_running');
    const { state, personal } = story.world;
    expect(state.phase === 'none' ? null : organiserView({ state, personal }).goesAt).toBeNull();
  });

  it('still forgets people in time', () => {
    const story = new Story({ retentionDays: 1 });
    story.begin('ana', 'bo');
    story.organiser({ type: 'end_gently', what: 'gathering' });
    story.after(1200);
    story.organiser({ type: 'discard' });
    expect(Object.keys(deadlinesOf(story.world.state)).sort()).toEqual(['removal', 'retention']);
  });
});
