import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openBidi } from './bidi.ts';

/** Path of the Firefox to test with: FOYER_FIREFOX, else Debian's; null where there is none. */
export function firefoxPath(): string | null {
  const path = process.env['FOYER_FIREFOX'] ?? '/usr/bin/firefox-esr';
  return existsSync(path) ? path : null;
}

/** One page in a Firefox of its own, whose camera and microphone are Firefox's own fakes. */
export interface FirefoxPage {
  readonly visit: (url: string) => Promise<void>;
  /** Waits for what has this role and name, and clicks it. */
  readonly click: (role: string, name: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Resolves when the expression is true in the page, or promises so. */
  readonly until: (expression: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface FirefoxOptions {
  /** Hz of what its microphone gives. */
  readonly frequency: number;
  /** Runs in every page before its own scripts. */
  readonly before: string;
}

/** Milliseconds for sound and picture to come through on a machine that is busy with other things. */
const patience = 20_000;

/** Media over any address but loopback works; over that, Firefox refuses it. */
export async function openFirefox(path: string, { frequency, before }: FirefoxOptions): Promise<FirefoxPage> {
  const profile = mkdtempSync(join(tmpdir(), 'foyer-firefox-'));
  const settings = {
    'media.navigator.streams.fake': true,
    'media.navigator.permission.disabled': true,
    'media.navigator.audio.fake_frequency': frequency,
    'media.autoplay.default': 0,
    'intl.accept_languages': 'en-GB',
    'datareporting.policy.dataSubmissionEnabled': false,
  };
  const lines = Object.entries(settings).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(child, 'exit');
  const address = await Promise.race([addressIn(child.stderr), gone.then(() => Promise.reject(new Error('Firefox does not start')))]);
  const bidi = await openBidi(`${address}/session`);
  await bidi.ask('session.new', { capabilities: {} });
  await bidi.ask('script.addPreloadScript', { functionDeclaration: `() => { ${before} }` });
  const { contexts } = await bidi.ask('browsingContext.getTree', {});
  const context = (contexts as { context: string }[])[0]?.context;

  async function evaluate(expression: string): Promise<unknown> {
    const answer = await bidi.ask('script.evaluate', { expression, target: { context }, awaitPromise: true });
    if (answer['type'] === 'exception') throw new Error(`in Firefox: ${JSON.stringify(answer['exceptionDetails'])}`);
    return (answer['result'] as { value?: unknown }).value;
  }

  /** Asks again and again, until something comes of it; says what the page shows if nothing does. */
  async function patiently<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    const end = Date.now() + patience;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`in Firefox there is no ${what}, but: ${String(await evaluate('document.body.innerText'))}`);
      await evaluate('new Promise((resolve) => { setTimeout(resolve, 50); })');
    }
  }

  const find = (role: string, name: string) =>
    patiently(`${role} "${name}"`, async () => {
      const locator = { type: 'accessibility', value: { role, name } };
      const { nodes } = await bidi.ask('browsingContext.locateNodes', { context, locator });
      const [node] = nodes as { sharedId: string }[];
      return node === undefined ? undefined : { sharedId: node.sharedId };
    });

  return {
    visit: async (url) => {
      await bidi.ask('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async click(role, name) {
      const element = await find(role, name);
      await bidi.ask('script.callFunction', {
        functionDeclaration: "(element) => { element.scrollIntoView({ block: 'center', behavior: 'instant' }); }",
        arguments: [element],
        target: { context },
        awaitPromise: false,
      });
      const actions = [
        { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element } },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await bidi.ask('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    async type(text) {
      const actions = Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await bidi.ask('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
    },
    until: async (expression) => {
      await patiently(expression, async () => ((await evaluate(expression)) === true ? true : undefined));
    },
    async close() {
      bidi.close();
      child.kill('SIGKILL');
      await gone;
      // Its content processes end a moment after it, and may still write there: Node then tries again to empty the folder.
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Resolves when Firefox says where it listens. */
function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: output }).on('line', (line) => {
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}
