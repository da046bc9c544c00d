import type { BrowserContext, Page } from 'playwright-core';

/** What a page holds on to, after its garbage was collected. */
export interface Holdings {
  /** Open ones; a closed connection that something still refers to counts too. */
  readonly peerConnections: number;
  readonly audioContexts: number;
  /** Audio and video elements, in the document or not. */
  readonly mediaElements: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly heapMb: number;
}

type CountingWindow = Window & { foyerMade?: Record<'peerConnections' | 'audioContexts' | 'mediaElements', WeakRef<object>[]> };

/** Makes every page of the context, from its next load on, remember weakly what media objects it makes. */
export async function countHoldings(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const made = { peerConnections: [], audioContexts: [], mediaElements: [] } as NonNullable<CountingWindow['foyerMade']>;
    (window as CountingWindow).foyerMade = made;
    const counting = <T extends abstract new (...args: never[]) => object>(kind: keyof typeof made, target: T): T =>
      new Proxy(target, {
        construct(constructor, args, newTarget) {
          const one = Reflect.construct(constructor, args, newTarget) as object;
          made[kind].push(new WeakRef(one));
          return one;
        },
      });
    window.RTCPeerConnection = counting('peerConnections', RTCPeerConnection);
    window.AudioContext = counting('audioContexts', AudioContext);
    const { createElement } = Document.prototype;
    Document.prototype.createElement = function (this: Document, ...args: Parameters<typeof createElement>) {
      const element = createElement.apply(this, args);
      if (element instanceof HTMLMediaElement) made.mediaElements.push(new WeakRef(element));
      return element;
    } as typeof createElement;
  });
}

/** Collects the page's garbage and counts what is left. */
export async function holdingsOf(page: Page): Promise<Holdings> {
  const session = await page.context().newCDPSession(page);
  try {
    // What ends in one collection is found by the next.
    for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const counts = await page.evaluate(() => {
      const { peerConnections = [], audioContexts = [], mediaElements = [] } = (window as CountingWindow).foyerMade ?? {};
      const alive = (list: readonly WeakRef<object>[]) => list.filter((one) => one.deref() !== undefined).length;
      return {
        peerConnections: alive(peerConnections),
        audioContexts: alive(audioContexts),
        mediaElements: alive(mediaElements),
      };
    });
    return { ...counts, listeners: jsEventListeners, nodes, heapMb: usedSize / 1024 ** 2 };
  } finally {
    await session.detach();
  }
}
