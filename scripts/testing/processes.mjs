import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/**
 * @typedef {{ pid: number, parent: number, command: string }} Process
 */

/**
 * The processes that run now; those that have ended and only wait to be noticed do not count.
 * @returns {Process[]}
 */
function processes() {
  if (!existsSync('/proc/self/stat')) return fromPs();
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [state, parent] = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        return state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        return [];
      }
    });
}

/** @returns {Process[]} */
function fromPs() {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,stat=,command='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return state === undefined || state.startsWith('Z') ? [] : [{ pid: Number(pid), parent: Number(parent), command: command ?? '' }];
  });
}

/**
 * A process and all below it, from the top.
 * @param {number} pid
 * @returns {Process[]}
 */
export function familyOf(pid) {
  const all = processes();
  const family = all.filter((each) => each.pid === pid);
  for (const member of family) family.push(...all.filter((each) => each.parent === member.pid));
  return family;
}

/** @param {number} pid */
export function runs(pid) {
  return processes().some((each) => each.pid === pid);
}
