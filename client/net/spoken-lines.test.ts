import { expect, it } from 'vitest';
import { createSpokenLines } from '#client/net/spoken-lines.ts';

const line = (text: string) => ({ kind: 'live_text', line: text, text, done: true, table: 't' }) as const;

function spokenLines() {
  const said: string[] = [];
  const told: ((answered: boolean) => void)[] = [];
  const lines = createSpokenLines(({ text }, tell) => {
    said.push(text);
    told.push(tell);
  });
  return { lines, said, told };
}

it('M8 says again, in order, what was not answered for before the connection was lost', () => {
  const { lines, said, told } = spokenLines();
  for (const text of ['one', 'two', 'three']) lines.say(line(text));
  told[0]?.(true);
  lines.connected();
  expect(said).toEqual(['one', 'two', 'three', 'two', 'three']);
  for (const tell of told) tell(true);
  lines.connected();
  expect(said).toHaveLength(5);
});

it('M8 says again what the server let pass unanswered, until it answers', () => {
  const { lines, said, told } = spokenLines();
  lines.say(line('one'));
  told[0]?.(false);
  told[1]?.(true);
  told[0]?.(false);
  expect(said).toEqual(['one', 'one']);
});

it('M8 says of many only the latest, so that the server takes all of them', () => {
  const { lines, said } = spokenLines();
  for (let index = 0; index < 30; index += 1) lines.say(line(String(index)));
  said.length = 0;
  lines.connected();
  expect(said).toEqual(Array.from({ length: 12 }, (_, index) => String(18 + index)));
});
