import { describe, expect, it } from 'vitest';
import { startsAt, Story } from '#tests/support/gathering-spec.ts';

const days = 86_400;
const hall = [{ kind: 'hall', seconds: 600, topicTables: [] }] as const;

describe('C11 a gathering that nobody moves on', () => {
  it('ends by itself a week after it was held', () => {
    const story = new Story({ programme: hall }).begin();
    story.organiser({ type: 'hold', on: true });
    story.after(7 * days - 1);
    expect(story.world.state.phase).toBe('open');
    story.after(2);
    expect(story.world.state.phase).toBe('over');
  });

  it('ends by itself a week after it was paused, and its people’s data go in their time', () => {
    const story = new Story({ programme: hall, retentionDays: 30 }).begin();
    story.organiser({ type: 'pause' });
    story.after(8 * days);
    expect(story.world.state.phase).toBe('over');
    story.after(30 * days);
    expect(story.world.state).toMatchObject({ phase: 'over', erased: true });
  });

  it('whose doors were opened weeks ahead waits for its start, and ends with its programme', () => {
    const story = new Story({ programme: hall });
    story.organiser({ type: 'open_doors' });
    story.goTo(startsAt - 1000);
    expect(story.world.state.phase).toBe('open');
    story.after(2 * 600);
    expect(story.world.state.phase).toBe('over');
  });
});
