import type { HallView, PersonRow } from '#shared/gathering/view/types.ts';

type Around = Pick<HallView, 'people' | 'tables'>;

/** Whether nobody else is at the table; a kept seat is no company. */
export function isAlone({ people }: Pick<HallView, 'people'>, seated: readonly string[], me: string): boolean {
  return seated.every((id) => id === me || people[id]?.dropped === true);
}

/** Whether at another topic table people sit, a seat is free, and they all share a language with me: then *Seat me* finds one. */
export function companyElsewhere({ people, tables }: Around, me: string, here: string): boolean {
  return Object.values(tables).some(
    ({ id, kind, closed, seats, people: seated }) =>
      id !== here &&
      kind === 'topic' &&
      !closed &&
      seated.length < seats &&
      !isAlone({ people }, seated, me) &&
      haveALanguage([...seated, me].flatMap((one) => people[one] ?? [])),
  );
}

/** Whoever named no language is taken to speak what the others do. */
function haveALanguage(people: readonly PersonRow[]): boolean {
  const [first, ...others] = people.map(({ languages }) => languages).filter(({ length }) => length > 0);
  return first === undefined || first.some((language) => others.every((languages) => languages.includes(language)));
}
