import { parseArgs } from 'node:util';
import { Refusal } from '../launch/refusal.mjs';

/** What was asked for: a plan of an instance for programs, or of a list of people for a person. */
export type Options =
  | { readonly kind: 'instance'; readonly file: string; readonly budgetMs: number; readonly seed: number; readonly whole: boolean }
  | {
      readonly kind: 'list';
      readonly file: string;
      readonly budgetMs: number;
      readonly seed: number;
      readonly tableSize: number | null;
      readonly rounds: number;
      readonly out: string;
    };

const usage =
  'Say `npm run plan -- people.csv --table-size 4 --rounds 3` for a list of people, or `npm run --silent plan -- --instance FILE --budget-ms 250 --seed 1`.';

/** Reads the arguments; refuses in a sentence what it cannot make sense of. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const seed = wholeNumber('seed', values.seed ?? '1', { least: 0, most: 2 ** 31 });
  const [file, ...more] = positionals;
  if (values.instance !== undefined) {
    if (file !== undefined) throw new Refusal(`An instance or a list of people, not both: ${values.instance} and ${file}. ${usage}`);
    const budgetMs = wholeNumber('budget-ms', values['budget-ms'] ?? '250', { least: 1, most: 3_600_000 });
    return { kind: 'instance', file: values.instance, budgetMs, seed, whole: values.whole };
  }
  if (file === undefined || more.length > 0) throw new Refusal(usage);
  const tableSize = values['table-size'];
  return {
    kind: 'list',
    file,
    seed,
    budgetMs: wholeNumber('budget-ms', values['budget-ms'] ?? '2000', { least: 1, most: 3_600_000 }),
    tableSize: tableSize === undefined ? null : wholeNumber('table-size', tableSize, { least: 2, most: 8 }),
    rounds: wholeNumber('rounds', values.rounds ?? '3', { least: 1, most: 50 }),
    out: values.out ?? `${file.replace(/\.[^./\\]*$/, '')}-plan.csv`,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        instance: text,
        'budget-ms': text,
        seed: text,
        whole: { type: 'boolean', default: false },
        'table-size': text,
        rounds: text,
        out: text,
      },
    });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? (error.message.split('. ')[0] ?? '') : ''}. ${usage}`, { cause: error });
  }
}

function wholeNumber(name: string, written: string, { least, most }: { least: number; most: number }): number {
  const number = Number(written);
  if (written.trim() === '' || !Number.isInteger(number) || number < least || number > most)
    throw new Refusal(`--${name} takes a whole number from ${least} to ${most}, not "${written}".`);
  return number;
}
