import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { appendFileSync, copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ada = { owner: 'ada', key: 'name', value: 'Ada Lovelace' };
const bob = { owner: 'bob', key: 'name', value: 'Bob' };

it('A3 erases anew in a restored backup what was erased since, and leaves what came back after an erasure it knows', async () => {
  const folder = temporaryFolder();
  const [file, backup] = [join(folder, 'foyer.sqlite'), join(temporaryFolder(), 'backup')];
  const first = openSqliteStores(folder).eventStore;
  await first.append(appendOf({ personal: [ada, bob] }));
  await first.erase('gathering-1', 'bob', 1500);
  await first.append(appendOf({ expectedVersion: 1, personal: [bob] }));
  await first.close();
  copyFileSync(file, backup);

  const second = openSqliteStores(folder).eventStore;
  expect(await second.personal('gathering-1')).toEqual([ada, bob]);
  await second.append(appendOf({ expectedVersion: 2, commandId: 'erases', at: 2000, erase: ['ada'] }));
  await second.close();
  rmSync(`${file}-wal`, { force: true });
  copyFileSync(backup, file);
  // The power failed in the middle of a line.
  appendFileSync(join(folder, 'erasures.jsonl'), '{"stream":"gather');

  const restored = openSqliteStores(folder).eventStore;
  expect(await restored.personal('gathering-1')).toEqual([bob]);
  expect(await restored.erasures()).toContainEqual({ stream: 'gathering-1', owner: 'ada', at: 2000 });
  expect(readFileSync(file, 'latin1') + (existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`, 'latin1') : '')).not.toContain('Lovelace');
  await restored.erase('gathering-1', 'bob', 3000);
  await restored.close();

  const again = openSqliteStores(folder).eventStore;
  expect(await again.personal('gathering-1')).toEqual([]);
  await again.close();
});

it('A3 makes the list anew where it is missing', async () => {
  const folder = temporaryFolder();
  const before = openSqliteStores(folder).eventStore;
  await before.erase('gathering-1', 'ada', 2000);
  await before.close();
  rmSync(join(folder, 'erasures.jsonl'));
  await openSqliteStores(folder).eventStore.close();
  expect(readFileSync(join(folder, 'erasures.jsonl'), 'utf8')).toBe('{"stream":"gathering-1","owner":"ada","at":2000}\n');
});
