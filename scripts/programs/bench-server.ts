import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchmarkOutput, type Result } from '../benchmark-output.mjs';
import { projectFolder } from '../launch/places.mjs';
import { costPlot, costTable, type CostRow } from '../server/cost.ts';
import { floorOf } from '../server/floor.ts';
import { runFoyer, runPlain, serve, type Run, type Served } from '../server/foyer-run.ts';
import { postgresPrograms } from '#tests/support/postgres-programs.ts';
import { redisNote } from '#tests/support/redis-server.ts';
import { percentile } from '../rotation/percentiles.ts';
import { bellsWhileNodesDie, manyOnOneStream } from '../server/nodes.ts';
import { rebuildOf } from '../server/rebuild.ts';

/**
 * What a gathering costs the server: the real one in a process of its own on SQLite, its people on bare sockets in this process,
 * and beside it, in the same run, what the system itself asks (one `write()` a message) and bare Socket.IO. Parts by name:
 * `--only commands,crowd,restart,rebuild,nodes,cost`; `--seconds 10` of each load; `--people 12,60` for the table of costs; `--write` draws docs/cost-of-people.svg anew; `--json`.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'commands,crowd,restart,rebuild,nodes,cost' },
    seconds: { type: 'string', default: '10' },
    people: { type: 'string', default: '12,60,300,1000,2000,4998' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
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
    const { took, cpu } = await run.restart();
    result('restart.allServed@2000', took, 5000);
    result('restart.cpu@2000', cpu);
  });
}

/** The same ten commands a second before ever more people, beside Socket.IO as one would write it first. */
async function cost(): Promise<void> {
  const rows: CostRow[] = [];
  let follows = true;
  for (const people of values.people.split(',').map(Number)) {
    const row: { people: number; foyer: Served | null; plain: Served | null } = { people, foyer: null, plain: null };
    await using(runFoyer(people), async (run) => void (row.foyer = await serve(run, 10, forMs)));
    if (follows) await using(runPlain(people, { bare: false }), async (run) => void (row.plain = await serve(run, 10, forMs)));
    // Beyond this what it sends arrives later and later, and more of it measures nothing.
    follows &&= row.plain !== null && row.plain.viewAgeP99 < 2000;
    rows.push(row);
    note(costTable([row]));
  }
  note(costTable(rows));
  if (values.write) writeFileSync(join(projectFolder, 'docs/cost-of-people.svg'), costPlot(rows));
  result('cost.perCommand@1000', rows.find(({ people }) => people === 1000)?.foyer?.cpuPerCommandMs ?? NaN);
}

/** Three nodes on one PostgreSQL and one Redis server. */
async function nodes(): Promise<void> {
  if (postgresPrograms === null || redisNote !== '') {
    note('!! no PostgreSQL or no Redis server: bells and commands of several nodes could not be measured');
    return;
  }
  const { ackP99, gaps } = await manyOnOneStream(300, Number(values.seconds));
  result('stream300.ack.p99', ackP99, 100);
  result('stream300.gaps', gaps, 0, 'events');
  const { lateness, doubles } = await bellsWhileNodesDie(5 * Number(values.seconds));
  result('bell.lateness.p99', percentile(lateness, 0.99), 100);
  result('bell.lateness.p50', percentile(lateness, 0.5));
  result('bell.doubles', doubles, 0, 'bells');
  result('bell.count', lateness.length, null, 'bells');
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  commands,
  crowd,
  restart,
  nodes,
  cost: () => cost(),
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
