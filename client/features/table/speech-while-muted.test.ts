import { expect, it } from 'vitest';
import { createSpeechWatch } from '#client/features/table/speech-while-muted.ts';

const [voice, quiet] = [0.6, 0.1];
const heardIn = (levels: readonly number[]) => {
  const speaks = createSpeechWatch();
  return levels.map((level) => speaks(level)).includes(true);
};

it('hears a sentence with its small pauses', () => {
  expect(heardIn([voice, voice, voice, quiet, voice, voice, voice, quiet, voice, voice])).toBe(true);
});

it('takes no cough, no key and no murmur for speech', () => {
  expect(heardIn([quiet, voice, voice, voice, quiet, quiet, quiet, quiet])).toBe(false);
  expect(heardIn(Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? voice : quiet)))).toBe(false);
  expect(heardIn(Array.from({ length: 60 }, () => 0.3))).toBe(false);
});
