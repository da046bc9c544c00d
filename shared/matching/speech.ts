import type { Guest } from './types.ts';

/**
 * Who speaks what, by number. People with the same languages form one group; who fits any table is in group 0.
 * Languages that cannot decide anything are left out: those of one person only, and all of them once a language is spoken by everybody.
 */
export interface Speech {
  readonly languages: number;
  /** Whether anybody does not fit any table. */
  readonly decides: boolean;
  /** Group of each guest, in their order. */
  readonly groupOf: Int32Array;
  /** 1 at group * languages + language where the group speaks it. */
  readonly speaks: Uint8Array;
  /** Guests with whom someone of each group has a language in common, themselves included. */
  readonly reach: readonly number[];
  /** Whether people of these groups have a language in common; of one and the same group too. */
  understand(group: number, other: number): boolean;
}

export function indexSpeech(guests: readonly Guest[]): Speech {
  const speakers = new Map<string, number>();
  const picky = guests.filter(({ languages }) => languages.length > 0);
  for (const { languages } of picky) for (const language of new Set(languages)) speakers.set(language, (speakers.get(language) ?? 0) + 1);
  const universal = [...speakers.values()].includes(picky.length);
  const deciding = universal ? [] : [...speakers].flatMap(([language, people]) => (people > 1 ? [language] : []));
  const order = new Map(deciding.toSorted().map((language, index) => [language, index]));

  const groups: Group[] = [{ any: true, spoken: [], size: 0 }];
  const byKey = new Map<string, number>();
  const groupOf = Int32Array.from(guests, ({ languages }) => {
    if (universal || languages.length === 0) return grow(groups, 0);
    const spoken = [...new Set(languages)].flatMap((language) => order.get(language) ?? []).toSorted((a, b) => a - b);
    const key = spoken.join();
    const known = byKey.get(key) ?? groups.push({ any: false, spoken, size: 0 }) - 1;
    byKey.set(key, known);
    return grow(groups, known);
  });

  const speaks = new Uint8Array(groups.length * order.size);
  groups.forEach(({ spoken }, group) => {
    for (const language of spoken) speaks[group * order.size + language] = 1;
  });
  const reach = groups.map((group) =>
    groups.reduce((sum, other) => sum + (understand(group, other) ? other.size : 0), understand(group, group) ? 0 : 1),
  );
  return {
    languages: order.size,
    decides: groups.length > 1,
    groupOf,
    speaks,
    reach,
    understand: (group, other) => understand(groups[group], groups[other]),
  };
}

interface Group {
  readonly any: boolean;
  readonly spoken: readonly number[];
  size: number;
}

function grow(groups: readonly Group[], index: number): number {
  const group = groups[index];
  if (group !== undefined) group.size++;
  return index;
}

function understand(a: Group | undefined, b: Group | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.any || b.any || a.spoken.some((language) => b.spoken.includes(language));
}
