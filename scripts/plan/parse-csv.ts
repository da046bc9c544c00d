import { Refusal } from '../launch/refusal.mjs';

export type Separator = ',' | ';' | '\t';

/** A row with something in it, and the line of the file it begins on, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const separators: readonly Separator[] = [';', '\t', ','];

/**
 * Rows of a text with separated values. Cells may be quoted; then they hold separators, line breaks and doubled quotes.
 * The separator is the one that parts the first line most often. Empty rows are left out, outer blanks of cells too.
 */
export function parseCsv(text: string): { readonly separator: Separator; readonly rows: readonly CsvRow[] } {
  const told = /^sep=([,;\t])\r?\n/.exec(text)?.[1];
  const separator = separators.find((one) => one === told) ?? separatorOf(text);
  const rows = splitRows(text, separator).filter(({ cells }) => cells.some((cell) => cell !== ''));
  return { separator, rows: told === undefined ? rows : rows.slice(1) };
}

function separatorOf(text: string): Separator {
  const header =
    text
      .replaceAll(/"[^"]*"/g, '')
      .split(/\r\n|\r|\n/)
      .find((line) => line.trim() !== '') ?? '';
  const parts = (separator: Separator) => header.split(separator).length;
  return separators.toSorted((a, b) => parts(b) - parts(a))[0] ?? ',';
}

function splitRows(text: string, separator: Separator): CsvRow[] {
  const rows: CsvRow[] = [];
  let row: { line: number; cells: string[] } = { line: 1, cells: [] };
  let cell = '';
  let quotedFrom: number | null = null;
  let line = 1;
  const endCell = () => {
    row.cells.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    const breaks = char === '\n' || (char === '\r' && text[at + 1] !== '\n');
    if (breaks) line++;
    if (quotedFrom !== null) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[++at] ?? '';
      else quotedFrom = null;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      quotedFrom = line;
    } else if (char === separator) {
      endCell();
    } else if (breaks) {
      endCell();
      rows.push(row);
      row = { line, cells: [] };
    } else {
      cell += char;
    }
  }
  if (quotedFrom !== null) throw new Refusal(`A quote opened on line ${quotedFrom} is never closed.`);
  endCell();
  return [...rows, row];
}
