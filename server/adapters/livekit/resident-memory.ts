import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Bytes of memory that a process holds; 0 when it does not run. */
export function residentMemory(pid: number | null): number {
  if (pid === null) return 0;
  try {
    const kilobytes = existsSync('/proc/self/status')
      ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
