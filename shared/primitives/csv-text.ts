import { intlLocale } from './interface-languages.ts';

/** Rows as a spreadsheet opens them: UTF-8 with a mark, Windows line ends. */
export function csvText(rows: readonly (readonly string[])[], separator: string): string {
  return byteOrderMark + rows.map((cells) => csvLine(cells, separator)).join('');
}

/** By it spreadsheets know that a text is UTF-8. */
export const byteOrderMark = '\uFEFF';

/** What parts cells where a spreadsheet of that language is to open the file in columns: the semicolon where decimals have a comma. */
export function separatorIn(language: string): string {
  return new Intl.NumberFormat(intlLocale(language)).format(1.5).includes(',') ? ';' : ',';
}

/** One row with its line end. */
export function csvLine(cells: readonly string[], separator: string): string {
  return `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`;
}

/** A cell as it was before it was kept from being a formula. */
export const unquoted = (cell: string): string => (cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell);

const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** What begins like a formula is kept from being one by the apostrophe that spreadsheets take for "this is text", blanks before it or not. */
function quoted(cell: string, separator: string): string {
  const text = formula.test(cell) ? `'${cell}` : cell;
  return text.includes(separator) || /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
