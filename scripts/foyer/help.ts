import type { Command } from './command.ts';
import { commands } from './commands.ts';

/** All commands, a line each. */
export function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}`);
  return [
    'npm run foyer -- COMMAND',
    '',
    ...lines,
    '',
    '--help after a command tells more of it; --json prints one line for programs.',
  ].join('\n');
}

/** How one is called. */
export const callOf = (name: string, { usage }: Command): string => `npm run foyer -- ${name}${usage === '' ? '' : ` ${usage}`}`;

/** One command. */
export const helpOf = (name: string, command: Command): string => [callOf(name, command), '', command.about, ...command.help].join('\n');
