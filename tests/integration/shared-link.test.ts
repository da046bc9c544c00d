import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server } from 'socket.io';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import { keptAssetsIn } from '#server/http/kept-assets.ts';
import { arrive, createGathering, startTestApp, type TestApp } from '#tests/support/test-app.ts';

/** As the build leaves it, with a file of one screen that its page does not name. */
function builtProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-built-'));
  const client = join(folder, 'dist/client');
  mkdirSync(join(client, '.vite'), { recursive: true });
  mkdirSync(join(client, 'assets'));
  writeFileSync(join(client, 'index.html'), '<!doctype html><html lang="fr"><head><title>Foyer</title></head><body></body></html>');
  for (const name of ['index.js', 'screen.js', 'shared.js']) writeFileSync(join(client, 'assets', name), 'export {};');
  const manifest = {
    'main.tsx': { file: 'assets/index.js', isEntry: true, imports: ['_shared.js'] },
    '_shared.js': { file: 'assets/shared.js' },
    'features/gathering/GatheringPage.tsx': { file: 'assets/screen.js', imports: ['_shared.js'] },
  };
  writeFileSync(join(client, '.vite/manifest.json'), JSON.stringify(manifest));
  return folder;
}

let app: TestApp;
let folder: string;

beforeAll(async () => {
  folder = builtProject();
  app = await startTestApp({}, {}, undefined, folder);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const away = (): Promise<never> => Promise.reject(new Error('the database is away'));
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.base}${path}`, { headers: { accept: 'text/html', 'accept-language': 'fr', ...headers } });

it('a gathering’s link says in previews what it is, and names nobody', async () => {
  const created = await createGathering(app.base);
  const { socket } = await arrive(created, 'Zyxwvut', app.base);
  const response = await get(`/g/${created.slug}`);
  const html = await response.text();
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(html).toMatch(/<meta property="og:title" content="[^"]+ · Foyer" \/>/);
  expect(html).toContain(`<meta property="og:image" content="${app.base}/g/${created.slug}/picture.png" />`);
  expect(html).not.toContain('Zyxwvut');
  const picture = await get(`/g/${created.slug}/picture.png`);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(
    Buffer.from(await picture.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  socket.close();
});

it('the files of its screen are fetched with the page, those the page names already are not', async () => {
  const created = await createGathering(app.base);
  const html = await (await get(`/g/${created.slug}/after`)).text();
  expect(html.match(/href="[^"]+\.js"/g)).toEqual(['href="/assets/screen.js"']);
});

it('the first page speaks the reader’s language; files with a hash in their name are kept for good', async () => {
  expect(await (await get('/')).text()).toContain('<html lang="fr">');
  expect(await (await get('/', { 'accept-language': 'en-GB' })).text()).toContain('The coffee break of online gatherings');
  expect((await get('/assets/index.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

it('an address of no gathering answers with the same page for all, whose guesses are counted', async () => {
  const plain = await (await get('/help')).text();
  for (let guess = 0; guess < 30; guess++) {
    const response = await get('/g/zzz-zzz', { 'x-guess': String(guess) });
    expect([response.status, await response.text()]).toEqual([200, plain]);
  }
  // Forty of the address may wait for their answer now, no more.
  const answers = await Promise.all(Array.from({ length: 41 }, () => get('/api/gatherings/zzz-zzz')));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(40);
});

it('Z9 a page of the version before finds its files, and where another node may have one it is told to look there', async () => {
  const data = mkdtempSync(join(folder, 'data-'));
  mkdirSync(keptAssetsIn(data));
  writeFileSync(join(keptAssetsIn(data), 'screen-before.js'), 'export {};');
  const after = await startTestApp({ FOYER_DATA: data }, {}, undefined, folder);
  const file = await fetch(`${after.base}/assets/screen-before.js`);
  expect([file.status, await file.text()]).toEqual([200, 'export {};']);
  expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(file.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect((await fetch(`${after.base}/assets/screen-never.js`)).status).toBe(404);
  await after.close();

  const revisions = { of: () => Promise.resolve(new Map()), personalSince: away, inTurn: away };
  const hints = { stored: () => undefined, onStored: () => () => undefined };
  const link = { hints, adapter: new Server().sockets.adapter.constructor, isOn: () => true, close: () => undefined };
  const node = await startTestApp({}, { nodes: { id: 'node-1', revisions, link } }, undefined, folder);
  expect((await fetch(`${node.base}/assets/screen-after.js`)).status).toBe(503);
  await node.close();
});

it('Z4 while nothing can be read the page comes all the same, which says so and asks until it can', async () => {
  const { accessStore, eventStore } = openSqliteStores(mkdtempSync(join(folder, 'data-')));
  const cut = await startTestApp({}, { store: eventStore, access: { ...accessStore, gatheringBySlug: away } }, undefined, folder);
  const page = await fetch(`${cut.base}/g/ABCDEF`, { headers: { accept: 'text/html' } });
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const asked = await fetch(`${cut.base}/api/gatherings/ABCDEF`);
  expect([asked.status, await asked.json()]).toEqual([503, { code: 'unavailable' }]);
  await cut.close();
});
