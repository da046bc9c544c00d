import { describe, expect, it } from 'vitest';
import { workbookOf, zipOf } from '#tests/support/workbook.ts';
import { readPeopleFile, type PeopleRead } from './read-people-file.ts';

const cellsOf = (read: PeopleRead) => (read.ok ? read.rows.map(({ cells }) => cells) : read);
const text = async (written: string) => readPeopleFile({ kind: 'text', text: written });
const file = async (bytes: Uint8Array) => readPeopleFile({ kind: 'file', bytes: new Uint8Array(bytes).buffer });

const cell = (at: string, said: string) => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;

describe('a text with separated values', () => {
  it.each([',', ';', '\t', '|'])('is parted by %j when its first line is', async (separator) => {
    const lines = [
      ['name', 'languages', 'note'],
      ['Ana', '"fr, en; es"', 'x'],
    ]
      .map((cells) => cells.join(separator))
      .join('\r\n');
    expect(cellsOf(await text(lines))).toEqual([
      ['name', 'languages', 'note'],
      ['Ana', 'fr, en; es', 'x'],
    ]);
  });

  it('tells the line each row begins on, across empty rows and breaks in cells', async () => {
    const read = await text('name,note\n\n"a\nb",x\n,\nlast,y');
    expect(read.ok && read.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'name'],
      [3, 'a\nb'],
      [6, 'last'],
    ]);
  });

  it('may be one name alone, and obeys a line that names the separator', async () => {
    expect(cellsOf(await text('Jean'))).toEqual([['Jean']]);
    expect(cellsOf(await text('sep=;\nname;a,b,c\n'))).toEqual([['name', 'a,b,c']]);
  });

  it('says where a quote stays open, that nothing is there, or that it is too long', async () => {
    expect(await text('name\nAna\n"Bo\nCy')).toEqual({ ok: false, why: 'openQuote', about: 3 });
    expect(await text('\n , ,\n')).toEqual({ ok: false, why: 'empty', about: 0 });
    expect(await text('Ana\n'.repeat(5002))).toEqual({ ok: false, why: 'tooLong', about: 5002 });
  });
});

describe('a file', () => {
  it.each([
    ['UTF-8', Buffer.from('Chloé;Musée')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFChloé;Musée')],
    ['UTF-16', Buffer.from('\uFEFFChloé;Musée', 'utf16le')],
    ['the code page of Windows', Buffer.from('Chloé;Musée', 'latin1')],
  ])('of text is read from %s', async (_, bytes) => expect(cellsOf(await file(bytes))).toEqual([['Chloé', 'Musée']]));

  it('of Excel is read from its first sheet that holds anything, by row, texts, figures and ticks alike', async () => {
    const rows = [
      `<row r="1">${cell('A1', 'Nom')}${cell('B1', 'Première fois')}${cell('C1', 'Salle')}</row>`,
      `<row r="3">${cell('A3', ' Zoé ')}<c r="B3" t="b"><v>1</v></c><c r="C3"><v>12</v></c></row>`,
    ];
    const read = await file(workbookOf('', rows.join('')));
    expect(read).toEqual({
      ok: true,
      rows: [
        { line: 1, cells: ['Nom', 'Première fois', 'Salle'] },
        { line: 3, cells: ['Zoé', 'true', '12'] },
      ],
    });
  });

  it('that is no list is refused with the reason', async () => {
    expect(await file(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toMatchObject({ ok: false, why: 'oldFormat' });
    expect(await file(zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }))).toMatchObject({
      ok: false,
      why: 'unreadable',
    });
    expect(await file(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3))).toMatchObject({ ok: false, why: 'unreadable' });
  });
});
