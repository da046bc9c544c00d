import type { HallTable } from '#client/features/hall/hall-model.ts';

interface Shown {
  readonly table: HallTable;
}

/** For `memo`: whether a table would look the same, so that among hundreds only those that changed are drawn anew. */
export function isSameTable<Props extends Shown>({ table: before, ...rest }: Props, { table: after, ...later }: Props): boolean {
  const now = new Map<string, unknown>(Object.entries(later));
  return isSameRow(before, after) && Object.entries(rest).every(([name, value]) => Object.is(value, now.get(name)));
}

function isSameRow(before: HallTable, after: HallTable): boolean {
  return (
    before.row === after.row &&
    before.offer === after.offer &&
    before.title.text === after.title.text &&
    before.people.length === after.people.length &&
    before.people.every((person, index) => person === after.people[index])
  );
}
