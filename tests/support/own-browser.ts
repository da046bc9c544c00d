import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { z } from 'zod';

/** A page as it lives where nobody looks after it: hidden behind another tab, or frozen by the browser. */
export interface LonelyPage {
  evaluate<T>(expression: string): Promise<T>;
  /** Opens another tab in front of it. */
  hide(): Promise<void>;
  freeze(): Promise<void>;
  /** In front and running again. */
  wake(): Promise<void>;
  /** Presses the button that has this text, as a mouse does. */
  press(text: string): Promise<void>;
}

/** A Chromium as people start it: sound needs a click, pages in the background are slowed down. */
export interface OwnBrowser {
  readonly context: BrowserContext;
  /**
   * Lets go of its pages, which Playwright keeps from ever being hidden and in which all it does counts as a click, and takes
   * hold of the one with this address.
   */
  letGo(address: RegExp): Promise<LonelyPage>;
  /** A new tab, in which nobody has clicked yet. */
  open(address: string): Promise<LonelyPage>;
  close(): Promise<void>;
}

const target = z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string() });
const point = z.object({ x: z.number(), y: z.number() });

export async function openOwnBrowser(executablePath: string): Promise<OwnBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'foyer-browser-'));
  const child = spawn(
    executablePath,
    [
      '--headless',
      '--window-size=1280,900',
      '--autoplay-policy=document-user-activation-required',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--allow-loopback-in-peer-connection',
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const [, found] = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error('Chromium ended')));
  });
  const base = `http://127.0.0.1:${port}`;
  const browser: Browser = await chromium.connectOverCDP(base);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no window.');
  const sockets: WebSocket[] = [];
  const open = async (address: string) => target.parse(await (await fetch(`${base}/json/new?${address}`, { method: 'PUT' })).json());
  const hold = async ({ webSocketDebuggerUrl }: z.infer<typeof target>) => {
    const socket = new WebSocket(webSocketDebuggerUrl);
    sockets.push(socket);
    return lonelyPage(await asker(socket), async () => {
      await open('about:blank');
    });
  };
  return {
    context,
    async letGo(address) {
      await browser.close();
      const pages = z.array(target).parse(await (await fetch(`${base}/json/list`)).json());
      const page = pages.find(({ type, url }) => type === 'page' && address.test(url));
      if (page === undefined) throw new Error(`No page at ${String(address)}.`);
      return hold(page);
    },
    open: async (address) => hold(await open(address)),
    async close() {
      for (const socket of sockets) socket.close();
      await browser.close();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

type Ask = (method: string, params?: object) => Promise<unknown>;

async function asker(socket: WebSocket): Promise<Ask> {
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const answers = new Map<number, (result: unknown) => void>();
  const answer = z.object({ id: z.int(), result: z.unknown() });
  socket.addEventListener('message', ({ data }) => {
    const parsed = answer.safeParse(JSON.parse(String(data)));
    if (parsed.success) answers.get(parsed.data.id)?.(parsed.data.result);
  });
  let asked = 0;
  return (method, params = {}) =>
    new Promise((resolve) => {
      answers.set(++asked, resolve);
      socket.send(JSON.stringify({ id: asked, method, params }));
    });
}

function lonelyPage(ask: Ask, cover: () => Promise<void>): LonelyPage {
  const value = z.object({ result: z.object({ value: z.unknown() }) });
  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = await ask('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    return value.parse(answer).result.value as T;
  };
  return {
    evaluate,
    hide: cover,
    async freeze() {
      await ask('Page.setWebLifecycleState', { state: 'frozen' });
    },
    async wake() {
      await ask('Page.setWebLifecycleState', { state: 'active' });
      await ask('Page.bringToFront');
    },
    async press(text) {
      const { x, y } = point.parse(await evaluate(`(${centreOf.toString()})(${JSON.stringify(text)})`));
      for (const type of ['mousePressed', 'mouseReleased'])
        await ask('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    },
  };
}

/** Runs in the page. */
function centreOf(text: string): { x: number; y: number } | null {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
  if (button === undefined) return null;
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
