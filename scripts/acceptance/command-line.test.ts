import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { arrive, createGathering, startTestApp, TestBrowser } from '#tests/support/test-app.ts';
import { foyer } from '../testing/foyer-command.ts';

interface Listed {
  readonly gatherings: readonly { readonly code: string; readonly phase: string; readonly came: number; readonly events: number }[];
}

it('lists gatherings while Foyer runs, naming nobody; stopped, erases a person and a gathering for good', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const place = { FOYER_DATA: folder };
  const app = await startTestApp(place);
  const [one, other] = [await createGathering(app.base), await createGathering(app.base, { title: { en: 'Another' } })];
  const people = [];
  for (const name of ['Ana Ferrand', 'Bo Ferrand', 'Bo Ferrand']) people.push(await arrive(one, name, app.base));
  const list = async () => (JSON.parse((await foyer(place, 'list', '--json')).out) as Listed).gatherings;
  expect(await list()).toEqual([
    expect.objectContaining({ code: one.slug, phase: 'doors open', came: 3, invited: 0 }),
    expect.objectContaining({ code: other.slug, title: { en: 'Another' } }),
  ]);
  const text = (await foyer(place, 'list')).out;
  expect(text).toMatch(new RegExp(`^${one.slug} {2}doors open .* Urban safety coffee break$`, 'm'));
  expect(text).not.toContain('Ferrand');
  const erase = (...args: string[]) => foyer(place, 'erase', one.slug, ...args);
  expect((await erase('--person', 'Ana Ferrand', '--yes')).error).toMatch(/already using the data/);
  for (const { socket } of people) socket.close();
  await app.app.close();

  expect(await erase('--person', 'Ana Ferrand')).toMatchObject({ code: 1, error: expect.stringContaining('say --yes') as string });
  expect((await erase('--person', 'Somebody', '--yes')).error).toMatch(/^Nobody in .* is known by that name/);
  expect((await erase('--person', 'Bo Ferrand', '--yes')).error).toMatch(/^2 people in .*: say which by id/);
  const erased = await erase('--person', 'ana ferrand', '--yes', '--json');
  const { erased: id } = JSON.parse(erased.out) as { erased: string };
  expect(erased.code).toBe(0);
  expect(readFileSync(join(folder, 'foyer.sqlite')).includes('Ana Ferrand')).toBe(false);
  expect(readFileSync(join(folder, 'erasures.jsonl'), 'utf8')).toContain(id);

  expect((await erase('--gathering', '--yes')).out).toBe(`${one.slug} is gone with everything beside it.`);
  expect((await list()).map(({ code }) => code)).toEqual([other.slug]);
  const bytes = readFileSync(join(folder, 'foyer.sqlite'));
  expect(bytes.includes('Ferrand')).toBe(false);
  const { eventStore } = openSqliteStores(folder);
  expect((await eventStore.erasures()).length).toBeGreaterThanOrEqual(4);
  await eventStore.close();

  const again = await startTestApp(place);
  await expect(new TestBrowser(again.base).open(one.sharedAddress)).rejects.toThrow('unknown_gathering');
  await again.close();
});
