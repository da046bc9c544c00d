import { warmUp } from '#server/adapters/matcher/warm-up.ts';
import { warmUpMs } from '../matching/goals.ts';
import { historyBytes } from '../matching/history-bytes.ts';
import { play } from '../matching/play.ts';
import type { Play } from '../matching/play.ts';
import type { PlayedInstance } from '../matching/played-instances.ts';
import { readInstance } from '../matching/read-instance.ts';

/** Plays an instance in a process of its own, so that memory and warmth are its own: one line of JSON for each play asked for. */
const [file = '', asked = '[]'] = process.argv.slice(2);
const instance = readInstance(file);
warmUp(warmUpMs);
const before = process.memoryUsage.rss();
for (const one of JSON.parse(asked) as Play[]) {
  const plan = play(instance, one);
  const growthMb = process.resourceUsage().maxRSS / 1024 - before / 2 ** 20;
  process.stdout.write(
    `${JSON.stringify({ play: one, plan, growthMb, historyMb: historyBytes(instance, plan) / 1e6 } satisfies PlayedInstance)}\n`,
  );
}
