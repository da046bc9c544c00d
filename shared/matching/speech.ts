import type { Guest } from './types.ts';

/**
 * Who speaks what, by number. People with the same languages form one group; who fits any table is in group 0.
 * Languages that cannot decide anything are left out: those of one person only, and all of them once a language is spoken by everybody.
 */
export interface Speech {
  /** How many languages decide, and what they are called. */
  readonly languages: number;
  readonly names: readonly string[];
  /** Whether anybody does not fit any table. */
  readonly decides: boolean;
  /** Group of each guest, in their order. */
  readonly groupOf: Int32Array;
  /** 1 at group * languages + language where the group speaks it. */
  readonly speaks: Uint8Array;
  /** Guests with whom someone of each group has a language in common, themselves included. */
  readonly reach: readonly number[];
  /** How many of the languages that decide a group speaks; 0 for who fits any table. */
  spokenBy(group: number): number;
  /** Whether people of these groups have a language in common; of one and the same group too. */
  understand(group: number, other: number): boolean;
}

export function indexSpeech(guests: readonly Guest[]): Speech {
  const speakers = new Map<string, number>();
  let picky = 0;
  for (const { languages } of guests) {
    if (languages.length > 0) picky++;
    for (let at = 0; at < languages.length; at++) {
      const language = languages[at] as string;
      if (languages.indexOf(language) === at) speakers.set(language, (speakers.get(language) ?? 0) + 1);
    }
  }
  const universal = [...speakers.values()].includes(picky);
  const deciding = universal ? [] : [...speakers].flatMap(([language, people]) => (people > 1 ? [language] : []));
  const order = new Map(deciding.toSorted().map((language, index) => [language, index]));

  const groups: Group[] = [{ spoken: [], size: 0 }];
  const byLanguages = new Map<string, number>();
  const bySpoken = new Map<string, number>();
  const groupOf = Int32Array.from(guests, ({ languages }) => {
    if (universal || languages.length === 0) return grow(groups, 0);
    const named = languages.join();
    const known = byLanguages.get(named);
    if (known !== undefined) return grow(groups, known);
    const spoken = [...new Set(languages)].flatMap((language) => order.get(language) ?? []).toSorted((a, b) => a - b);
    const alike = bySpoken.get(spoken.join()) ?? groups.push({ spoken, size: 0 }) - 1;
    bySpoken.set(spoken.join(), alike);
    byLanguages.set(named, alike);
    return grow(groups, alike);
  });

  const speaks = new Uint8Array(groups.length * order.size);
  groups.forEach(({ spoken }, group) => {
    for (const language of spoken) speaks[group * order.size + language] = 1;
  });
  const languages = order.size;
  const understand = (group: number, other: number) => {
    if (group === 0 || other === 0) return true;
    for (let language = 0; language < languages; language++) {
      if (speaks[group * languages + language] === 1 && speaks[other * languages + language] === 1) return true;
    }
    return false;
  };
  // Who speaks nothing that another speaks still reaches themselves.
  const reach = groups.map((_, group) =>
    groups.reduce((sum, other, index) => sum + (understand(group, index) ? other.size : 0), understand(group, group) ? 0 : 1),
  );
  return {
    languages,
    names: [...order.keys()],
    decides: groups.length > 1,
    groupOf,
    speaks,
    reach,
    spokenBy: (group) => groups[group]?.spoken.length ?? 0,
    understand,
  };
}

interface Group {
  readonly spoken: readonly number[];
  size: number;
}

function grow(groups: readonly Group[], index: number): number {
  const group = groups[index];
  if (group !== undefined) group.size++;
  return index;
}
