import { describe, expect, it } from 'vitest';
import { csvRows } from './csv-rows.ts';
import { csvText, separatorIn } from '#shared/primitives/csv-text.ts';

describe('a table for spreadsheets', () => {
  it('is read back as it was, whatever stands in it', () => {
    const rows = [
      ['Nom', 'Remarque'],
      ['Ana "Bo"; Cy', 'a,b\r\nc\td'],
    ];
    for (const separator of [';', ',', '\t']) {
      const text = csvText(rows, separator);
      expect(csvRows(text.replace('\uFEFF', '')).rows.map(({ cells }) => cells)).toEqual(rows);
      expect(text.startsWith('\uFEFF')).toBe(true);
    }
  });

  it('is parted as spreadsheets of a language open it in columns', () => {
    expect(['fr', 'en', 'de', 'es', 'ar'].map(separatorIn)).toEqual([';', ',', ';', ';', ',']);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '=HYPERLINK("http://x";"y")'])(
    'keeps %j from being a formula',
    (cell) => {
      const [, written = ''] = csvText([['x', cell]], ';').split(';');
      expect(written.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );
});
