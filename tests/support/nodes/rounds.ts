import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '#shared/primitives/seeded-random.ts';
import type { Stores } from '#server/open-stores.ts';
import { openCommandLoad, type CommandLoad } from '#tests/support/crash/command-load.ts';
import type { Verdict } from '#tests/support/crash/judge.ts';
import { verdicts } from '#tests/support/crash/rounds.ts';
import type { SeveralNodes } from './several-nodes.ts';

/** One gathering takes so many kills; the next ones hit another. */
const roundsPerGathering = 25;
const underLoad = { answers: 10, ms: 300 };

export interface NodeKills extends Verdict {
  readonly kills: number;
  /** The longest that somebody was without a connection, ms. */
  readonly longestBlind: number;
}

/** Kills a node with -9 again and again while people on all of them work; each is started again before the next is killed. */
export async function killNodes(rounds: number, nodes: SeveralNodes, random: Random, open: () => Promise<Stores>): Promise<NodeKills> {
  const loads: CommandLoad[] = [];
  let load: CommandLoad | null = null;
  for (let round = 0; round < rounds; round++) {
    if (round % roundsPerGathering === 0) {
      await load?.stop();
      load = await openCommandLoad(nodes.base, nodes.instanceKey);
      loads.push(load);
    }
    await load?.run(underLoad.answers);
    await pause(random.next() * underLoad.ms);
    const victim = random.below(nodes.count);
    await nodes.killHard(victim);
    await load?.run(underLoad.answers);
    await nodes.start(victim);
  }
  await load?.run(underLoad.answers);
  await load?.stop();
  return { kills: rounds, longestBlind: longestOf(loads), ...(await verdicts(loads, await open())) };
}

export interface RollingRestart extends Verdict {
  readonly longestBlind: number;
  readonly exits: readonly { readonly code: number | null; readonly took: number }[];
}

/** Ends one node after the other as a deploy does, and starts it again, while people work. */
export async function restartEach(nodes: SeveralNodes, open: () => Promise<Stores>): Promise<RollingRestart> {
  const load = await openCommandLoad(nodes.base, nodes.instanceKey);
  await load.run(underLoad.answers);
  const exits = [];
  for (let node = 0; node < nodes.count; node++) {
    exits.push(await nodes.stop(node));
    await nodes.start(node);
    await load.run(underLoad.answers);
  }
  await load.stop();
  return { exits, longestBlind: longestOf([load]), ...(await verdicts([load], await open())) };
}

const longestOf = (loads: readonly CommandLoad[]): number => Math.round(Math.max(...loads.map((load) => load.longestBlind())));
