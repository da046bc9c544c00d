import { parseArgs } from 'node:util';
import { benchmarkOutput, type Result } from '../benchmark-output.mjs';
import { floorOf } from '../server/floor.ts';
import { runFoyer, runPlain, serve, type Run, type Served } from '../server/foyer-run.ts';
import { rebuildOf } from '../server/rebuild.ts';

/**
 * What a gathering costs the server: the real one in a process of its own on SQLite, its people on bare sockets in this process,
 * and beside it, in the same run, what the system itself asks (one `write()` a message) and bare Socket.IO. Parts by name:
 * `--only commands,fanout,crowd,restart,rebuild,cost`; `--seconds 10` of each load; `--json`.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'commands,crowd,restart,rebuild' },
    seconds: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
});
const forMs = Number(values.seconds) * 1000;
const results: Result[] = [];
const note = (line: string): void => void process.stderr.write(`${line}\n`);

function result(name: string, value: number, goal: number | null = null, unit = 'ms'): void {
  results.push({ name, value, unit, goal, met: goal === null || value <= goal });
}

async function using<T extends Run>(opening: Promise<T>, work: (run: T) => Promise<void> | void): Promise<void> {
  const run = await opening;
  try {
    await work(run);
  } finally {
    await run.close();
  }
}

const kilobytes = (bytes: number): number => bytes / 1024;

/** What a connection takes beside what a bare one of Socket.IO takes. */
async function memory(people: number, ours: Run['memory']): Promise<void> {
  await using(runPlain(people, { bare: true }), (bare) => {
    result(`memory.ratioToBareSocketIo@${people}`, ours.used / bare.memory.used, 1.5, '×');
    result(`memory.perConnection@${people}`, kilobytes(ours.used), null, 'KB');
    result(`memory.perBareConnection@${people}`, kilobytes(bare.memory.used), null, 'KB');
    result(`memory.residentPerConnection@${people}`, kilobytes(ours.rss), null, 'KB');
    result(`memory.residentPerBareConnection@${people}`, kilobytes(bare.memory.rss), null, 'KB');
  });
}

function served(at: string, { ackP50, ackP99, viewAgeP50, viewAgeP99, cpu, refused }: Served, goals: boolean): void {
  result(`ack.p50@${at}`, ackP50);
  result(`ack.p99@${at}`, ackP99, goals ? 100 : null);
  result(`viewAge.p50@${at}`, viewAgeP50);
  result(`viewAge.p99@${at}`, viewAgeP99, goals ? 300 : null);
  result(`cpu@${at}`, cpu * 100, null, '% of a core');
  if (refused > 0) result(`refused@${at}`, refused, 0, 'commands');
}

/** A thousand people: commands, telling everybody, memory. */
async function commands(): Promise<void> {
  await using(runFoyer(1000), async (run) => {
    for (const perSecond of [20, 100, 500]) {
      const load = await serve(run, perSecond, forMs);
      note(JSON.stringify({ perSecond, ...load }));
      served(`${perSecond}x1000`, load, perSecond === 100);
    }
    // One command a tick, so that what is told to everybody is nearly all there is to do.
    const told = await serve(run, 10, forMs);
    note(JSON.stringify({ perSecond: 10, ...told }));
    const floor = await floorOf(1000, Math.round(told.bytesPerMessage));
    if (floor === null) note('!! no C compiler: the floor of telling everybody could not be measured');
    else result('fanout.ratioToFloor@1000', told.cpuPerMessageUs / floor, 5, '×');
    result('fanout.perMessage@1000', told.cpuPerMessageUs, null, 'µs');
    if (floor !== null) result('fanout.floor@1000', floor, null, 'µs');
    await memory(1000, run.memory);
  });
}

/** Five thousand people in one gathering: the most there may be, of whom one organises. */
async function crowd(): Promise<void> {
  await using(runFoyer(4998), async (run) => {
    const load = await serve(run, 100, forMs);
    note(JSON.stringify(load));
    served('100x5000', load, false);
    result('loopBlock.max@5000', load.blockWall, 50);
    result('loopBlock.ownWork@5000', load.blockCpu);
    await memory(5000, run.memory);
  });
}

async function restart(): Promise<void> {
  await using(runFoyer(2000), async (run) => {
    result('restart.allServed@2000', await run.restart(), 5000);
  });
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  commands,
  crowd,
  restart,
  rebuild: async () => result('rebuild@10000', await rebuildOf(10_000), 300),
};
for (const name of values.only.split(',')) {
  const part = parts[name];
  if (part === undefined) throw new Error(`There is no part "${name}"; there are ${Object.keys(parts).join(', ')}.`);
  note(`… ${name}`);
  await part();
}
process.stdout.write(`${benchmarkOutput('server', results, { json: values.json })}\n`);
process.exitCode = results.every(({ met }) => met) ? 0 : 1;
