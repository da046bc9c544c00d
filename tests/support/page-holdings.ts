import type { CDPSession, Page } from 'playwright-core';

/** What a page holds on to, after its garbage was collected. */
export interface Holdings {
  /** Open ones, and closed ones that something still refers to. */
  readonly peerConnections: number;
  readonly audioContexts: number;
  /** Audio and video elements, in the document or not. */
  readonly mediaElements: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly heapMb: number;
}

/** Collects the page's garbage and counts what is left. */
export async function holdingsOf(page: Page): Promise<Holdings> {
  const session = await page.context().newCDPSession(page);
  try {
    // What ends in one collection is found by the next.
    for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return {
      peerConnections: await countOf(session, 'RTCPeerConnection'),
      audioContexts: await countOf(session, 'AudioContext'),
      mediaElements: await countOf(session, 'HTMLMediaElement'),
      listeners: jsEventListeners,
      nodes,
      heapMb: usedSize / 1024 ** 2,
    };
  } finally {
    await session.detach();
  }
}

/** Objects of a kind that are alive, prototypes among them not counted. */
async function countOf(session: CDPSession, kind: string): Promise<number> {
  const group = { objectGroup: 'holdings' };
  const { result } = await session.send('Runtime.evaluate', { expression: `${kind}.prototype`, ...group });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId!, ...group });
  const { result: count } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.filter((one) => !Object.hasOwn(one, "constructor")).length; }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', group);
  return Number(count.value);
}
