import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';

export type Erasure = { readonly stream: string; readonly owner: string; readonly at: number };

/** What was erased, in a file beside the database: opaque ids and times, one erasure a line. It outlives the database's own record when a backup takes its place. */
export interface ErasureFile {
  /** What it held when it was opened. */
  readonly listed: readonly Erasure[];
  /** On disk when it returns. What could not be written, as on a full disk, is written with the next. */
  add(erasures: readonly Erasure[]): void;
}

export function openErasureFile(file: string): ErasureFile {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  // Parts the next line from one that was cut short.
  if (text !== '' && !text.endsWith('\n')) write(file, '\n');
  let waiting: Erasure[] = [];
  return {
    listed: text.split('\n').flatMap(readLine),
    add(erasures) {
      waiting.push(...erasures);
      if (waiting.length === 0) return;
      write(file, waiting.map(({ stream, owner, at }) => `${JSON.stringify({ stream, owner, at })}\n`).join(''));
      waiting = [];
    },
  };
}

/** Those that the others do not know, or know of an earlier time. */
export function missing(from: readonly Erasure[], among: readonly Erasure[]): Erasure[] {
  const last = new Map(lastOf(among).map((one) => [keyOf(one), one.at]));
  return lastOf(from).filter((one) => (last.get(keyOf(one)) ?? -Infinity) < one.at);
}

const keyOf = ({ stream, owner }: Erasure): string => JSON.stringify([stream, owner]);

/** Of each only the last time. */
function lastOf(erasures: readonly Erasure[]): Erasure[] {
  const last = new Map<string, Erasure>();
  for (const one of erasures) if ((last.get(keyOf(one))?.at ?? -Infinity) <= one.at) last.set(keyOf(one), one);
  return [...last.values()];
}

/** Whole or not at all: half a line would spoil the next. */
function write(file: string, text: string): void {
  const handle = openSync(file, 'a', 0o600);
  try {
    const { size } = fstatSync(handle);
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } catch (error) {
      ftruncateSync(handle, size);
      throw error;
    }
  } finally {
    closeSync(handle);
  }
}

/** A line that was cut short by a power failure is none: the database has its erasure. */
function readLine(line: string): Erasure[] {
  try {
    const { stream, owner, at } = JSON.parse(line) as Partial<Erasure>;
    return typeof stream === 'string' && typeof owner === 'string' && typeof at === 'number' ? [{ stream, owner, at }] : [];
  } catch {
    return [];
  }
}
