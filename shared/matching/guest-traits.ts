import { traits } from './pair-kinds.ts';
import type { PairLists } from './pair-lists.ts';
import type { Speech } from './speech.ts';
import type { Guest } from './types.ts';

export interface Acquaintance {
  readonly organisations: Int32Array;
  readonly speech: Speech;
  readonly met: PairLists;
  /** Numbers of the hosts. */
  readonly hosts: readonly number[];
}

/** What counts between any two guests beside their meetings and wishes, in the bits of `traits`. */
export function traitsBetween(
  guests: readonly Guest[],
  { organisations, speech, met, hosts }: Acquaintance,
): (a: number, b: number) => number {
  const topics = masksOf(guests.map((guest) => guest.topics));
  const attributes = masksOf(guests.map((guest) => guest.attributes ?? []));
  const firstTime = Uint8Array.from(guests, ({ firstTimer }) => (firstTimer ? 1 : 0));
  const strain = Uint8Array.from(guests, (_, person) => Math.min(3, repeatsOf(met, person)));
  const busy = busyHosts(guests.length, hosts, met);
  return (a, b) => {
    const organisation = organisations[a] as number;
    const [mine, theirs] = [topics[a] as number, topics[b] as number];
    let found = organisation >= 0 && organisation === organisations[b] ? traits.colleagues : 0;
    if (!speech.understand(speech.groupOf[a] as number, speech.groupOf[b] as number)) found |= traits.strangers;
    if (firstTime[a] === 1 && firstTime[b] === 1) found |= traits.firstTimers;
    if (mine !== 0 && theirs !== 0 && (mine & theirs) === 0) found |= traits.noTopicShared;
    if (busy[a] === 1 || busy[b] === 1) found |= traits.busyHost;
    const shared = (attributes[a] as number) & (attributes[b] as number);
    if (shared !== 0) found |= Math.min(3, bits(shared)) * traits.attribute;
    return found | (Math.max(strain[a] as number, strain[b] as number) * traits.strain);
  };
}

/** How often somebody has met people again, of those who are here. */
function repeatsOf(met: PairLists, person: number): number {
  let repeats = 0;
  met.forEach(person, (_other, times) => (repeats += times - 1));
  return repeats;
}

/** 1 for each host who has had more guests than the host with fewest. */
function busyHosts(people: number, hosts: readonly number[], met: PairLists): Uint8Array {
  const busy = new Uint8Array(people);
  const guestsOf = hosts.map((host) => {
    let guests = 0;
    met.forEach(host, (_other, times) => (guests += times));
    return guests;
  });
  const fewest = Math.min(...guestsOf);
  hosts.forEach((host, at) => {
    if ((guestsOf[at] as number) > fewest) busy[host] = 1;
  });
  return busy;
}

/** One bit for each of the words most people have, up to 31; a word of one person only says nothing about pairs but that there is one. */
function masksOf(words: readonly (readonly string[])[]): Int32Array {
  const people = new Map<string, number>();
  for (const own of words) {
    for (let at = 0; at < own.length; at++) {
      const word = own[at] as string;
      if (own.indexOf(word) === at) people.set(word, (people.get(word) ?? 0) + 1);
    }
  }
  const ranked = [...people].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).slice(0, 31);
  const bitOf = new Map(ranked.map(([word], index) => [word, 1 << index]));
  return Int32Array.from(words, (own) => {
    let mask = 0;
    for (const word of own) mask |= bitOf.get(word) ?? 0;
    return mask;
  });
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
