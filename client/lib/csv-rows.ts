import Papa from 'papaparse';
import type { TableRow } from '#shared/people-list/people-table.ts';

const separators = ['\t', ';', ',', '|'];

export interface CsvRows {
  readonly separator: string;
  readonly rows: readonly TableRow[];
  /** The line of a quote that nothing closes. */
  readonly openQuote: number | null;
}

/** Rows of a text with separated values, without empty ones and without outer blanks; each knows the line it begins on. */
export function csvRows(text: string): CsvRows {
  const told = /^sep=(.)\r?\n/.exec(text);
  const separator = told?.[1] ?? separatorOf(text);
  const body = text.slice(told?.[0].length ?? 0);
  const rows: TableRow[] = [];
  let openQuote: number | null = null;
  let line = told === null ? 1 : 2;
  let at = 0;
  Papa.parse<string[]>(body, {
    delimiter: separator,
    step({ data, errors, meta }) {
      const cells = data.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
      if (errors.some(({ code }) => code === 'MissingQuotes')) openQuote ??= line;
      line += breaksIn(body.slice(at, meta.cursor));
      at = meta.cursor;
    },
  });
  return { separator, rows, openQuote };
}

const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** Enough to tell by, below whatever titles stand above a table. */
const looked = { lines: 20, signs: 50_000 };

/** The sign that parts most of the first lines; of equals the one that parts a line into most, then the first. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, looked.signs)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, looked.lines);
  const found = separators.map((sign) => {
    const parts = lines.map((line) => line.split(sign).length);
    return { sign, parted: parts.filter((count) => count > 1).length, most: Math.max(1, ...parts) };
  });
  return found.toSorted((a, b) => b.parted - a.parted || b.most - a.most)[0]?.sign ?? ',';
}
