import { readFileSync, writeFileSync } from 'node:fs';
import { decodeText } from '#client/lib/decode-text.ts';
import { adviseTableSize } from '#shared/matching/advise-table-size.ts';
import { checkPlan } from '#tests/matching/check-plan.ts';
import type { CheckedPlan } from '#tests/matching/check-plan.ts';
import { boundsOf } from '#tests/matching/instance-bounds.ts';
import type { Instance, PlayedPlan } from '#tests/matching/instance.ts';
import { Refusal } from '../launch/refusal.mjs';
import { play } from '../matching/play.ts';
import { fromCaller } from '../matching/read-instance.ts';
import type { Options } from './options.ts';
import { planCsv } from './plan-csv.ts';
import { adviceText, figuresText, planText, tablesWithoutLanguage } from './plan-text.ts';
import { readPeople } from './read-people.ts';
import type { PeopleList } from './read-people.ts';
import { whyNot } from './why-not.ts';

export interface PlannedList {
  /** The plan to be read, by everybody. */
  readonly text: string;
  /** Who should have been kept apart and could not be: for whoever made the list alone. */
  readonly warnings: readonly string[];
}

/** Plans the rounds of a list of people and writes who sits where as CSV. */
export function planList({ file, out, rounds, seed, budgetMs, ...asked }: Extract<Options, { kind: 'list' }>): PlannedList {
  if (fromCaller(out) === fromCaller(file))
    throw new Refusal('The plan would be written over the list of people: name another file with --out.');
  const list = readPeople(decodeText(bytesOf(file)));
  const { people, keepApart, hosts } = list;
  if (people.length < 2) throw new Refusal('One person alone cannot be seated with anybody.');
  const organisations = [...Map.groupBy(people, ({ organisation }) => organisation)].flatMap(([name, { length }]) =>
    name === undefined ? [] : [length],
  );
  const advice = adviseTableSize({ people: people.length, rounds, organisations });
  const tableSize = asked.tableSize ?? advice.recommended;
  const instance: Instance = { name: file, tableSize, rounds, people, keepApart, hosts };
  const plan = play(instance, { seed, budgetMs, manner: 'whole' });
  write(out, planCsv(list, plan));
  const size = hosts.length > 0 ? `${hosts.length} hosted tables` : `tables of ${tableSize}`;
  const title = `${people.length} people, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, ${size}\n\n`;
  const checked = checkPlan(instance, plan);
  const figures = [
    ...figuresText(list, checked, boundsOf(withoutBrokenRules(instance, checked)).repeats),
    ...(hosts.length > 0 ? [] : adviceText(advice, tableSize)),
    `Written to ${out}.`,
  ];
  return { text: title + planText(list, plan, figures), warnings: togetherAllTheSame(list, plan) };
}

/** What the bound is counted for: wishes are left out for nobody to read them there, and languages where the plan itself could not keep them. */
function withoutBrokenRules(instance: Instance, checked: CheckedPlan): Instance {
  const people = tablesWithoutLanguage(checked) === 0 ? instance.people : instance.people.map(({ languages: _, ...person }) => person);
  return { ...instance, keepApart: [], people };
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(fromCaller(file));
  } catch (error) {
    throw new Refusal(`${file} could not be read: ${whyNot(error)}.`, { cause: error });
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(fromCaller(file), text);
  } catch (error) {
    throw new Refusal(`The plan could not be written to ${file}: ${whyNot(error)}.`, { cause: error });
  }
}

function togetherAllTheSame({ people, keepApart }: PeopleList, { rounds }: PlayedPlan): string[] {
  const nameOf = (wanted: string) => people.find(({ id }) => id === wanted)?.name ?? wanted;
  return rounds.flatMap(({ tables }, round) =>
    keepApart
      .filter(([a, b]) => tables.some((ids) => ids.includes(a) && ids.includes(b)))
      .map(([a, b]) => `Round ${round + 1}: ${nameOf(a)} and ${nameOf(b)} could not be kept apart.`),
  );
}
