import { spawn } from 'node:child_process';

/**
 * Sees to it that a child does not outlive us, even when we are killed by -9: a shell of its own holds the other end of a
 * pipe, which the system closes with us, and then kills it. Returns the function that ends the watch, to be called once the
 * child has ended. Without such a shell (Windows) a child left behind is ended by the next start.
 */
export function endWithUs(pid: number): () => void {
  if (process.platform === 'win32') return () => undefined;
  const watch = spawn('/bin/sh', ['-c', 'read -r _; kill -9 "$0"', String(pid)], {
    detached: true,
    env: {},
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.on('error', () => undefined);
  watch.stdin.on('error', () => undefined);
  return () => void watch.kill('SIGKILL');
}
