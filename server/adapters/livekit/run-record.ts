import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { processIdentity } from '#server/adapters/process-identity.ts';

interface RunRecord {
  readonly pid: number;
  readonly identity: string;
}

const recordFile = (folder: string) => join(folder, 'livekit.json');

/** Notes which process runs for us. Synchronous, so that no moment passes between start and note. */
export function noteRun(folder: string, pid: number): void {
  const identity = processIdentity(pid);
  if (identity !== null) writePrivately(recordFile(folder), JSON.stringify({ pid, identity } satisfies RunRecord));
}

export function forgetRun(folder: string): void {
  rmSync(recordFile(folder), { force: true });
}

/**
 * Ends the media server that a killed parent left behind. A process that only has its id by chance is left alone.
 * Resolves to the id of the ended process, or null when there was nothing to end.
 */
export async function endLeftBehind(folder: string): Promise<number | null> {
  const record = readRecord(folder);
  if (record !== null && processIdentity(record.pid) === record.identity) {
    killIfThere(record.pid);
    while (processIdentity(record.pid) === record.identity) await after(10);
    forgetRun(folder);
    return record.pid;
  }
  forgetRun(folder);
  return null;
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in this very moment.
  }
}

/** Writes a file that only we may read, whatever stood there before. */
export function writePrivately(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  rmSync(file, { force: true });
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
}

function readRecord(folder: string): RunRecord | null {
  try {
    const record: unknown = JSON.parse(readFileSync(recordFile(folder), 'utf8'));
    return isRecord(record) ? record : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is RunRecord {
  if (typeof value !== 'object' || value === null || !('pid' in value) || !('identity' in value)) return false;
  return Number.isSafeInteger(value.pid) && Number(value.pid) > 1 && typeof value.identity === 'string';
}
