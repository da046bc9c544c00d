import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

/** A real file system on a block device whose state can be copied at any moment, as a power cut would leave it. */
export interface CuttableDisk {
  /** Where one may write. */
  readonly folder: string;
  /** Everything written until now is on the device. */
  sync(): void;
  /** What the device holds now, mounted anew: writes that were never synced are missing, as they wait in the memory of the machine. Returns the folder. */
  cut(): string;
}

/**
 * Without this the file system writes by itself what nobody synced every five seconds: the later, the more there is to be lost.
 * What is synced is not changed by it.
 */
const options = 'loop,commit=300';

/** Said in the title of tests that are skipped where no image of a disk can be mounted. */
export const cuttableDiskNote = canMount() ? '' : ' (SKIPPED: mounting an image of a disk takes root and a loop device, on Linux)';

function canMount(): boolean {
  if (process.platform !== 'linux') return false;
  const folder = mkdtempSync(join(tmpdir(), 'foyer-loop-'));
  try {
    mountImage(makeImage(folder, 16_000_000), join(folder, 'mounted'));
    execFileSync('umount', [join(folder, 'mounted')]);
    return true;
  } catch {
    process.stderr.write('No image of a disk can be mounted here: the tests of a power cut are skipped.\n');
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A disk of so many bytes, of which only those written to take room; gone when the test ends. */
export function mountCuttableDisk(bytes: number): CuttableDisk {
  const base = temporaryFolder();
  // PostgreSQL runs as somebody else.
  chmodSync(base, 0o711);
  const image = makeImage(base, bytes);
  let cuts = 0;
  const mounted = (file: string, name: string): string => {
    const folder = join(base, name);
    mountImage(file, folder);
    onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
    return folder;
  };
  const folder = mounted(image, 'disk');
  return {
    folder,
    sync: () => void execFileSync('sync', ['--file-system', folder]),
    cut() {
      cuts += 1;
      const copy = join(base, `cut-${cuts}.img`);
      execFileSync('cp', ['--sparse=always', image, copy]);
      return mounted(copy, `cut-${cuts}`);
    },
  };
}

function makeImage(folder: string, bytes: number): string {
  const file = join(folder, 'disk.img');
  writeFileSync(file, '');
  truncateSync(file, bytes);
  execFileSync('mkfs.ext4', ['-q', '-F', '-E', 'nodiscard', file], { stdio: 'ignore' });
  return file;
}

function mountImage(file: string, folder: string): void {
  mkdirSync(folder);
  execFileSync('mount', ['-t', 'ext4', '-o', options, file, folder], { stdio: 'ignore' });
}
