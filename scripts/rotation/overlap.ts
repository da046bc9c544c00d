import { setTimeout } from 'node:timers/promises';
import type { EmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { usageOf, waitsOf } from '#tests/support/process-usage.ts';

/** While both media rooms are there: percent of one core, and megabytes. */
export interface Overlap {
  readonly pageCpu: number;
  readonly pageMb: number;
  readonly serverCpu: number;
  readonly serverMb: number;
  /** Of the time right after the bell, ms: how long the page's busiest process was ready and had no processor. */
  readonly waitedMs: number;
}

/** From some seconds before the bell until shortly before it: by then everybody has connected. */
const [fromMs, untilMs] = [2500, 300];
/** By then everybody has been heard and seen, as a rule. */
const afterBellMs = 400;

/** What the browser of the person who is measured and the media server use in the last seconds before a bell, and how it waits after it. */
export async function measureOverlap(browserPid: number, { supervisor }: EmbeddedLiveKit, bell: number): Promise<Overlap> {
  const server = supervisor.pid();
  if (server === null) throw new Error('The media server is gone.');
  const look = () => ({ at: performance.now(), page: usageOf(browserPid), server: usageOf(server) });
  await setTimeout(Math.max(0, bell - fromMs - Date.now()));
  const began = look();
  await setTimeout(Math.max(0, bell - untilMs - Date.now()));
  const ended = look();
  // A little before it: looking takes some milliseconds itself.
  await setTimeout(Math.max(0, bell - 30 - Date.now()));
  const waits = waitsOf(browserPid);
  await setTimeout(Math.max(0, bell + afterBellMs - Date.now()));
  const waited = [...waitsOf(browserPid)].map(([pid, ms]) => ms - (waits.get(pid) ?? ms));
  const percent = (before: number, after: number) => ((after - before) * 100_000) / (ended.at - began.at);
  return {
    pageCpu: percent(began.page.cpuSeconds, ended.page.cpuSeconds),
    pageMb: ended.page.memoryMb,
    serverCpu: percent(began.server.cpuSeconds, ended.server.cpuSeconds),
    serverMb: ended.server.memoryMb,
    waitedMs: Math.max(...waited),
  };
}
