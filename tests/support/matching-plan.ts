import { expect } from 'vitest';

/** Pairs of a plan that share a table once more than the first time. */
export function repeatsIn(rounds: readonly (readonly (readonly number[])[])[]): number {
  const met = new Set<string>();
  let repeats = 0;
  for (const table of rounds.flat()) {
    table.forEach((a, place) => {
      for (const b of table.slice(place + 1)) {
        const pair = [a, b].toSorted((x, y) => x - y).join();
        if (met.has(pair)) repeats++;
        met.add(pair);
      }
    });
  }
  return repeats;
}

/** Every round seats each of so many people once, at tables of these sizes. */
export function expectSeated(rounds: readonly (readonly (readonly number[])[])[], sizes: readonly number[]): void {
  const people = sizes.reduce((sum, size) => sum + size, 0);
  for (const round of rounds) {
    expect(round.flat().toSorted((a, b) => a - b)).toEqual([...Array(people).keys()]);
    expect(round.map(({ length }) => length).toSorted((a, b) => b - a)).toEqual(sizes);
  }
}
