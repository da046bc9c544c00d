import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { PlayedPlan } from '#tests/matching/instance.ts';
import { nodeOptions } from '../launch/on-pinned-node.mjs';
import type { Play } from './play.ts';

export interface PlayedInstance {
  readonly play: Play;
  readonly plan: PlayedPlan;
  /** The process at its largest so far, less what it had before the first play, megabytes. */
  readonly growthMb: number;
  /** What the engine keeps of who met whom after the last round, megabytes. */
  readonly historyMb: number;
}

/** Plays an instance so many times, one after the other, in a process of its own. */
export async function* playedInstances(file: string, plays: readonly Play[]): AsyncGenerator<PlayedInstance> {
  const program = join(import.meta.dirname, '../programs/play-instance.ts');
  const child = spawn(process.execPath, [...nodeOptions, program, file, JSON.stringify(plays)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  for await (const line of createInterface(child.stdout)) yield JSON.parse(line) as PlayedInstance;
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`Playing ${file} ended with code ${code ?? 'none'}.`);
}
