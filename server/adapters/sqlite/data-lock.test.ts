import { DataFolderError, lockDataFolder } from '#server/adapters/sqlite/data-lock.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const lockIn = (folder: string) => join(folder, 'foyer.lock');

it('makes the folder, takes it, and gives it back', () => {
  const folder = join(temporaryFolder(), 'new', 'data');
  const release = lockDataFolder(folder);
  expect(existsSync(lockIn(folder))).toBe(true);
  release();
  expect(existsSync(lockIn(folder))).toBe(false);
  release();
  lockDataFolder(folder)();
});

it('refuses a folder that is taken, in one sentence that names the process and the remedy', () => {
  const folder = temporaryFolder();
  const release = lockDataFolder(folder);
  const again = () => lockDataFolder(folder);
  expect(again).toThrow(DataFolderError);
  expect(again).toThrow(
    `Another Foyer (process ${process.pid}) is already using the data in ${folder}: stop it first, or choose another folder with FOYER_DATA.`,
  );
  release();
  lockDataFolder(folder)();
});

it('does not give a folder back twice: what another took since stays taken', () => {
  const folder = temporaryFolder();
  const releaseFirst = lockDataFolder(folder);
  releaseFirst();
  const releaseSecond = lockDataFolder(folder);
  releaseFirst();
  expect(() => lockDataFolder(folder)).toThrow(DataFolderError);
  releaseSecond();
});

it('holds with the lock file alone, where the kernel keeps no locks', () => {
  const folder = temporaryFolder();
  const release = lockDataFolder(folder);
  const record = readFileSync(lockIn(folder));
  release();
  writeFileSync(lockIn(folder), record);
  expect(() => lockDataFolder(folder)).toThrow(DataFolderError);
});

it('holds with the kernel alone, when somebody has removed the lock file', () => {
  const folder = temporaryFolder();
  const release = lockDataFolder(folder);
  rmSync(lockIn(folder));
  expect(() => lockDataFolder(folder)).toThrow('Another Foyer is already using');
  release();
});

it.each([
  ['another process has the number since', JSON.stringify({ pid: process.pid, identity: 'another boot 1' })],
  ['the process is gone', JSON.stringify({ pid: 2 ** 30, identity: 'this boot 1' })],
  ['it was never written to its end', '{"pid": 12'],
  ['it is empty', ''],
])('takes over a lock file when %s', (_, content) => {
  const folder = temporaryFolder();
  writeFileSync(lockIn(folder), content);
  lockDataFolder(folder)();
});

it('says in one sentence when the folder cannot be made', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const folder = join(file, 'data');
  const lock = () => lockDataFolder(folder);
  expect(lock).toThrow(DataFolderError);
  expect(lock).toThrow(
    `Foyer cannot write to its data folder ${folder} (ENOTDIR): make it writable, or choose another folder with FOYER_DATA.`,
  );
});

it.runIf(process.platform === 'linux')('says so too where the system makes no folders at all', () => {
  expect(() => lockDataFolder('/proc/foyer/data')).toThrow(
    /^Foyer cannot write to its data folder \/proc\/foyer\/data \(E[A-Z]+\): make it/,
  );
});
