import { expect, it } from 'vitest';
import { levelOf } from './level-meter.ts';
import { createSpeakingDetector } from './speaking.ts';

const tone = (amplitude: number) => Float32Array.from({ length: 1024 }, (_, index) => amplitude * Math.sin(index / 3));

it('measures silence as 0, full scale as nearly 1, and each tenfold as a third', () => {
  expect(levelOf(new Float32Array(1024))).toBe(0);
  expect(levelOf(tone(1))).toBeCloseTo(0.95, 2);
  expect(levelOf(tone(0.1))).toBeCloseTo(0.95 - 1 / 3, 2);
  expect(levelOf(tone(0.0001))).toBe(0);
});

it('tells speaking at once, and stays through the pauses between words', () => {
  const isSpeaking = createSpeakingDetector();
  expect(isSpeaking(0.1)).toBe(false);
  expect(isSpeaking(0.6)).toBe(true);
  expect([0, 0, 0].map(isSpeaking)).toEqual([true, true, true]);
  expect(isSpeaking(0)).toBe(false);
});
