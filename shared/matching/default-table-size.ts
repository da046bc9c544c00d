/** Seats per table when nobody chose: fours from 13 people up, threes from 7, pairs below; so tables never are fewer than seats. */
export function defaultTableSize(people: number): number {
  if (people >= 13) return 4;
  return people >= 7 ? 3 : 2;
}
