import { setTimeout } from 'node:timers/promises';
import type { EmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { usageOf } from '#tests/support/process-usage.ts';

/** While both media rooms are there: percent of one core, and megabytes. */
export interface Overlap {
  readonly pageCpu: number;
  readonly pageMb: number;
  readonly serverCpu: number;
  readonly serverMb: number;
}

/** From some seconds before the bell until shortly before it: by then everybody has connected. */
const [fromMs, untilMs] = [2500, 300];

/** What the browser of the person who is measured and the media server use in the last seconds before a bell. */
export async function measureOverlap(browserPid: number, { supervisor }: EmbeddedLiveKit, bell: number): Promise<Overlap> {
  const server = supervisor.pid();
  if (server === null) throw new Error('The media server is gone.');
  const look = () => ({ at: performance.now(), page: usageOf(browserPid), server: usageOf(server) });
  await setTimeout(Math.max(0, bell - fromMs - Date.now()));
  const began = look();
  await setTimeout(Math.max(0, bell - untilMs - Date.now()));
  const ended = look();
  const percent = (before: number, after: number) => ((after - before) * 100_000) / (ended.at - began.at);
  return {
    pageCpu: percent(began.page.cpuSeconds, ended.page.cpuSeconds),
    pageMb: ended.page.memoryMb,
    serverCpu: percent(began.server.cpuSeconds, ended.server.cpuSeconds),
    serverMb: ended.server.memoryMb,
  };
}
