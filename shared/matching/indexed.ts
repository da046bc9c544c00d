import { traitsBetween } from './guest-traits.ts';
import { DensePairKinds, SparsePairKinds } from './pair-kinds.ts';
import type { PairKinds } from './pair-kinds.ts';
import { PairLists } from './pair-lists.ts';
import { indexSpeech } from './speech.ts';
import type { Speech } from './speech.ts';
import { tableSizes } from './table-sizes.ts';
import type { Guest, Problem } from './types.ts';

/** Up to this many people all pairs fit a table of about 2 MB. */
const denseUpTo = 1000;

/** A valid problem by numbers: guests become 0 … people - 1 in the order of their ids, so that the order they come in changes nothing. */
export interface Indexed {
  readonly people: number;
  readonly guests: readonly Guest[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly sizes: readonly number[];
  /** Seats at the largest table. */
  readonly seats: number;
  /** Host of each table, from the first on; hosts for whom no table is left are guests like others. */
  readonly hosts: readonly number[];
  /** Which tables are larger is given. */
  readonly largerFirst: boolean;
  /** Number of the organisation of each person, -1 for none. */
  readonly organisations: Int32Array;
  readonly speech: Speech;
  /** Times each pair met before, people present only. */
  readonly met: PairLists;
  readonly dense: boolean;
  /** Whether any two of them have met. */
  readonly anyMet: boolean;
  /** Whether it makes a difference who meets whom the first time: for people alike a plan is as good whoever takes which place in it. */
  readonly ruled: boolean;
  /** Fresh kinds of all pairs, before any plan. */
  pairKinds(): PairKinds;
}

export function indexProblem(problem: Problem): Indexed {
  const { history, keepApart } = problem;
  const guests = problem.guests.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const people = guests.length;
  const indexOf = new Map(guests.map(({ id }, index) => [id, index]));
  const met = new Triples(history.length);
  for (const { a, b, times } of history) met.add(indexOf.get(a), indexOf.get(b), times);
  const apart = new Triples(keepApart.length);
  for (const [a, b] of keepApart) apart.add(indexOf.get(a), indexOf.get(b), 1);
  const names = new Map<string, number>();
  const organisations = Int32Array.from(guests, ({ organisation }) => {
    if (organisation === null) return -1;
    const number = names.get(organisation) ?? names.size;
    names.set(organisation, number);
    return number;
  });
  const speech = indexSpeech(guests);
  const sizes = tableSizes(people, problem.tableSize, problem.hosts.length);
  const hosts = problem.hosts.slice(0, sizes.length).map((host) => indexOf.get(host) as number);
  const lists = new PairLists(people, met.all());
  const rules = {
    people,
    met: lists,
    apart: new PairLists(people, apart.all()),
    traitsOf: traitsBetween(guests, { organisations, speech, met: lists, hosts }),
  };
  const before = people <= denseUpTo ? new DensePairKinds(rules) : new SparsePairKinds(rules);
  return {
    people,
    guests,
    indexOf,
    sizes,
    seats: sizes[0] ?? 0,
    hosts,
    largerFirst: problem.largerFirst ?? false,
    organisations,
    speech,
    met: lists,
    anyMet: met.length > 0,
    ruled: met.length > 0 || apart.length > 0 || speech.decides || guests.some(matters),
    dense: before instanceof DensePairKinds,
    pairKinds: () => (before instanceof DensePairKinds ? new DensePairKinds(before) : before),
  };
}

/** Pairs of two different people who are both here, with a number each; in one piece, as there may be a hundred thousand. */
class Triples {
  length = 0;
  private readonly numbers: Int32Array;

  constructor(most: number) {
    this.numbers = new Int32Array(most * 3);
  }

  add(a: number | undefined, b: number | undefined, value: number): void {
    if (a === undefined || b === undefined || a === b || value <= 0) return;
    this.numbers[this.length++] = a;
    this.numbers[this.length++] = b;
    this.numbers[this.length++] = value;
  }

  all(): Int32Array {
    return this.numbers.subarray(0, this.length);
  }
}

/** Whether something about a guest may count between them and another. */
function matters({ organisation, topics, firstTimer, attributes = [] }: Guest): boolean {
  return organisation !== null || topics.length > 0 || firstTimer || attributes.length > 0;
}
