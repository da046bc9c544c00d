import { shuffled } from '#shared/primitives/seeded-random.ts';
import type { Indexed } from './indexed.ts';
import type { Means } from './means.ts';
import type { PairKinds } from './pair-kinds.ts';
import { prices } from './prices.ts';
import type { Speech } from './speech.ts';
import { TableSpeech } from './table-speech.ts';
import { weights } from './weights.ts';

/** Looks taken in all, about the same for any number of people: a thousand are seated in milliseconds. */
const looks = 100_000;

/** People looked at for each seat: at least, and once the time is over. */
const [fewest, hurried] = [8, 3];

/** Tables between two looks at the clock. */
const tablesPerClock = 64;

/**
 * One round, table by table: who has fewest people to talk with sits down first, and each seat goes to whoever costs least there;
 * among equals to the one hardest to seat elsewhere, then to the organisation with most people still standing. Hosts come first at their tables.
 * In large gatherings only some are looked at, of those with whom the table keeps a language; once the time is over, very few.
 */
export function greedyRound(indexed: Indexed, pairs: PairKinds, { random, meter }: Means): number[][] {
  const { people, sizes, hosts, organisations } = indexed;
  const { reach, groupOf } = indexed.speech;
  const reachOf = (person: number) => reach[groupOf[person] as number] as number;
  const pinned = new Set(hosts);
  const guests = shuffled([...organisations.keys()], random).filter((person) => !pinned.has(person));
  const standing = new Standing(guests, indexed.speech);
  const colleagues = colleaguesOf(organisations, guests);

  const speech = new TableSpeech(indexed.speech, sizes.length);
  const costAt = (table: number, seated: readonly number[], person: number) => {
    let cost = speech.missingAfter(table, people, person) * weights.missingSpeaker;
    for (const other of seated) cost += prices.told[pairs.of(person, other)] as number;
    return cost;
  };
  const width = Math.max(fewest, Math.floor(looks / people));
  let late = false;
  return sizes.map((size, table) => {
    late ||= (table + 1) % tablesPerClock === 0 && meter.late;
    const seated: number[] = [];
    const sit = (person: number) => {
      seated.push(person);
      speech.sit(table, person);
    };
    const lackingWith = (person: number) => speech.missingAfter(table, people, person);
    hosts.slice(table, table + 1).forEach(sit);
    while (seated.length < size) {
      let [next, least] = [-1, Infinity];
      for (const person of standing.some(late ? hurried : width, lackingWith)) {
        const cost = costAt(table, seated, person);
        const further = cost === least ? reachOf(person) - reachOf(next) || colleagues.of(next) - colleagues.of(person) : cost - least;
        if (further < 0) [next, least] = [person, cost];
      }
      standing.leave(next);
      colleagues.leave(next);
      sit(next);
    }
    return seated;
  });
}

/** Who has no seat yet, by the languages they speak, whoever has fewest people to talk with first. */
class Standing {
  private readonly groups: number[][];
  private readonly groupOf: Int32Array;
  private readonly missing: number[] = [];
  private readonly found: number[] = [];
  private left: number;

  constructor(guests: readonly number[], { groupOf, reach }: Speech) {
    const byGroup = Map.groupBy(guests, (person) => groupOf[person] as number);
    this.groupOf = groupOf.slice();
    const ranked = [...byGroup].toSorted(([a], [b]) => (reach[a] as number) - (reach[b] as number));
    this.groups = ranked.map(([, members]) => members);
    for (const [rank, members] of this.groups.entries()) for (const person of members) this.groupOf[person] = rank;
    this.left = guests.length;
  }

  /**
   * So many of them, or all: where not all, of the groups at whose coming fewest at the table lack its language. The list is the same each time, filled
   * anew: it is asked for at every seat.
   */
  some(width: number, missingWith: (person: number) => number): readonly number[] {
    const { groups, missing, found } = this;
    found.length = 0;
    if (width >= this.left) {
      for (const members of groups) for (const person of members) found.push(person);
      return found;
    }
    let level = Infinity;
    for (let group = 0; group < groups.length; group++) {
      const [first] = groups[group] as number[];
      missing[group] = first === undefined ? Infinity : missingWith(first);
      level = Math.min(level, missing[group] as number);
    }
    while (found.length < width && level < Infinity) {
      let next = Infinity;
      for (let group = 0; group < groups.length && found.length < width; group++) {
        const lacking = missing[group] as number;
        if (lacking > level) next = Math.min(next, lacking);
        if (lacking !== level) continue;
        const members = groups[group] as number[];
        for (let at = members.length - 1; at >= 0 && found.length < width; at--) found.push(members[at] as number);
      }
      level = next;
    }
    return found;
  }

  leave(person: number): void {
    const members = this.groups[this.groupOf[person] as number] ?? [];
    members.splice(members.lastIndexOf(person), 1);
    this.left--;
  }
}

/** How many people of somebody's organisation still stand; 0 for who has none. */
function colleaguesOf(organisations: Int32Array, people: readonly number[]): { of(person: number): number; leave(person: number): void } {
  const standing = new Int32Array(organisations.length + 1);
  const at = (person: number) => (organisations[person] as number) + 1;
  const count = (person: number, by: number) => {
    if (at(person) > 0) standing[at(person)] = (standing[at(person)] as number) + by;
  };
  for (const person of people) count(person, 1);
  return { of: (person) => standing[at(person)] as number, leave: (person) => count(person, -1) };
}
