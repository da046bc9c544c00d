import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { parseCsv } from './parse-csv.ts';

const cellsOf = (text: string) => parseCsv(text).rows.map(({ cells }) => cells);

describe('separated values', () => {
  it.each([',', ';', '\t'] as const)('are parted by %j when the first line is', (separator) => {
    const text = ['name', 'organisation', 'languages'].join(separator) + '\nAna' + separator + 'City' + separator + '"fr, en; es"\n';
    expect(parseCsv(text).separator).toBe(separator);
    expect(cellsOf(text)[1]).toEqual(['Ana', 'City', 'fr, en; es']);
  });

  it('may be quoted, with separators, quotes and line breaks inside', () => {
    expect(cellsOf('name,note\r\n"Ruiz, Ana","says ""yes""\nand no"\r\n')).toEqual([
      ['name', 'note'],
      ['Ruiz, Ana', 'says "yes"\nand no'],
    ]);
  });

  it('keep count of lines across empty rows and breaks in cells', () => {
    const { rows } = parseCsv('name,note\n\n"a\nb",x\n,\nlast,y');
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'name'],
      [3, 'a\nb'],
      [6, 'last'],
    ]);
  });

  it('obey a line that names the separator', () => {
    expect(cellsOf('sep=;\nname;a,b,c\n')).toEqual([['name', 'a,b,c']]);
  });

  it('are refused when a quote stays open, with its line', () => {
    expect(() => parseCsv('name\nAna\n"Bo\nCy')).toThrow('A quote opened on line 3 is never closed.');
  });
});

describe('the text of a file', () => {
  const accents = 'Chloé';
  it.each([
    ['UTF-8', Buffer.from(accents)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${accents}`)],
    ['UTF-16', Buffer.from(`\uFEFF${accents}`, 'utf16le')],
    ['the code page of Windows', Buffer.from(accents, 'latin1')],
  ])('is read from %s', (_, bytes) => expect(decodeText(bytes)).toBe(accents));
});
