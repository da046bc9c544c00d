/** Rounds without a repeat that searches are known to reach with at most five seconds for each further round: people, then rounds. */
const known: Readonly<Record<number, string>> = {
  3:
    '12:4 13:7 15:7 16:8 19:9 20:9 21:10 22:11 24:11 25:12 27:13 28:14 30:14 33:15 36:17 39:18 42:20 45:21 48:23 51:24 ' +
    '54:25 57:27 60:29',
  4:
    '12:1 14:4 15:5 16:5 17:5 18:5 19:5 20:5 24:7 25-27:8 29-32:9 33:10 34:11 35:10 36:9 37-39:11 40:9 41:12 42:12 43:11 ' +
    '44:11 45-48:13 49:15 50:15 51:13 52:15 53:16 56:15 57:17 58:17',
  5: '12-15:1 16:5 17-20:1 21-23:5 24:6 25:6 26:6 27-28:5 32-35:7 36-40:8 41-45:9 46:8 47:8 48-50:9 51-55:11 56-58:10 59:9 ' + '60:9',
};

export interface Cell {
  readonly people: number;
  readonly tableSize: number;
  readonly rounds: number;
}

export const cells: readonly Cell[] = Object.entries(known).flatMap(([tableSize, row]) =>
  row.split(' ').flatMap((entry) => {
    const [range = '', rounds = ''] = entry.split(':');
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, more) => ({
      people: from + more,
      tableSize: Number(tableSize),
      rounds: Number(rounds),
    }));
  }),
);
