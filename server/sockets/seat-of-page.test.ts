import { expect, it } from 'vitest';
import { startsAt, Story } from '#tests/support/gathering-spec.ts';
import { seatOfPage } from './seat-of-page.ts';

const at = (page: string, number: number, node = 'node-1') => ({ person: 'ana', node, line: { page, number } });
const told = (story: Story, { node, line }: ReturnType<typeof at>) =>
  story.system({ type: 'connect', person: 'ana', node, line: { ...line } });
function seat(story: Story, of: ReturnType<typeof at>) {
  const { state } = story.world;
  if (state.phase === 'none') throw new Error('there is no gathering');
  return seatOfPage(state, of);
}

it('is with the newest page, and with its newest connection', () => {
  const story = new Story().begin('ana');
  told(story, at('first', 1));
  expect(seat(story, at('first', 1))).toBe('mine');
  told(story, at('second', 1));
  expect(seat(story, at('first', 1))).toBe('newer-page');
  told(story, at('second', 2, 'node-2'));
  expect(seat(story, at('second', 1))).toBe('newer-line');
  expect(seat(story, at('second', 2, 'node-2'))).toBe('mine');
});

it('stays where it is said to be by a second connection of the same number on another node', () => {
  const story = new Story().begin('ana');
  told(story, at('first', 1));
  expect(seat(story, at('first', 1, 'node-2'))).toBe('newer-line');
});

it('is to be said anew where the log lost sight of the page', () => {
  const story = new Story().begin('ana');
  told(story, at('first', 1));
  story.system({ type: 'lose_node', node: 'node-1' });
  expect(seat(story, at('first', 1))).toBe('unsaid');
});

it('A1 Z7 is taken from no page that is opened once the gathering is over or deleted', () => {
  const story = new Story().begin('ana');
  told(story, at('first', 1));
  story.goTo(startsAt + 7_200_000);
  expect(story.world.state.phase).toBe('over');
  expect(seat(story, at('a week later', 1))).toBe('mine');
  story.organiser({ type: 'discard' });
  expect(seat(story, at('a week later', 1))).toBe('mine');
});
