import type { GuestRow } from '#shared/gathering/view/types.ts';

const alphabet = new Intl.Collator();

/** Those whose name, organisation or address contains every word of `query`, whatever its accents, by name. */
export function peopleNamed(guests: readonly GuestRow[], query: string): GuestRow[] {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  const fits = ({ name, organisation, mail }: GuestRow) => {
    const text = plain(`${name} ${organisation} ${mail}`);
    return words.every((word) => text.includes(word));
  };
  return (words.length === 0 ? [...guests] : guests.filter(fits)).sort((a, b) => alphabet.compare(a.name, b.name));
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
