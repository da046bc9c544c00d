// @vitest-environment jsdom

import { afterEach, expect, it, vi } from 'vitest';
import type { Pictures } from './pictures.ts';
import { createPictures } from './pictures.ts';

let pictures: Pictures;

afterEach(() => {
  pictures.close();
  document.body.replaceChildren();
});

function start() {
  pictures = createPictures(document);
  const detach = vi.fn();
  return { detach, attach: vi.fn((element: HTMLVideoElement) => (element.isConnected ? detach : vi.fn())) };
}

function addBox() {
  const box = document.createElement('div');
  document.body.append(box);
  return box;
}

it('hands the element that already plays over to the tile, and takes it back when the tile goes', () => {
  const { attach, detach } = start();
  const show = pictures.put('amina', attach);
  const playing = document.querySelector('video');

  const box = addBox();
  const hide = show?.(box);
  expect(box.firstElementChild).toBe(playing);
  hide?.();
  expect(box.childElementCount).toBe(0);
  expect(playing?.isConnected).toBe(true);
  expect(attach).toHaveBeenCalledOnce();
  expect(detach).not.toHaveBeenCalled();
});

it('is shown by the newest tile when two follow each other in either order', () => {
  const { attach } = start();
  const show = pictures.put('amina', attach);
  const [first, second] = [addBox(), addBox()];
  const hideFirst = show?.(first);
  show?.(second);
  hideFirst?.();
  expect([first.childElementCount, second.childElementCount]).toEqual([0, 1]);
});

it('lets what nothing shows rest once holding has ended, and starts it again for a tile', () => {
  const { attach, detach } = start();
  const show = pictures.put('amina', attach);
  pictures.endHolding();
  expect(detach).toHaveBeenCalledOnce();
  expect(document.querySelector('video')).toBeNull();

  const box = addBox();
  const hide = show?.(box);
  expect(attach).toHaveBeenCalledTimes(2);
  hide?.();
  expect(detach).toHaveBeenCalledTimes(2);
});

it('ends a picture with the camera, wherever it is shown', () => {
  const { attach, detach } = start();
  const box = addBox();
  pictures.put('amina', attach)?.(box);
  expect(pictures.put('amina', null)).toBeNull();
  expect(detach).toHaveBeenCalledOnce();
  expect(box.childElementCount).toBe(0);
});

it('gives the same answer as long as the picture is the same', () => {
  const { attach } = start();
  expect(pictures.put('amina', attach)).toBe(pictures.put('amina', attach));
});
