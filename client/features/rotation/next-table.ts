import type { NextTable, PersonRow, Rows } from '#shared/gathering/view/types.ts';

/** Who will sit there besides the person who looks, in the order of the plan; people gone meanwhile are left out. */
export function tablemates(next: NextTable, me: string, people: Rows<PersonRow>): PersonRow[] {
  return next.people.flatMap((id) => (id === me ? [] : (people[id] ?? [])));
}
