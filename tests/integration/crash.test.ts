import { describe, expect, it, onTestFinished } from 'vitest';
import { seededRandom } from '#shared/primitives/seeded-random.ts';
import { freeTcpPort } from '#server/adapters/livekit/free-ports.ts';
import { openStores } from '#server/open-stores.ts';
import { crashDatabase, crashServer, verdicts } from '#tests/support/crash/rounds.ts';
import { postgresNote } from '#tests/support/postgres-programs.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';
import { startServerProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** More by `npm run prove:crash`. */
const rounds = { server: Number(process.env['FOYER_CRASHES'] ?? 4), database: Number(process.env['FOYER_DATABASE_CRASHES'] ?? 2) };
const seed = Number(process.env['FOYER_SEED'] ?? 1);
const timeout = (count: number): number => 60_000 + count * 10_000;
const open = (dataFolder: string, databaseUrl: string | null) =>
  openStores({ dataFolder, databaseUrl }, { hold: 'alone', onLost: () => undefined });
const none = { lost: [], doubled: [] };

it(
  `Z5 the server killed ${rounds.server} times under load loses nothing it said yes to, does nothing twice, and opens again (seed ${seed})`,
  async () => {
    const data = temporaryFolder();
    const environment = { FOYER_PORT: String(await freeTcpPort('127.0.0.1')) };
    const crashes = await crashServer(rounds.server, { data, environment, random: seededRandom(seed) }, () => open(data, null));
    process.stdout.write(`${JSON.stringify({ server: crashes })}\n`);
    expect(crashes).toMatchObject(none);
    expect(crashes.acknowledged).toBeGreaterThanOrEqual(20 * rounds.server);
  },
  timeout(rounds.server),
);

describe.skipIf(postgresNote !== '')(`on PostgreSQL${postgresNote}`, () => {
  it(
    `Z5 the database killed ${rounds.database} times under load loses nothing either, and Foyer goes on by itself (seed ${seed})`,
    async () => {
      const postgres = await startPostgres();
      onTestFinished(() => postgres.end());
      const [data, url] = [temporaryFolder(), await postgres.database()];
      const server = await startServerProcess(data, { DATABASE_URL: url });
      onTestFinished(() => server.killHard());
      const loads = await crashDatabase(rounds.database, postgres, { base: server.base, random: seededRandom(seed) });
      expect(await server.stop()).toBe(0);
      const crashes = await verdicts(loads, await open(data, url));
      process.stdout.write(`${JSON.stringify({ database: { kills: rounds.database, ...crashes } })}\n`);
      expect(crashes).toMatchObject(none);
    },
    timeout(rounds.database),
  );
});
