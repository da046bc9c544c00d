/**
 * Loaded before a server that is measured (`node --expose-gc --import`), and asked by the process that started it: what it used,
 * how long its event loop stood still. Of the server's own code it knows nothing.
 */
export interface Reading {
  /** Seconds of processor time so far. */
  readonly cpuSeconds: number;
  /** Longest time since the last reading in which the loop served nothing: by the clock, and of that what it worked itself, ms. */
  readonly block: { readonly wall: number; readonly cpu: number };
  /** After collecting garbage, where that was asked for: what is in use, and what the process has, bytes. */
  readonly used: number;
  readonly rss: number;
}

const everyMs = 5;
let wall = performance.now();
let cpu = threadCpu();
let block = { wall: 0, cpu: 0 };

setInterval(() => {
  const [nowWall, nowCpu] = [performance.now(), threadCpu()];
  block = { wall: Math.max(block.wall, nowWall - wall - everyMs), cpu: Math.max(block.cpu, nowCpu - cpu) };
  [wall, cpu] = [nowWall, nowCpu];
}, everyMs).unref();

function threadCpu(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

process.on('message', (ask: { readonly collect: boolean }) => {
  if (ask.collect) for (let pass = 0; pass < 3; pass++) globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, external, rss } = process.memoryUsage();
  const reading: Reading = { cpuSeconds: (user + system) / 1e6, block, used: heapUsed + external, rss };
  process.send?.(reading);
  // What the reading itself took is not the server's.
  [wall, cpu, block] = [performance.now(), threadCpu(), { wall: 0, cpu: 0 }];
});
// Whoever started it need not be there.
process.channel?.unref();
