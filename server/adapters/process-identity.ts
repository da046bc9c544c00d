import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * What tells a running process from any other that has or had its number: when it started and, on Linux, in which boot.
 * Null when it does not run; one that ended but was not yet collected by its parent does not.
 */
export function processIdentity(pid: number): string | null {
  try {
    return existsSync('/proc/self/stat') ? identityFromProc(pid) : identityFromPs(pid);
  } catch {
    return null;
  }
}

function identityFromProc(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may itself hold spaces and brackets; what follows it starts with field 3, the state.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTime] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X' || startTime === undefined) return null;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${startTime}`;
}

function identityFromPs(pid: number): string | null {
  const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return started.trim() || null;
}
