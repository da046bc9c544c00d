import { z } from 'zod';
import { commandMessage } from '#shared/contract/commands.ts';
import type { Random } from '#shared/primitives/seeded-random.ts';

/** The parts of JSON Schema that the contract of commands comes to. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const contract = z.toJSONSchema(commandMessage, { io: 'input', unrepresentable: 'any' }) as Schema;
const commands = contract.properties?.['command']?.oneOf ?? [];
const typeOf = (command: Schema): string => String(command.properties?.['type']?.const);

/** Values that were trouble somewhere before: ends of ranges, names of properties that objects have, odd letters. */
const strange: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  -(2 ** 63),
  0.1,
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\ud800',
  '\u202e\u2066',
  'é'.repeat(300),
  '<img src=x onerror=alert(1)>',
  "'; DROP TABLE events; --",
  'x'.repeat(3000),
  [],
  [[]],
  [null, {}, 'a'],
  {},
  { $ref: 1 },
  { toString: null, valueOf: 7, length: -1 },
];

const letters = ['a', 'Z', ' ', 'é', '\n', '😀', 'ß', '\u0301', '<', '&', '"', '\u200f'];

/** Makes up commands from the contract itself, so that a new one is among them from its first day. */
export class RandomCommands {
  readonly #random: Random;
  /** Ids of people, tables and cards that there are, most of all that commands name. */
  readonly known: string[] = ['nobody'];

  constructor(random: Random) {
    this.#random = random;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.#random.below(values.length)] as T;
  }

  chance(share: number): boolean {
    return this.#random.next() < share;
  }

  /** As the contract has it, of a type that `wanted` lets pass. */
  wellFormed(wanted: (type: string) => boolean): Record<string, unknown> {
    for (;;) {
      const command = this.pick(commands);
      if (wanted(typeOf(command))) return this.#value(command) as Record<string, unknown>;
    }
  }

  /** The same, spoilt somewhere. */
  spoilt(value: unknown, depth = 0): unknown {
    if (typeof value !== 'object' || value === null || this.chance(0.25)) return this.pick(strange);
    const entries = Object.entries(value as Record<string, unknown>);
    if (entries.length === 0 || depth > 6) return this.pick(strange);
    const [key, inner] = this.pick(entries);
    const dice = this.#random.below(4);
    if (dice === 0) return Object.fromEntries(entries.filter(([name]) => name !== key));
    if (dice === 1) return { ...value, [this.pick(['role', 'actor', 'person', '__proto__', 'type', 'x'])]: this.pick(strange) };
    return { ...value, [key]: this.spoilt(inner, depth + 1) };
  }

  /** No command at all: anything that JSON can say, and nested as deep as fits. */
  nonsense(): unknown {
    if (this.chance(0.05)) return JSON.parse('['.repeat(2000) + ']'.repeat(2000)) as unknown;
    if (this.chance(0.02)) return 'x'.repeat(20_000);
    return this.chance(0.5) ? this.pick(strange) : { id: this.pick(strange), command: this.pick(strange), more: this.pick(strange) };
  }

  #value(schema: Schema): unknown {
    if ('const' in schema) return schema.const;
    if (schema.enum !== undefined) return this.pick(schema.enum);
    const choices = schema.oneOf ?? schema.anyOf;
    if (choices !== undefined) return this.#value(this.pick(choices));
    switch (schema.type) {
      case 'object':
        return this.#object(schema);
      case 'array':
        return Array.from({ length: this.#random.below(Math.min(4, (schema.maxItems ?? 3) + 1)) }, () => this.#value(schema.items ?? {}));
      case 'string':
        return this.#text(schema);
      case 'integer':
      case 'number':
        return this.#number(schema);
      case 'boolean':
        return this.chance(0.5);
      case undefined:
      default:
        return null;
    }
  }

  #object({ properties = {}, required = [] }: Schema): Record<string, unknown> {
    const kept = Object.entries(properties).filter(([name]) => required.includes(name) || this.chance(0.5));
    return Object.fromEntries(kept.map(([name, inner]) => [name, this.#value(inner)]));
  }

  #text({ pattern, maxLength = 40 }: Schema): string {
    if (pattern?.startsWith('^[A-Za-z0-9_-]') === true) return this.pick(this.known);
    if (pattern !== undefined) return this.pick(['fr', 'en', '2026-10-20', 'en-GB']);
    const length = this.chance(0.1) ? maxLength : this.#random.below(Math.min(maxLength, 30) + 1);
    return Array.from({ length }, () => this.pick(letters))
      .join('')
      .slice(0, maxLength);
  }

  #number({ minimum = -1000, maximum = 1000 }: Schema): number {
    return this.chance(0.3) ? this.pick([minimum, maximum]) : minimum + this.#random.below(Math.min(maximum - minimum + 1, 2 ** 32));
  }
}
