import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupDatabase } from '#server/adapters/sqlite/backup.ts';
import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

it('Z3 copies a database that goes on being written, as it was at one instant, and whole', async () => {
  const [folder, place] = [temporaryFolder(), temporaryFolder()];
  const file = join(place, 'backup.sqlite');
  const { eventStore } = openSqliteStores(folder);
  let version = 0;
  const append = async (): Promise<void> => {
    const personal = [{ owner: 'latest', key: 'version', value: version + 1 }];
    await eventStore.append(appendOf({ expectedVersion: version, commandId: `command ${version}`, personal }));
    version += 1;
  };
  for (let count = 0; count < 300; count++) await append();
  const copied = { yet: false };
  const copying = backupDatabase(folder, file).finally(() => (copied.yet = true));
  while (!copied.yet) await append();
  expect(await copying).toBe(statSync(file).size);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(place)).toEqual(['backup.sqlite']);
  await eventStore.close();

  const restored = temporaryFolder();
  writeFileSync(join(restored, 'foyer.sqlite'), readFileSync(file));
  const back = openSqliteStores(restored).eventStore;
  const events = await back.read('gathering-1', 0);
  expect(events.length).toBeGreaterThanOrEqual(300);
  expect(await back.personal('gathering-1')).toEqual([{ owner: 'latest', key: 'version', value: events.length }]);
  await back.close();
});

it('Z3 takes the place of no file, and keeps no copy of a damaged database', async () => {
  const [folder, place] = [temporaryFolder(), temporaryFolder()];
  const { eventStore } = openSqliteStores(folder);
  await eventStore.append(appendOf({ personal: [{ owner: 'o', key: 'k', value: 'x'.repeat(200_000) }] }));
  await eventStore.close();
  const file = join(place, 'backup.sqlite');
  writeFileSync(file, 'mine');
  await expect(backupDatabase(folder, file)).rejects.toThrow(/is there already/);
  expect(readFileSync(file, 'utf8')).toBe('mine');

  const source = join(folder, 'foyer.sqlite');
  const bytes = readFileSync(source);
  bytes.fill(7, 4096 * 2, 4096 * 4);
  writeFileSync(source, bytes);
  const other = join(place, 'other.sqlite');
  await expect(backupDatabase(folder, other)).rejects.toThrow();
  expect(existsSync(other)).toBe(false);
  expect(readdirSync(place)).toEqual(['backup.sqlite']);
});
