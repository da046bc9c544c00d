/** Symmetric whole numbers for few of all pairs: the others of each person, with one number each. */
export class PairLists {
  private readonly starts: Int32Array;
  private readonly others: Int32Array;
  private readonly values: Int32Array;

  /** Pairs of indices below `people`, in any order; the values of a pair given twice add up, pairs with oneself are left out. */
  constructor(people: number, pairs: readonly (readonly [number, number, number])[]) {
    const rows = Array.from({ length: people }, () => new Map<number, number>());
    for (const [a, b, value] of pairs) {
      if (a === b || value === 0) continue;
      rows[a]?.set(b, (rows[a].get(b) ?? 0) + value);
      rows[b]?.set(a, (rows[b].get(a) ?? 0) + value);
    }
    this.starts = new Int32Array(people + 1);
    rows.forEach((row, person) => (this.starts[person + 1] = (this.starts[person] ?? 0) + row.size));
    this.others = new Int32Array(this.starts[people] ?? 0);
    this.values = new Int32Array(this.others.length);
    rows.forEach((row, person) => {
      let at = this.starts[person] ?? 0;
      for (const [other, value] of row) {
        this.others[at] = other;
        this.values[at++] = value;
      }
    });
  }

  /** 0 for a pair that was not given. */
  of(a: number, b: number): number {
    const end = this.starts[a + 1] as number;
    for (let at = this.starts[a] as number; at < end; at++) if (this.others[at] === b) return this.values[at] as number;
    return 0;
  }

  forEach(a: number, visit: (other: number, value: number) => void): void {
    const end = this.starts[a + 1] as number;
    for (let at = this.starts[a] as number; at < end; at++) visit(this.others[at] as number, this.values[at] as number);
  }
}
