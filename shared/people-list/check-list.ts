import type { Invitee } from '#shared/gathering/people.ts';
import type { ListedRow } from './people-table.ts';
import { plainText } from './plain-text.ts';
import { readRow, type Problem, type ReadRow } from './read-row.ts';

/** Somebody the gathering knows already. */
export interface KnownGuest {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly mail: string;
}

export interface CheckedRow {
  readonly row: ListedRow;
  /** As they would be invited, were nothing wrong. */
  readonly invitee: Invitee;
  readonly problems: readonly Problem[];
}

interface Entry {
  readonly line: number;
  readonly read: ReadRow;
  /** Place in the list. */
  readonly place: number;
}

/** Rows with what is wrong in each: by itself, beside the others, and beside those who are known already. */
export function checkList(rows: readonly ListedRow[], guests: readonly KnownGuest[]): CheckedRow[] {
  const entries = rows.map(({ line, cells }, place): Entry => ({ line, read: readRow(cells), place }));
  const listed = Map.groupBy(entries, ({ read }) => nameKey(read.profile.name));
  const known = Map.groupBy(guests, ({ name }) => nameKey(name));
  const addresses = { listed: firstOf(entries, ({ read }) => read.mail), known: firstOf(guests, ({ mail }) => mail) };
  return entries.map((entry, place) => {
    const { apartNames, problems: own, ...invitee } = entry.read;
    const problems = [...own];
    const double = (entry.read.profile.name === '' ? null : doubleOf(entry, listed, known)) ?? addressTaken(entry, addresses);
    if (double !== null) problems.push(double);
    const apart = apartNames.flatMap((name) => {
      const found = whoIs(name, entry, listed, known);
      if (typeof found !== 'object') return [found];
      problems.push(found);
      return [];
    });
    return { row: rows[place] ?? { line: entry.line, cells: {} }, invitee: { ...invitee, apart }, problems };
  });
}

type Listed = ReadonlyMap<string, readonly Entry[]>;
type Known = ReadonlyMap<string, readonly KnownGuest[]>;

interface Addresses {
  readonly listed: ReadonlyMap<string, Entry>;
  readonly known: ReadonlyMap<string, KnownGuest>;
}

/** Who has an address first, whatever its case. */
function firstOf<T>(all: readonly T[], mailOf: (one: T) => string): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  for (const one of all) {
    const mail = mailOf(one).toLowerCase();
    if (mail !== '' && !first.has(mail)) first.set(mail, one);
  }
  return first;
}

/** Names of signs alone are compared as they stand. */
const nameKey = (name: string): string => plainText(name) || name.trim();

/** The same person: of one name, and nothing tells them apart. Two addresses do, and so do two organisations unless the address is one. */
function same(a: Omit<KnownGuest, 'id' | 'name'>, b: Omit<KnownGuest, 'id' | 'name'>): boolean {
  const [one, other] = [a.mail.toLowerCase(), b.mail.toLowerCase()];
  if (one !== '' && other !== '') return one === other;
  return plainText(a.organisation) === plainText(b.organisation);
}

const traits = ({ profile, mail }: ReadRow) => ({ organisation: profile.organisation, mail });

function doubleOf(entry: Entry, listed: Listed, known: Known): Problem | null {
  const key = nameKey(entry.read.profile.name);
  if (known.get(key)?.some((guest) => same(guest, traits(entry.read))) === true) return { field: 'name', kind: 'invited', about: '' };
  for (const other of listed.get(key) ?? []) {
    if (other.place >= entry.place) break;
    if (same(traits(other.read), traits(entry.read))) return { field: 'name', kind: 'doubled', about: other.line };
  }
  return null;
}

/** An address is one person's: a link sent to it opens as them. */
function addressTaken({ read: { mail }, place }: Entry, { listed, known }: Addresses): Problem | null {
  const guest = known.get(mail.toLowerCase());
  if (guest !== undefined) return { field: 'mail', kind: 'addressTaken', about: guest.name };
  const other = listed.get(mail.toLowerCase());
  return other === undefined || other.place >= place ? null : { field: 'mail', kind: 'addressDoubled', about: other.line };
}

/** Place in the list or id of whoever is meant by a name, or what is wrong with it. */
function whoIs(name: string, entry: Entry, listed: Listed, known: Known): number | string | Problem {
  const key = nameKey(name);
  const wrong = (kind: Problem['kind']): Problem => ({ field: 'keepApart', kind, about: name });
  const places = (listed.get(key) ?? []).map(({ place }) => place);
  const found = [...places.filter((place) => place !== entry.place), ...(known.get(key) ?? []).map(({ id }) => id)];
  const [first, second] = found;
  if (first === undefined) return wrong(places.length > 0 ? 'oneself' : 'unknown');
  return second === undefined ? first : wrong('several');
}
