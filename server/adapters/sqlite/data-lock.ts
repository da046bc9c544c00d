import { processIdentity } from '#server/adapters/process-identity.ts';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Why the data folder cannot be used, in one sentence for whoever started Foyer. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}

interface Holder {
  readonly pid: number;
  readonly identity: string;
}

const SQLITE_BUSY = 5;

/**
 * Makes the folder if need be and takes it for this process alone; returns the function that gives it back.
 * Two locks, since either alone has a hole: `foyer.lock` says who holds the folder, and outlives kill -9;
 * `foyer.guard` is held by the kernel, which sees two starts at once and processes of other containers.
 */
export function lockDataFolder(folder: string): () => void {
  const lockFile = join(folder, 'foyer.lock');
  makeDataFolder(folder);
  const guard = takeGuard(folder, lockFile);
  try {
    takeLockFile(folder, lockFile);
  } catch (error) {
    guard.close();
    throw error;
  }
  return () => {
    if (!guard.isOpen) return;
    rmSync(lockFile, { force: true });
    guard.close();
  };
}

/** Makes the folder where it is missing. Throws a DataFolderError when it cannot be written to. */
export function makeDataFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new DataFolderError(
      `Foyer cannot write to its data folder ${folder} (${codeOf(error)}): make it writable, or choose another folder with FOYER_DATA.`,
      { cause: error },
    );
  }
}

/** One folder at a time: where the system says that a new folder's parent is missing, as under `/proc`, the recursive way never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another start, at the same time.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** An empty database in an exclusive transaction that never ends: the kernel drops its lock with the process. */
function takeGuard(folder: string, lockFile: string): DatabaseSync {
  const guard = new DatabaseSync(join(folder, 'foyer.guard'), { timeout: 0 });
  try {
    guard.exec('BEGIN EXCLUSIVE');
    return guard;
  } catch (error) {
    guard.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) throw inUse(folder, readHolder(lockFile));
    throw error;
  }
}

function takeLockFile(folder: string, lockFile: string): void {
  const holder = readHolder(lockFile);
  if (holder !== null && holder.identity === processIdentity(holder.pid)) throw inUse(folder, holder);
  rmSync(lockFile, { force: true });
  const own: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? '' };
  writeFileSync(lockFile, JSON.stringify(own), { flag: 'wx' });
}

/** Null when there is no lock file, or only the beginning of one. */
function readHolder(lockFile: string): Holder | null {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function inUse(folder: string, holder: Holder | null): DataFolderError {
  const who = holder === null ? '' : ` (process ${holder.pid})`;
  return new DataFolderError(
    `Another Foyer${who} is already using the data in ${folder}: stop it first, or choose another folder with FOYER_DATA.`,
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
