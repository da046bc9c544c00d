import type { PersonRow } from '#shared/gathering/view/types.ts';

/** By name, those whose name or organisation holds every word of `query`, whatever its accents. */
export function hallPeople(people: readonly PersonRow[], query: string): PersonRow[] {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  return people
    .filter(({ name, organisation }) => words.every((word) => plain(`${name} ${organisation}`).includes(word)))
    .sort((a, b) => a.name.localeCompare(b.name));
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
