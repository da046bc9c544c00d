import { csvText } from '#shared/primitives/csv-text.ts';
import type { GuestRow } from '#shared/gathering/view/types.ts';
import { peopleNamed } from './people-named.ts';

interface Words {
  readonly headings: readonly string[];
  /** Of somebody's role; empty for participants. */
  readonly role: (guest: GuestRow) => string;
  readonly standing: (guest: GuestRow) => string;
  /** Between cells: what spreadsheets of that language take. */
  readonly separator: string;
}

/** Everyone with a link, as a spreadsheet takes it and as a list can be read again: name, organisation, mail, role, standing, link. */
export function linksFile(guests: readonly GuestRow[], links: ReadonlyMap<string, string>, words: Words): string {
  const rows = peopleNamed(guests, '').map((guest) => [
    guest.name,
    guest.organisation,
    guest.mail,
    words.role(guest),
    words.standing(guest),
    links.get(guest.id) ?? '',
  ]);
  return csvText([words.headings, ...rows], words.separator);
}
