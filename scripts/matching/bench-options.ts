import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../launch/places.mjs';
import { Refusal } from '../launch/refusal.mjs';

export interface BenchOptions {
  /** Names of instances, in the order of how many people they have. */
  readonly names: readonly string[];
  readonly budgets: readonly number[];
  readonly seeds: readonly number[];
  readonly manner: 'online' | 'whole';
  readonly json: boolean;
}

export const instancesFolder = join(projectFolder, 'tests/matching/instances');

/** `--instances u16,c24` (by how names begin), `--budgets 50,250`, `--seeds 1,2,3`, `--whole` (all rounds in one budget), `--json`. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ args: [...args], options: { instances: text, budgets: text, seeds: text, whole: flag, json: flag } });
  const wanted = (values.instances ?? (values.whole ? 'u32-4-10,u50-5-8' : '')).split(',');
  const names = readdirSync(instancesFolder)
    .map((file) => file.replace(/\.json$/, ''))
    .filter((name) => wanted.some((start) => name.startsWith(start)))
    .toSorted((a, b) => familyOf(a).localeCompare(familyOf(b)) || peopleIn(a) - peopleIn(b) || a.localeCompare(b));
  if (names.length === 0) throw new Refusal(`No instance is called ${wanted.join(' or ')}: they lie in ${instancesFolder}.`);
  return {
    names,
    budgets: numbers(values.budgets ?? (values.whole ? '10000' : '50,250,1000')),
    seeds: numbers(values.seeds ?? '1,2,3'),
    manner: values.whole ? 'whole' : 'online',
    json: values.json,
  };
}

/** `u`, `c`, then `L`: pure, with rules, large. */
const familyOf = (name: string): string => String('ucL'.indexOf(name.charAt(0)));

const peopleIn = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0);

function numbers(list: string): number[] {
  const read = list.split(',').map(Number);
  if (!read.every((number) => number > 0)) throw new Refusal(`Numbers above 0 with commas between them, not "${list}".`);
  return read;
}
