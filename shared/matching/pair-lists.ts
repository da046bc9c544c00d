/** Symmetric whole numbers for few of all pairs: the others of each person, with one number each. */
export class PairLists {
  /** Where the others of each person begin in `others` and `values`, and where those of the last one end. */
  private readonly starts: Int32Array;
  private readonly others: Int32Array;
  private readonly values: Int32Array;

  /** `triples` holds a, b, value one after the other, a and b different and below `people`; the values of a pair given twice add up. */
  constructor(people: number, triples: ArrayLike<number>) {
    this.starts = new Int32Array(people + 1);
    this.others = new Int32Array((triples.length / 3) * 2);
    this.values = new Int32Array(this.others.length);
    this.fill(triples);
    this.merge(people);
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

  /** Sorts all pairs, both ways round, into the rows of their people by counting. */
  private fill(triples: ArrayLike<number>): void {
    const { starts } = this;
    const eachWay = (visit: (a: number, b: number, value: number) => void) => {
      for (let at = 0; at < triples.length; at += 3) {
        const [a, b, value] = [triples[at] as number, triples[at + 1] as number, triples[at + 2] as number];
        visit(a, b, value);
        visit(b, a, value);
      }
    };
    eachWay((a) => (starts[a + 1] = (starts[a + 1] as number) + 1));
    for (let row = 1; row < starts.length; row++) starts[row] = (starts[row] as number) + (starts[row - 1] as number);
    const next = starts.slice();
    eachWay((a, b, value) => {
      const at = next[a] as number;
      this.others[at] = b;
      this.values[at] = value;
      next[a] = at + 1;
    });
  }

  /** Closes the rows up so that each pair stands once. */
  private merge(people: number): void {
    const { starts, others, values } = this;
    const placeOf = new Int32Array(people).fill(-1);
    let place = 0;
    for (let row = 0, at = 0; row < people; row++) {
      const first = place;
      for (const end = starts[row + 1] as number; at < end; at++) {
        const other = others[at] as number;
        const known = placeOf[other] as number;
        if (known >= first) {
          values[known] = (values[known] as number) + (values[at] as number);
          continue;
        }
        placeOf[other] = place;
        others[place] = other;
        values[place++] = values[at] as number;
      }
      starts[row] = first;
    }
    starts[people] = place;
  }
}
