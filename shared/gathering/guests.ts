import { plainText } from '#shared/people-list/plain-text.ts';
import type { Guest } from '#shared/matching/types.ts';
import type { World } from './decision.ts';
import type { Person } from './people.ts';
import type { Open } from './state.ts';

/** An organisation as it is compared, by its letters and digits alone; null where none was named. */
export function organisationNamed(text: string): string | null {
  const name = plainText(text);
  return name === '' ? null : name;
}

/** A person as the matcher sees them: declared data only. */
export function guestOf({ personal }: World, person: Pick<Person, 'id'>): Guest {
  const profile = personal.profile[person.id];
  return {
    id: person.id,
    organisation: organisationNamed(profile?.organisation ?? ''),
    languages: profile?.languages ?? [],
    topics: profile?.topics ?? [],
    firstTimer: personal.invitation[person.id]?.firstTimer ?? false,
  };
}

/**
 * Pairs of people whom organisers keep apart, or of whom one at least asked not to be seated with the other. Never shown to
 * participants; what people asked, to nobody.
 */
export function keptApart(state: Open, among: ReadonlySet<string>): (readonly [string, string])[] {
  return Object.values(state.people).flatMap((person) =>
    among.has(person.id) ? shuns(person).flatMap((other) => (among.has(other) ? [[person.id, other] as const] : [])) : [],
  );
}

const shuns = ({ avoids, apartFrom }: Person): readonly string[] => (apartFrom.length === 0 ? avoids : [...avoids, ...apartFrom]);

/** Those pairs of `keptApart` that one person is in. */
export function keptApartFrom(state: Open, person: string): (readonly [string, string])[] {
  const known = state.people[person];
  const own = known === undefined ? [] : shuns(known);
  const shunnedBy = Object.values(state.people).filter((other) => shuns(other).includes(person));
  return [...own, ...shunnedBy.map(({ id }) => id)].map((other) => [person, other] as const);
}

/** The languages everyone at a table shares; `null` when nobody declared any. */
export function sharedLanguages(world: World, people: readonly Pick<Person, 'id'>[]): string[] | null {
  const declared = people.map((person) => guestOf(world, person).languages).filter((languages) => languages.length > 0);
  const [first, ...others] = declared;
  if (first === undefined) return null;
  return first.filter((language) => others.every((languages) => languages.includes(language)));
}
