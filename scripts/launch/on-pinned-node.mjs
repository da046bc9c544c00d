import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { ensureDependencies } from './dependencies.mjs';

/**
 * What is short-lived is swept early, or the process would grow by tens of megabytes for nothing; and by the one thread that works, as processor
 * time is meant for one core and idle helpers use it up too.
 */
export const nodeOptions = ['--max-semi-space-size=4', '--single-threaded-gc'];

/**
 * Runs a program on Node 24, which runs TypeScript, whatever Node runs this; its input and output are the caller's own.
 * Installs what is missing first and says so on standard error, as the output may be read by another program.
 * @param {string} program
 * @param {string[]} args
 * @param {{ folder: string, signal: AbortSignal }} context
 * @returns {Promise<number>} its exit code
 */
export async function onPinnedNode(program, args, { folder, signal }) {
  const say = (/** @type {string} */ doing) => void process.stderr.write(`${doing}\n`);
  const { node } = await ensureDependencies({ folder, env: process.env, say, signal });
  const child = spawn(node, [...nodeOptions, program, ...args], { stdio: 'inherit' });
  const [code] = await once(child, 'close');
  return code ?? 1;
}
