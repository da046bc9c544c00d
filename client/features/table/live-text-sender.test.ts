import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLiveTextSender } from '#client/features/table/live-text-sender.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function sender() {
  const sent: string[] = [];
  let lines = 0;
  const live = createLiveTextSender(
    ({ line, text, done }) => sent.push(`${line}:${text}${done ? '.' : ''}`),
    () => String((lines += 1)),
  );
  return { sent, live };
}

it('sends the first letter at once, then what has gathered, four times a second', () => {
  const { sent, live } = sender();
  live.type('h');
  live.type('he');
  live.type('hel');
  expect(sent).toEqual(['1:h']);
  vi.advanceTimersByTime(250);
  expect(sent).toEqual(['1:h', '1:hel']);
  vi.advanceTimersByTime(10_000);
  expect(sent).toHaveLength(2);
});

it('finishes a line at once and begins a new one', () => {
  const { sent, live } = sender();
  live.type('hi');
  live.type('hi a');
  live.finish('hi all');
  live.type('x');
  vi.advanceTimersByTime(1000);
  expect(sent).toEqual(['1:hi', '1:hi all.', '2:x']);
});

it('sends nothing for an empty line, and takes back what was not finished', () => {
  const { sent, live } = sender();
  live.finish('  ');
  expect(sent).toEqual([]);
  live.type('oops');
  live.stop();
  live.stop();
  expect(sent).toEqual(['2:oops', '2:']);
});
