import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGathering, startTestApp, TestBrowser, type TestApp } from '#tests/support/test-app.ts';

// A page is a page: what it is built of does not matter here.
const folder = mkdtempSync(join(tmpdir(), 'foyer-'));
let app: TestApp;
let behindProxy: TestApp;

beforeAll(async () => {
  mkdirSync(join(folder, 'dist/client'), { recursive: true });
  writeFileSync(join(folder, 'dist/client/index.html'), '<!doctype html><title>Foyer</title>');
  app = await startTestApp({}, {}, undefined, folder);
  behindProxy = await startTestApp({ FOYER_PUBLIC_URL: 'https://foyer.example.org', FOYER_HOST: '127.0.0.1' }, {}, undefined, folder);
});
afterAll(async () => {
  await app.close();
  await behindProxy.close();
  rmSync(folder, { recursive: true });
});

const pages = ['/', '/g/QQQQQQ', '/o/QQQQQQ/setup', '/api/gatherings/QQQQQQ', '/nothing.js', '/livez'];

describe.each(pages)('%s', (path) => {
  it('lets a page load, embed and ask nothing of others, and nobody embed it', async () => {
    const { headers } = await fetch(`${app.base}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    const directives = new Map(policy.split(';').map((one) => [one.split(' ')[0] ?? '', one.split(' ').slice(1).join(' ')]));
    expect(Object.fromEntries(directives)).toMatchObject({
      'default-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'connect-src': `'self' ${app.base.replace('http', 'ws')}`,
    });
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    expect(directives.get('style-src')).toMatch(/^'self'( 'sha256-[\w+/=]+')*$/);
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it('says no more than it has to, of itself and of where one came from', async () => {
    const { headers } = await fetch(`${app.base}${path}`, { headers: { origin: 'https://evil.example' } });
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect([...headers.keys()].filter((name) => /^(server|x-powered-by|access-control-.*|set-cookie)$/.test(name))).toEqual([]);
  });

  it('keeps browsers to https where people come by it, and only there', async () => {
    expect((await fetch(`${behindProxy.base}${path}`)).headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    expect((await fetch(`${app.base}${path}`)).headers.get('strict-transport-security')).toBeNull();
  });
});

describe('what is read', () => {
  /** By a browser that says where the request comes from; fetch may not say that itself. */
  const status = (path: string, site: string, mode: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      get(`${app.base}${path}`, { headers: { 'sec-fetch-site': site, 'sec-fetch-mode': mode } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).once('error', reject);
    });

  it('is read by our pages and by whoever follows a link, not by a page of another site', async () => {
    const { slug } = await createGathering(app.base);
    const path = `/api/gatherings/${slug}`;
    expect(await status(path, 'same-origin', 'cors')).toBe(200);
    expect(await status(path, 'none', 'navigate')).toBe(200);
    expect(await status(path, 'cross-site', 'navigate')).toBe(200);
    expect(await status(path, 'cross-site', 'cors')).toBe(403);
    expect(await status(path, 'same-site', 'no-cors')).toBe(403);
  });
});

describe('what changes something', () => {
  it('is no GET: whoever only looks at an invitation, as mail scanners do, uses nothing up and gets no session', async () => {
    const created = await createGathering(app.base);
    const { pathname } = new URL(created.sharedAddress);
    for (const method of ['GET', 'HEAD'])
      for (const path of [pathname, `/api/gatherings/${created.slug}`, `/api/gatherings/${created.slug}/session`]) {
        const response = await fetch(`${app.base}${path}`, { method });
        expect(response.headers.get('set-cookie'), `${method} ${path}`).toBeNull();
      }
    expect(await new TestBrowser(app.base).open(created.sharedAddress)).toMatchObject({ status: 'new', role: 'participant' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is no form: %s is refused',
    async (type) => {
      const response = await fetch(`${app.base}/api/gatherings/QQQQQQ/session`, {
        method: 'POST',
        headers: { origin: app.base, 'content-type': type },
        body: '{"capability":"","claim":"ask"}',
      });
      expect([response.status, await response.json()]).toEqual([400, { code: 'malformed' }]);
    },
  );

  it('gives a cookie that no script and no other site gets', async () => {
    const created = await createGathering(app.base);
    const response = await fetch(`${app.base}/api/gatherings/${created.slug}/session`, {
      method: 'POST',
      headers: { origin: app.base, 'content-type': 'application/json' },
      body: JSON.stringify({ capability: new URL(created.sharedAddress).hash.replace('#k=', ''), claim: 'ask' }),
    });
    expect(response.headers.get('set-cookie')).toMatch(/^foyer=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  });
});
