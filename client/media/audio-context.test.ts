// @vitest-environment jsdom

import { expect, it, vi } from 'vitest';
import { sharedAudioContext } from './audio-context.ts';

class FakeContext {
  state = 'suspended';
  async resume(): Promise<void> {
    await Promise.resolve();
    this.state = 'running';
  }
}

it.each(['pointerdown', 'keydown'])(
  'listens from the next %s on, wherever that is, where the browser let it not or stopped it',
  async (gesture) => {
    vi.stubGlobal('AudioContext', FakeContext);
    const context = sharedAudioContext() as object as FakeContext;
    for (const state of ['suspended', 'interrupted']) {
      context.state = state;
      document.body.addEventListener(gesture, (event) => event.stopPropagation(), { once: true });
      document.body.dispatchEvent(new Event(gesture, { bubbles: true }));
      await Promise.resolve();
      expect(context.state).toBe('running');
    }
    vi.unstubAllGlobals();
  },
);
