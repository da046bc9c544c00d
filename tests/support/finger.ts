import type { Locator, Page } from 'playwright-core';

/** Drags from the middle of one thing to the middle of another with one finger, by real touches. */
export async function dragByFinger(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await middleOf(from), await middleOf(to)];
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { readonly x: number; readonly y: number }) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] });
  await touch('touchStart', start);
  const steps = 8;
  for (let step = 1; step <= steps; step += 1)
    await touch('touchMove', { x: start.x + ((end.x - start.x) * step) / steps, y: start.y + ((end.y - start.y) * step) / steps });
  await touch('touchEnd');
  await session.detach();
}

async function middleOf(thing: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('What a finger is to touch is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
