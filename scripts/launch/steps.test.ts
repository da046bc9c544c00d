import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createSteps } from './steps.mjs';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function paper(isTTY: boolean) {
  let text = '';
  return {
    out: {
      isTTY,
      write: (more: string) => {
        text += more;
      },
    },
    text: () => text,
  };
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a step', () => {
  it('that has nothing to do prints one line', async () => {
    const { out, text } = paper(false);
    await createSteps({ out }).step('client', () => Promise.resolve('ready'));
    expect(text()).toBe('  ✓ client: ready\n');
  });

  it('prints a line while it works, progress after two seconds and one when done, plain where there is no terminal', async () => {
    const { out, text } = paper(false);
    const done = createSteps({ out }).step('client', async (say) => {
      say('building');
      await pause(5000);
      return 'built';
    });
    await vi.advanceTimersByTimeAsync(5000);
    await done;
    expect(text()).toBe('  … client: building\n  … client: building (2 s)\n  ✓ client: built (5 s)\n');
  });

  it('rewrites its line on a terminal', async () => {
    const { out, text } = paper(true);
    const done = createSteps({ out }).step('client', async (say) => {
      say('building');
      await pause(3000);
      return 'built';
    });
    await vi.advanceTimersByTimeAsync(3000);
    await done;
    expect(text()).toMatch(/^ {2}… client: building\r/);
    expect(text()).toMatch(/\r\x1b\[K {2}✓ client: built \(3 s\)\n$/);
  });

  it('that fails says so and hands the failure on', async () => {
    const { out, text } = paper(false);
    await expect(createSteps({ out }).step('client', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(text()).toBe('  ✗ client: stopped\n');
  });
});
