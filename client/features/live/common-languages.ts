import type { PersonRow } from '#shared/gathering/view/types.ts';

type Speaker = Pick<PersonRow, 'languages'>;

/** The languages all of them speak; null when nobody said any, for then everything is open. Who said none is no obstacle. */
export function commonLanguages(people: readonly Speaker[]): readonly string[] | null {
  const [first, ...others] = people.map(({ languages }) => languages).filter((languages) => languages.length > 0);
  if (first === undefined) return null;
  return first.filter((language) => others.every((languages) => languages.includes(language)));
}

/** Whether these people can talk with each other, as far as they said. */
export const canTalk = (people: readonly Speaker[]): boolean => commonLanguages(people)?.length !== 0;
