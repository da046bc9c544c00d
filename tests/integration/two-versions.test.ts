import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Line } from '#tests/support/client-line.ts';
import { createGathering, startTestApp, TestBrowser, type Created, type TestApp } from '#tests/support/test-app.ts';

/** A page of version 5, and a server whose version the test sets. */
const { accepted } = vi.hoisted(() => ({ accepted: { least: 4, most: 5 } }));
vi.mock('#shared/contract/version.ts', () => ({ protocolVersion: 5, acceptedProtocols: accepted }));

describe('two versions side by side, as for one deploy', () => {
  let app: TestApp;
  let created: Created;
  const lines: Line[] = [];
  beforeAll(async () => {
    app = await startTestApp();
    created = await createGathering(app.base);
  });
  afterEach(() => {
    Object.defineProperty(accepted, 'most', { configurable: true, value: 5 });
  });
  afterAll(async () => {
    for (const { connection } of lines) connection.close();
    await app.close();
  });

  async function openPage(): Promise<Line> {
    const browser = new TestBrowser(app.base);
    await browser.open(created.sharedAddress);
    const line = new Line(browser, created.slug);
    lines.push(line);
    return line;
  }

  it('Z9 a page of the old version is served by a node of the new', async () => {
    const browser = new TestBrowser(app.base);
    await browser.open(created.sharedAddress);
    const older = browser.connect(created.slug, 'seat', { protocol: 4 });
    await older.connected();
    expect(await older.until(({ mine }) => mine?.standing)).toBe('unknown');
    older.close();
  });

  it('Z9 a page of the new version that meets a node of the old is not told to load anew: it tries until it meets a new one', async () => {
    let refused = 0;
    Object.defineProperty(accepted, 'most', { configurable: true, get: () => (refused++ < 3 ? 4 : 5) });
    const line = await openPage();
    await line.until(() => line.states.includes('live'));
    expect(refused).toBeGreaterThan(3);
    expect(line.states).toEqual(['live']);
    expect(line.refusal).toBeNull();
  });
});
