/** In the order of their names. */
export const byName = <T extends { readonly name: string }>(people: readonly T[]): T[] =>
  people.toSorted((a, b) => a.name.localeCompare(b.name));
