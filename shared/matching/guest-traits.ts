import { traits } from './pair-kinds.ts';
import type { Guest } from './types.ts';

/** What counts between any two guests beside their meetings and wishes, in the bits of `traits`. */
export function traitsBetween(guests: readonly Guest[], organisations: Int32Array): (a: number, b: number) => number {
  const topics = masksOf(guests.map((guest) => guest.topics));
  const attributes = masksOf(guests.map((guest) => guest.attributes ?? []));
  const firstTime = Uint8Array.from(guests, ({ firstTimer }) => (firstTimer ? 1 : 0));
  return (a, b) => {
    const organisation = organisations[a] as number;
    const [mine, theirs] = [topics[a] as number, topics[b] as number];
    let found = organisation >= 0 && organisation === organisations[b] ? traits.colleagues : 0;
    if (firstTime[a] === 1 && firstTime[b] === 1) found |= traits.firstTimers;
    if (mine !== 0 && theirs !== 0 && (mine & theirs) === 0) found |= traits.noTopicShared;
    const shared = (attributes[a] as number) & (attributes[b] as number);
    return shared === 0 ? found : found | (Math.min(3, bits(shared)) * traits.attribute);
  };
}

/** One bit for each of the words most people have, up to 31; a word of one person only says nothing about pairs but that there is one. */
function masksOf(words: readonly (readonly string[])[]): Int32Array {
  const people = new Map<string, number>();
  for (const word of words.flatMap((own) => [...new Set(own)])) people.set(word, (people.get(word) ?? 0) + 1);
  const ranked = [...people].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).slice(0, 31);
  const bitOf = new Map(ranked.map(([word], index) => [word, 1 << index]));
  return Int32Array.from(words, (own) => own.reduce((mask, word) => mask | (bitOf.get(word) ?? 0), 0));
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
