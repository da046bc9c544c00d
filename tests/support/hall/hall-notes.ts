import type { BrowserContext, Page } from 'playwright-core';

/** What the page notes of its hall, ms of its own clock. */
export interface HallNotes {
  /** From the view that brought one here until all tables were drawn. */
  readonly mounts: number[];
  /** From the view of a change until it was drawn. */
  readonly changes: number[];
  /** From a key's press, as the system gave it, until what it did was drawn. */
  readonly keys: number[];
  /** Ids of the tables that had the focus, in order. */
  readonly focused: string[];
}

declare global {
  interface Window {
    hallNotes: HallNotes;
  }
}

/** Has every page of the context look at what comes over its socket, and at what the browser draws of a hall with so many tables. */
export async function watchHall(context: BrowserContext, tables: number): Promise<void> {
  await context.addInitScript(watch, tables);
}

/** Resolves once the hall with so many tables is there. */
export async function hallIsThere(page: Page, tables: number): Promise<void> {
  await page.waitForFunction((count) => document.querySelectorAll('[data-walk]').length >= count, tables);
}

/** Resolves once so many mounts have been noted. */
export async function mountsNoted(page: Page, mounts: number): Promise<void> {
  await page.waitForFunction((count) => window.hallNotes.mounts.length >= count, mounts);
}

/** Presses the arrow key so many times on the first table; resolves with how many of them moved the focus. */
export async function walkTables(page: Page, times: number): Promise<number> {
  await page.locator('[data-walk="0"]').focus();
  const before = await page.evaluate(() => window.hallNotes.focused.length);
  for (let key = 0; key < times; key++) await page.keyboard.press('ArrowRight');
  return (await page.evaluate(() => window.hallNotes.focused.length)) - before;
}

/** What was noted, which is then forgotten. */
export const notesOf = (page: Page): Promise<HallNotes> =>
  page.evaluate(() => {
    const { mounts, changes, keys, focused } = window.hallNotes;
    return { mounts: mounts.splice(0), changes: changes.splice(0), keys: keys.splice(0), focused: focused.splice(0) };
  });

/** Runs in the page before anything else does. */
function watch(tables: number): void {
  const notes: HallNotes = { mounts: [], changes: [], keys: [], focused: [] };
  window.hallNotes = notes;
  let came = 0;
  let shown = false;

  /** Once the next picture has been made. */
  const drawn = (then: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  };
  const isChange = /^42\["view",\{"scope":"hall","version":\d+,"from":\d/;
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...address: ConstructorParameters<typeof Plain>) {
      super(...address);
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const at = performance.now();
        came = at;
        if (shown && typeof data === 'string' && isChange.test(data)) drawn(() => notes.changes.push(performance.now() - at));
      });
    }
  };
  /** Of them all; while it stands there nothing has to be counted, which would be in what is measured. */
  let last: Element | undefined;
  new MutationObserver(() => {
    if (last?.isConnected === true) return;
    last = document.querySelectorAll('[data-walk]')[tables - 1];
    const there = last !== undefined;
    if (there && !shown) {
      const at = came;
      drawn(() => notes.mounts.push(performance.now() - at));
    }
    shown = there;
  }).observe(document, { childList: true, subtree: true });
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      drawn(() => notes.keys.push(performance.now() - timeStamp));
    },
    { capture: true },
  );
  addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.dataset['walk'] !== undefined) notes.focused.push(target.dataset['walk']);
  });
}
