import { setTimeout as pause } from 'node:timers/promises';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { seededRandom, type Random } from '#shared/primitives/seeded-random.ts';
import { openStores } from '#server/open-stores.ts';
import { postgresNote } from '#tests/support/postgres-programs.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';
import { cuttableDiskNote, mountCuttableDisk } from '#tests/support/power-cut/cuttable-disk.ts';
import { runProgram, type RunningProgram } from '#tests/support/run-program.ts';
import { acknowledgedIn, appendedStreams, expectWhole, lostIn } from '#tests/support/whole-log.ts';

/** More by `npm run prove:powercut`. */
const cuts = Number(process.env['FOYER_CUTS'] ?? 1);
const seed = Number(process.env['FOYER_SEED'] ?? 1);
const timeout = 60_000 + cuts * 10_000;

const open = async (dataFolder: string, databaseUrl: string | null = null) =>
  (await openStores({ dataFolder, databaseUrl }, { hold: 'alone', onLost: () => undefined })).eventStore;

/** Until it has acknowledged some, and a random moment longer. */
async function underWay(writer: RunningProgram, random: Random): Promise<void> {
  await writer.printed(20);
  await pause(random.next() * 700);
}

async function acknowledgedBy(writer: RunningProgram): Promise<Map<string, number>> {
  writer.kill();
  return acknowledgedIn((await writer.ended).lines);
}

const total = (acknowledged: ReadonlyMap<string, number>): number => [...acknowledged.values()].reduce((sum, one) => sum + one, 0);
const say = (figures: object): void => void process.stdout.write(`${JSON.stringify(figures)}\n`);

describe.skipIf(cuttableDiskNote !== '')(`after a power cut${cuttableDiskNote}`, () => {
  it(
    `Z6 what was acknowledged is in the data folder, and it opens; without syncs it is not (${cuts} cuts, seed ${seed})`,
    async () => {
      const random = seededRandom(seed);
      const disk = mountCuttableDisk(128_000_000);
      const data = join(disk.folder, 'data');
      await (await open(data)).close();
      disk.sync();

      async function cutWhile(program: string) {
        const writer = runProgram(program, data);
        await underWay(writer, random);
        writer.freeze();
        const left = disk.cut();
        return { acknowledged: await acknowledgedBy(writer), left: join(left, 'data') };
      }
      for (let cut = 0; cut < cuts; cut++) {
        const { acknowledged, left } = await cutWhile('append-until-killed');
        const store = await open(left);
        say({ sqlite: 'full', acknowledged: total(acknowledged), lost: await lostIn(store, acknowledged) });
        for (const stream of appendedStreams) await expectWhole(store, stream, acknowledged.get(stream) ?? 0);
        await store.close();
      }
      const { acknowledged, left } = await cutWhile('append-without-sync');
      const store = await open(left);
      const lost = await lostIn(store, acknowledged);
      say({ sqlite: 'off', acknowledged: total(acknowledged), lost });
      expect(lost).toBeGreaterThan(0);
      await store.close();
    },
    timeout,
  );

  it.skipIf(postgresNote !== '')(
    `Z6 what was acknowledged is in PostgreSQL, and it starts; with fsync off it is not (${cuts} cuts, seed ${seed})${postgresNote}`,
    async () => {
      const random = seededRandom(seed);
      const disk = mountCuttableDisk(1_000_000_000);
      const folder = join(disk.folder, 'postgres');
      const data = join(disk.folder, 'data');
      mkdirSync(folder);
      const first = await startPostgres({ folder });
      const name = new URL(await first.database()).pathname.slice(1);
      await (await open(data, first.address(name))).close();
      await first.end();
      disk.sync();

      async function cutWhile(durable: boolean) {
        const server = await startPostgres({ durable, folder });
        onTestFinished(() => server.killHard());
        const writer = runProgram('append-until-killed', data, server.address(name));
        await underWay(writer, random);
        server.freeze();
        const left = disk.cut();
        const acknowledged = await acknowledgedBy(writer);
        await server.killHard();
        return { acknowledged, left };
      }
      async function opened(left: string) {
        const server = await startPostgres({ folder: join(left, 'postgres') });
        onTestFinished(() => server.killHard());
        return { server, store: await open(join(left, 'data'), server.address(name)) };
      }
      for (let cut = 0; cut < cuts; cut++) {
        const { acknowledged, left } = await cutWhile(true);
        const { server, store } = await opened(left);
        say({ postgres: 'fsync', acknowledged: total(acknowledged), lost: await lostIn(store, acknowledged) });
        for (const stream of appendedStreams) await expectWhole(store, stream, acknowledged.get(stream) ?? 0);
        await store.close();
        await server.end();
      }
      const { acknowledged, left } = await cutWhile(false);
      const { server, store } = await opened(left);
      const lost = await lostIn(store, acknowledged);
      say({ postgres: 'no fsync', acknowledged: total(acknowledged), lost });
      expect(lost).toBeGreaterThan(0);
      await store.close();
      await server.end();
    },
    timeout,
  );
});
