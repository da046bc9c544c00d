import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

export interface SmallDisk {
  /** Where one may write. */
  readonly folder: string;
  /** Takes every byte that is free. */
  fill(): void;
  /** Gives back what `fill` took. */
  free(): void;
}

/** Said in the title of tests that are skipped where no file system can be mounted. */
export const smallDiskNote = canMount() ? '' : ' (SKIPPED: mounting a file system takes root, on Linux)';

/** Many containers let not even root. */
function canMount(): boolean {
  if (process.platform !== 'linux') return false;
  const folder = mkdtempSync(join(tmpdir(), 'foyer-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4096', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write('No file system can be mounted here: the test of a full disk is skipped.\n');
    return false;
  } finally {
    rmdirSync(folder);
  }
}

/** A real file system in memory of so many bytes; gone when the test ends. */
export function mountSmallDisk(bytes: number): SmallDisk {
  const folder = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  const data = join(folder, 'data');
  mkdirSync(data);
  const filler = join(folder, 'filler');
  return {
    folder: data,
    fill() {
      const handle = openSync(filler, 'a');
      try {
        for (const size of [65_536, 4096, 1]) while (tryWrite(handle, size));
      } finally {
        closeSync(handle);
      }
    },
    free: () => rmSync(filler),
  };
}

function tryWrite(handle: number, size: number): boolean {
  try {
    return writeSync(handle, Buffer.alloc(size)) === size;
  } catch {
    return false;
  }
}
