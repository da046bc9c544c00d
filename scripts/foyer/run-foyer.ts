import { parseArgs } from 'node:util';
import type { Config } from '#server/config/config.ts';
import { Refusal } from '../launch/refusal.mjs';
import type { Answer, Command } from './command.ts';
import { commands } from './commands.ts';
import { callOf, helpOf, overview } from './help.ts';
import { sentenceOf } from './sentence-of.ts';

/** Exit codes: done; could not be done; was not understood. */
const [done, failed, misunderstood] = [0, 1, 2];

class Misunderstood extends Refusal {}

export interface Printer {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** Does what the arguments ask for. Resolves to the exit code; rejects only on what nobody foresaw. */
export async function runFoyer(args: readonly string[], config: () => Config, { out, error: say }: Printer): Promise<number> {
  const wantsJson = args.includes('--json');
  try {
    const { text, json, exitCode = done } = await answerTo(args, config);
    out(wantsJson ? JSON.stringify(json) : text);
    return exitCode;
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    if (wantsJson) out(JSON.stringify({ error: sentence }));
    else say(sentence);
    return error instanceof Misunderstood ? misunderstood : failed;
  }
}

async function answerTo([name, ...rest]: readonly string[], config: () => Config): Promise<Answer> {
  if (name === undefined || name === '--help' || name === 'help') return { text: overview(), json: { commands: Object.keys(commands) } };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new Misunderstood(`There is no command "${name}": there are ${Object.keys(commands).join(', ')}.`);
  const { values, positionals } = parsed(name, command, rest);
  if (values['help'] === true) return { text: helpOf(name, command), json: { usage: command.usage, about: command.about } };
  if (positionals.length < command.args.least || positionals.length > command.args.most)
    throw new Misunderstood(`Say \`${callOf(name, command)}\`.`);
  return command.run({ args: positionals, options: values, config: config() });
}

function parsed(name: string, command: Command, args: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...command.options, json: flag, help: flag },
    });
    return { values: values as Readonly<Record<string, string | boolean | undefined>>, positionals };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new Misunderstood(`${why}. See \`npm run foyer -- ${name} --help\`.`, { cause: error });
  }
}
