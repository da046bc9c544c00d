// @vitest-environment jsdom

import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Plate } from '#client/ui/plate/Plate.tsx';
import type { PlateSeat } from '#client/ui/plate/seats.ts';

const seats: readonly PlateSeat[] = [
  { kind: 'taken', initials: 'Am', host: true },
  { kind: 'taken', initials: 'Jo', listening: true },
  { kind: 'free' },
];
let time = 0;
const clock = { startedAt: 0, endsAt: 600_000, now: () => time };

const pass = (ms: number) =>
  act(() => {
    time += ms;
    vi.advanceTimersByTime(ms);
  });

beforeEach(() => {
  time = 0;
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('shows who sits there and the table’s number, until the last minute is shown as time', () => {
  const { container } = render(<Plate width={160} seats={seats} number={4} clock={clock} />);
  const words = () => [...container.querySelectorAll('text')].map((text) => text.textContent);
  expect(words()).toEqual(['Am', 'Jo', '4']);
  pass(539_000);
  expect(words()).toEqual(['Am', 'Jo', '4']);
  pass(1_000);
  expect(words()).toEqual(['Am', 'Jo', '1:00']);
  pass(61_000);
  expect(words()).toEqual(['Am', 'Jo', '0:00']);
});

it('drains its rim each second', () => {
  const { container } = render(<Plate width={160} seats={seats} number={4} clock={clock} />);
  const left = () => container.querySelector('path[pathLength]')?.getAttribute('stroke-dasharray')?.split(' ')[0];
  expect(left()).toBe('1');
  pass(60_000);
  expect(left()).toBe('0.9');
  pass(540_000);
  expect(left()).toBe('0');
});

it('drains in twelve steps when less motion is wanted', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }));
  const { container } = render(<Plate width={160} seats={seats} number={4} clock={clock} />);
  const left = () => container.querySelector('path[pathLength]')?.getAttribute('stroke-dasharray')?.split(' ')[0];
  pass(49_000);
  expect(left()).toBe('1');
  pass(2_000);
  expect(left()).toBe('0.9167');
});

it('stops its timer when it goes', () => {
  const { unmount } = render(<Plate width={160} seats={seats} clock={clock} />);
  expect(vi.getTimerCount()).toBe(1);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});

it('is decoration beside text, or an image with a description', () => {
  const { rerender, container } = render(<Plate width={360} seats={seats} />);
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  rerender(<Plate width={360} seats={seats} description="Table 4, two people" />);
  expect(screen.getByRole('img', { name: 'Table 4, two people' })).toBeTruthy();
});
