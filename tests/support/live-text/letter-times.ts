import type { Page } from 'playwright-core';

/** Milliseconds since the epoch at which each letter of the lines was typed or drawn. */
type Times = (number | null)[];

type WatchedWindow = Window & { foyerKeys?: number[]; foyerLetters?: Times[] };

/** From now on the page notes when each key that writes a letter went down. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const keys: number[] = [];
    (window as WatchedWindow).foyerKeys = keys;
    const note = (event: KeyboardEvent) => {
      if (event.key.length === 1) keys.push(performance.timeOrigin + event.timeStamp);
    };
    document.addEventListener('keydown', note, { capture: true });
  });
}

export const keyTimes = (page: Page): Promise<number[]> => page.evaluate(() => (window as WatchedWindow).foyerKeys ?? []);

/** From now on the page notes when each letter of these lines was first drawn where it can be seen. Lines begin differently. */
export async function watchLetters(page: Page, lines: readonly string[]): Promise<void> {
  await page.evaluate(noteLetters, lines);
}

export const letterTimes = (page: Page): Promise<Times[]> => page.evaluate(() => (window as WatchedWindow).foyerLetters ?? []);

/** Runs in the page, so it refers to nothing outside itself. */
function noteLetters(lines: readonly string[]): void {
  const recognisable = 2;
  const times: Times[] = lines.map((line) => Array.from(line, () => null));
  (window as WatchedWindow).foyerLetters = times;

  /** Whether the letter before `end` of a text node is where the eye can meet it. */
  const inSight = (node: Text, end: number): boolean => {
    const range = document.createRange();
    range.setStart(node, end - 1);
    range.setEnd(node, end);
    const { left, top, width, height } = range.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return at !== null && (at.contains(node) || node.parentElement?.contains(at) === true);
  };

  const look = () => {
    const drawnAt = performance.timeOrigin + performance.now();
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text) || node.data.length < recognisable) continue;
      const { data } = node;
      const index = lines.findIndex((line) => line.startsWith(data));
      const noted = times[index];
      if (noted === undefined || noted[data.length - 1] !== null || !inSight(node, data.length)) continue;
      for (let letter = 0; letter < data.length; letter++) noted[letter] ??= drawnAt;
    }
  };

  // A message posted in a frame arrives when that frame has been painted.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = look;
  let due = false;
  new MutationObserver(() => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      port2.postMessage(null);
    });
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
