interface Named {
  readonly id: string;
  readonly name: string;
}

/** The first word of a name, as people call each other at a table. */
export function callName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? '';
}

/** What to call each of these people in a short list, by id: the first word, or the whole name where two share it. */
export function callNames(people: readonly Named[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of people) counts.set(callName(name), (counts.get(callName(name)) ?? 0) + 1);
  return new Map(people.map(({ id, name }) => [id, counts.get(callName(name)) === 1 ? callName(name) : name]));
}
