import type { HallTable } from '#client/features/hall/hall-model.ts';

interface Shown {
  readonly table: HallTable;
}

/** For `memo`: whether a table would look the same, so that among hundreds only those that changed are drawn anew. */
export function isSameTable<Props extends Shown>(before: Props, after: Props): boolean {
  for (const name in before) if (name !== 'table' && !Object.is(before[name], after[name])) return false;
  return isSameRow(before.table, after.table);
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
