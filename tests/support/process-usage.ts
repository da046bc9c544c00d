import { readdirSync, readFileSync } from 'node:fs';

/** What processes used: seconds of processor time so far, and megabytes now. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly memoryMb: number;
}

/** The kernel counts processor time in hundredths of a second, memory in pages of four kilobytes. */
const [ticksPerSecond, pagesPerMb] = [100, 256];

/** Of a process and all it started. Linux only; what ended meanwhile counts nothing. */
export function usageOf(root: number): Usage {
  const used = treeOf(root).map((pid) => statOf(pid));
  return {
    cpuSeconds: used.reduce((sum, one) => sum + (one?.cpuTicks ?? 0), 0) / ticksPerSecond,
    memoryMb: used.reduce((sum, one) => sum + (one?.pages ?? 0), 0) / pagesPerMb,
  };
}

/** For each process of a tree: how long its main thread has been ready and without a processor so far, ms. Linux only. */
export function waitsOf(root: number): ReadonlyMap<number, number> {
  return new Map(
    treeOf(root).flatMap((pid) => {
      try {
        const [, waited = '0'] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ');
        return [[pid, Number(waited) / 1e6] as const];
      } catch {
        return [];
      }
    }),
  );
}

function treeOf(root: number): readonly number[] {
  const children = Map.groupBy(allProcesses(), ({ parent }) => parent);
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []).map((child) => child.pid));
  return tree;
}

/** Those that a process started and that run still. Linux only. */
export const childrenOf = (parent: number): number[] => allProcesses().flatMap((one) => (one.parent === parent ? [one.pid] : []));

/** Stops these processes where they are; returns once all stand still. Linux only. */
export function freeze(pids: readonly number[]): void {
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  while (!pids.every((pid) => statOf(pid)?.state === 'T'));
}

/** The process started with an argument, the first of those where its children have it too. Throws where there is none. */
export function processWith(argument: string): number {
  const found = allProcesses().filter(({ pid }) => argumentsOf(pid).includes(argument));
  const first = found.find(({ parent }) => !found.some(({ pid }) => pid === parent));
  if (first === undefined) throw new Error(`No process was started with ${argument}.`);
  return first.pid;
}

function argumentsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

interface Stat {
  readonly pid: number;
  readonly parent: number;
  /** A letter, as in proc(5). */
  readonly state: string;
  readonly cpuTicks: number;
  readonly pages: number;
}

const allProcesses = (): Stat[] => readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : []));

/** Fields as in proc(5), counted after the name, which may hold blanks. */
function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const fields = [NaN, ...rest.map(Number)];
    const [parent = 0, userTicks = 0, systemTicks = 0, pages = 0] = [fields[1], fields[11], fields[12], fields[21]];
    return { pid, parent, state, cpuTicks: userTicks + systemTicks, pages };
  } catch {
    return null;
  }
}
