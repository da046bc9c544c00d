import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Instance } from '#tests/matching/instance.ts';
import { Refusal } from '../launch/refusal.mjs';
import { whyNot } from '../plan/why-not.ts';

/** Reads a gathering from a JSON file; refuses in a sentence what is no gathering. */
export function readInstance(file: string): Instance {
  const read = parsed(file);
  const wrong = objection(read);
  if (wrong !== null) throw new Refusal(`${file} is not a gathering to be seated: ${wrong}.`);
  return read as Instance;
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

function objection(read: unknown): string | null {
  if (!isRecord(read)) return 'it holds no object';
  const { tableSize, rounds, people, keepApart = [], hosts = [] } = read;
  if (!isCount(tableSize)) return '"tableSize" is no whole number above 0';
  if (!isCount(rounds)) return '"rounds" is no whole number above 0';
  if (!Array.isArray(people) || !people.every((person) => isRecord(person) && typeof person['id'] === 'string'))
    return '"people" is no list of people with an "id"';
  const ids = people.map((person: { id: string }) => person.id);
  const known = new Set(ids);
  if (known.size < ids.length) return `"${ids.find((id, place) => ids.indexOf(id) !== place) ?? ''}" is there twice`;
  const named: unknown[] = [keepApart, hosts].flat(2);
  const unknown = named.find((id) => typeof id !== 'string' || !known.has(id));
  return unknown === undefined ? null : `${JSON.stringify(unknown)} is to be kept apart or a host, but not among the people`;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;
