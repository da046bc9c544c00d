import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '#shared/primitives/seeded-random.ts';
import type { Stores } from '#server/open-stores.ts';
import { launchServerProcess, startServerProcess } from '#tests/support/server-process.ts';
import { openCommandLoad, type CommandLoad } from './command-load.ts';
import type { Verdict } from './judge.ts';

/** One gathering takes so many crashes; the next ones hit another. */
const roundsPerGathering = 10;
/** One kill in six comes while the server opens, ms after it was started at most. */
const whileOpening = { share: 0.15, ms: 900 };
const underLoad = { answers: 20, ms: 600 };

export interface Crashes extends Verdict {
  readonly kills: number;
  readonly killsWhileOpening: number;
}

interface House {
  readonly data: string;
  readonly environment: Record<string, string>;
  readonly random: Random;
}

/** Kills the server with -9 again and again while people work; rejects when it does not open again. Leaves it stopped. */
export async function crashServer(rounds: number, { data, environment, random }: House, open: () => Promise<Stores>): Promise<Crashes> {
  const loads: CommandLoad[] = [];
  let load: CommandLoad | null = null;
  let killsWhileOpening = 0;
  for (let round = 0; round < rounds; round++) {
    while (round > 0 && random.next() < whileOpening.share) {
      const early = launchServerProcess(data, environment);
      await pause(random.next() * whileOpening.ms);
      await early.killHard();
      killsWhileOpening += 1;
    }
    const server = await startServerProcess(data, environment);
    if (round % roundsPerGathering === 0) {
      load?.connectNow();
      await load?.stop();
      load = await openCommandLoad(server.base);
      loads.push(load);
    }
    load?.connectNow();
    await load?.run(underLoad.answers);
    await pause(random.next() * underLoad.ms);
    await server.killHard();
  }
  const last = await startServerProcess(data, environment);
  load?.connectNow();
  await load?.stop();
  await last.stop();
  return { kills: rounds + killsWhileOpening, killsWhileOpening, ...(await verdicts(loads, await open())) };
}

/** Kills every process of the database at once, again and again, while people work; Foyer goes on by itself. */
export async function crashDatabase(
  rounds: number,
  database: { killHard(): Promise<void>; start(): Promise<void> },
  { base, random }: { readonly base: string; readonly random: Random },
): Promise<readonly CommandLoad[]> {
  const loads: CommandLoad[] = [];
  let load: CommandLoad | null = null;
  for (let round = 0; round < rounds; round++) {
    if (round % roundsPerGathering === 0) {
      await load?.stop();
      load = await openCommandLoad(base);
      loads.push(load);
    }
    await load?.run(underLoad.answers);
    await pause(random.next() * underLoad.ms);
    await database.killHard();
    await database.start();
  }
  await load?.run(underLoad.answers);
  await load?.stop();
  return loads;
}

/** Of all gatherings together; closes the stores. */
export async function verdicts(loads: readonly CommandLoad[], stores: Stores): Promise<Verdict> {
  const all = await Promise.all(loads.map((load) => load.verdict(stores)));
  await stores.eventStore.close();
  return {
    acknowledged: all.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    lost: all.flatMap(({ lost }) => lost),
    doubled: all.flatMap(({ doubled }) => doubled),
  };
}
