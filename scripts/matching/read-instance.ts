import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Instance } from '#tests/matching/instance.ts';
import { Refusal } from '../launch/refusal.mjs';
import { whyNot } from '../plan/why-not.ts';

/** Reads a gathering from a JSON file; refuses in a sentence what is no gathering. */
export function readInstance(file: string): Instance {
  const { data, error } = shape.safeParse(parsed(file));
  const wrong = data === undefined ? misread(error.issues[0]?.path ?? []) : contradiction(data);
  if (data === undefined || wrong !== null) throw new Refusal(`${file} is not a gathering to be seated: ${String(wrong)}.`);
  return { ...data, name: data.name ?? file };
}

/** Where the person who typed a command stood; npm moves to the project first. */
export function fromCaller(file: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
}

function parsed(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(fromCaller(file), 'utf8');
  } catch (error) {
    throw new Refusal(`${file} could not be read: ${whyNot(error)}.`, { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${file} is not JSON: ${whyNot(error)}.`, { cause: error });
  }
}

const id = z.string();
/** Nothing said, in either way. */
const maybe = <Value extends z.ZodType>(value: Value) => value.nullish().transform((given) => given ?? undefined);
const round = maybe(z.int().min(0));
const figures = z.object({ repeats: z.number(), sameOrganisation: z.number().optional() });
const shape = z.object({
  name: z.string().optional(),
  tableSize: z.int().min(1),
  rounds: z.int().min(1),
  people: z.array(
    z.object({
      id,
      organisation: maybe(z.string()),
      languages: maybe(z.array(z.string())),
      topics: maybe(z.array(z.string())),
      firstTimer: maybe(z.boolean()),
      firstRound: round,
      lastRound: round,
    }),
  ),
  keepApart: z.array(z.tuple([id, id])).default([]),
  hosts: z.array(id).default([]),
  demand: z.record(z.string(), figures).optional(),
});

/** What each place should hold, said as a person would. */
const wanted: Readonly<Record<string, string>> = {
  tableSize: 'whole number above 0',
  rounds: 'whole number above 0',
  people: 'list of people with an "id"',
  keepApart: 'list of pairs of ids',
  hosts: 'list of ids',
};

function misread([place, index, key]: readonly PropertyKey[]): string {
  if (typeof key === 'string' && key !== 'id') return `"${key}" of people[${String(index)}] cannot be read`;
  return place === undefined ? 'it holds no object' : `"${String(place)}" is no ${wanted[String(place)] ?? 'such thing'}`;
}

function contradiction({ people, keepApart, hosts }: z.infer<typeof shape>): string | null {
  const ids = people.map((person) => person.id);
  const known = new Set(ids);
  if (known.size < ids.length) return `"${ids.find((one, place) => ids.indexOf(one) !== place) ?? ''}" is there twice`;
  const unknown = [...keepApart.flat(), ...hosts].find((one) => !known.has(one));
  return unknown === undefined ? null : `${JSON.stringify(unknown)} is to be kept apart or a host, but not among the people`;
}
