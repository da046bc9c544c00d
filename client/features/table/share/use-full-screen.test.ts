// @vitest-environment jsdom

import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useFullScreen } from './use-full-screen.ts';

const apples = HTMLVideoElement.prototype as HTMLVideoElement & { webkitEnterFullscreen?: () => void };

afterEach(() => {
  delete apples.webkitEnterFullscreen;
  Reflect.deleteProperty(document, 'fullscreenEnabled');
  vi.unstubAllGlobals();
});

function fill() {
  const frame = document.createElement('figure');
  frame.append(document.createElement('video'));
  return { frame, hook: renderHook(() => useFullScreen({ current: frame })).result };
}

it('fills the screen with the whole frame, lying where the phone can be told', async () => {
  Reflect.set(document, 'fullscreenEnabled', true);
  const lock = vi.fn(() => Promise.resolve());
  vi.stubGlobal('screen', { orientation: { lock } });
  const { frame, hook } = fill();
  const request = vi.fn(() => Promise.resolve());
  frame.requestFullscreen = request;
  expect(hook.current.canFill).toBe(true);
  await act(async () => hook.current.toggle());
  expect(request).toHaveBeenCalledOnce();
  expect(lock).toHaveBeenCalledWith('landscape');
});

it('fills it with the video alone on an iPhone, which has nothing else', () => {
  const enter = vi.fn();
  apples.webkitEnterFullscreen = enter;
  const { hook } = fill();
  expect(hook.current.canFill).toBe(true);
  act(() => hook.current.toggle());
  expect(enter).toHaveBeenCalledOnce();
});

it('is not offered where nothing can fill the screen', () => {
  expect(fill().hook.current.canFill).toBe(false);
});
