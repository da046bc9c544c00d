/** Compares two records by these keys in turn, smallest first: the order of a SQL `ORDER BY`. */
export function byKey<Row extends object>(...keys: (keyof Row)[]): (a: Row, b: Row) => number {
  return (a, b) => {
    for (const key of keys) {
      if (a[key] < b[key]) return -1;
      if (a[key] > b[key]) return 1;
    }
    return 0;
  };
}
