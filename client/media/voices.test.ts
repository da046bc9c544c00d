// @vitest-environment jsdom

import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { FakeStream, FakeTrack } from '#tests/support/media/fake-track.ts';
import type { Voices } from './voices.ts';
import { createVoices } from './voices.ts';

let voices: Voices;
let allowed: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('MediaStream', FakeStream);
  allowed = true;
  const sources = new WeakMap<HTMLMediaElement, MediaProvider | null>();
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    configurable: true,
    get(this: HTMLMediaElement) {
      return sources.get(this) ?? null;
    },
    set(this: HTMLMediaElement, value: MediaProvider | null) {
      sources.set(this, value);
    },
  });
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(async () => {
    await Promise.resolve();
    if (!allowed) throw new DOMException('', 'NotAllowedError');
  });
  voices = createVoices(document, () => {
    throw new Error('no audio context here');
  });
});

afterEach(() => {
  voices.dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const elements = () => [...document.querySelectorAll('audio')];
const playing = () => elements().filter(({ srcObject }) => srcObject !== null);

it('holds a voice muted and at volume zero until it is let in, over the time given', async () => {
  const voice = voices.play(new FakeTrack('audio'));
  const [element] = playing();
  expect([element?.muted, element?.volume]).toEqual([true, 0]);
  voice.fadeIn(100);
  expect(element?.muted).toBe(false);
  await vi.advanceTimersByTimeAsync(50);
  expect(element?.volume).toBeGreaterThan(0.3);
  expect(element?.volume).toBeLessThan(0.7);
  await vi.advanceTimersByTimeAsync(60);
  expect(element?.volume).toBe(1);
});

it('mutes what was faded out, since some browsers ignore the volume', async () => {
  const voice = voices.play(new FakeTrack('audio'));
  voice.fadeIn(0);
  voice.fadeOut(100);
  await vi.advanceTimersByTimeAsync(110);
  expect(playing().map(({ muted, volume }) => [muted, volume])).toEqual([[true, 0]]);
});

it('lowers a voice where the browser can, and mutes it where it cannot', async () => {
  const voice = voices.play(new FakeTrack('audio'));
  voice.fadeIn(0, 0.15);
  expect(playing().map(({ muted, volume }) => [muted, volume])).toEqual([[false, 0.15]]);
  voice.stop();
  vi.spyOn(HTMLMediaElement.prototype, 'volume', 'get').mockReturnValue(1);
  const onPhone = voices.play(new FakeTrack('audio'));
  onPhone.fadeIn(0, 0.15);
  expect(playing().map(({ muted }) => muted)).toEqual([true]);
  onPhone.fadeIn(0);
  expect(playing().map(({ muted }) => muted)).toEqual([false]);
  await vi.advanceTimersByTimeAsync(0);
  vi.restoreAllMocks();
});

it('plays on elements it has, when it has some to spare', () => {
  voices.play(new FakeTrack('audio')).stop();
  voices.play(new FakeTrack('audio'));
  expect(elements()).toHaveLength(1);
});

it('tells when the browser wants a click first', async () => {
  allowed = false;
  voices.play(new FakeTrack('audio'));
  await vi.advanceTimersByTimeAsync(0);
  expect(voices.blocked.getState()).toBe(true);
});

it('plays by the output that was chosen, what plays already and what comes; where the browser refuses it, by the system’s', async () => {
  const sinks = new Map<HTMLMediaElement, string>();
  Object.defineProperties(HTMLMediaElement.prototype, {
    sinkId: {
      configurable: true,
      get(this: HTMLMediaElement) {
        return sinks.get(this) ?? '';
      },
    },
    setSinkId: {
      configurable: true,
      async value(this: HTMLMediaElement, id: string) {
        await Promise.resolve();
        if (id === 'gone') throw new DOMException('', 'NotFoundError');
        sinks.set(this, id);
      },
    },
  });
  onTestFinished(() => {
    Reflect.deleteProperty(HTMLMediaElement.prototype, 'sinkId');
    Reflect.deleteProperty(HTMLMediaElement.prototype, 'setSinkId');
  });
  const outputs = () => playing().map((element) => (element as HTMLMediaElement & { sinkId: string }).sinkId);
  voices.play(new FakeTrack('audio'));
  voices.setOutput('headset');
  voices.play(new FakeTrack('audio'));
  await vi.advanceTimersByTimeAsync(0);
  expect(outputs()).toEqual(['headset', 'headset']);
  voices.setOutput('');
  voices.setOutput('gone');
  await vi.advanceTimersByTimeAsync(0);
  expect(outputs()).toEqual(['', '']);
});
