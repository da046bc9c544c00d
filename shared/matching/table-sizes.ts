/**
 * People per table, larger tables first, sizes within one of each other; none for nobody.
 * As many tables as there are hosts, else ceil(people / tableSize); fewer where one would have a single person,
 * so that only one person in all sits alone.
 */
export function tableSizes(people: number, tableSize: number, hosts = 0): number[] {
  if (people <= 0) return [];
  const wanted = hosts > 0 ? hosts : Math.ceil(people / tableSize);
  const tables = Math.max(1, Math.min(wanted, Math.floor(people / 2)));
  const smallest = Math.floor(people / tables);
  const larger = people - smallest * tables;
  return Array.from({ length: tables }, (_, table) => (table < larger ? smallest + 1 : smallest));
}
