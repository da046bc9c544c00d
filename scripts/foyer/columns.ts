/** How many rows were dealt with, as the beginning of a sentence. */
export const counted = (rows: number): string => (rows === 1 ? 'One row was' : `${rows} rows were`);

/** Rows under each other, each column as wide as its widest entry. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
