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

  it('is parted by what parts most of its first lines, whatever title stands above them', async () => {
    expect(cellsOf(await text('Participants, Lyon 2026\nNom;Thèmes\nAna;a, b, c\nBo;\n'))).toEqual([
      ['Participants, Lyon 2026'],
      ['Nom', 'Thèmes'],
      ['Ana', 'a, b, c'],
      ['Bo', ''],
    ]);
    expect(await text('Participants 2026\nNom;Organisme\n')).toMatchObject({ ok: false, why: 'onlyHeadings' });
  });

  it('that is the head of a letter gives a name and an address each', async () =>
    expect(cellsOf(await text('ROY Camille <a@x.org>; Luc Petit <b@y.org>'))).toEqual([
      ['ROY Camille', 'a@x.org'],
      ['Luc Petit', 'b@y.org'],
    ]));

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
    expect(cellsOf(await text('sep=;\nAna;a,b,c\n'))).toEqual([['Ana', 'a,b,c']]);
  });

  it('from a French Excel is read: semicolons, the code page of Windows or a mark, breaks in cells', async () => {
    const written =
      'Prénom;Nom;Organisme;Remarque\r\nChloé;Roy;"Musée d’Orsay";"préfère\r\nle ""petit"" groupe; merci"\r\nÆlis;Œuvrard;Čezar;\r\n';
    const windows = Buffer.from(written.replaceAll('’', '\u0092').replaceAll('Œ', '\u008c').replaceAll('Č', 'C'), 'latin1');
    for (const [bytes, last] of [
      [windows, 'Cezar'],
      [Buffer.from(`\uFEFF${written}`), 'Čezar'],
    ] as const) {
      const read = await file(bytes);
      expect(cellsOf(read)).toEqual([
        ['Prénom', 'Nom', 'Organisme', 'Remarque'],
        ['Chloé', 'Roy', 'Musée d’Orsay', 'préfère\r\nle "petit" groupe; merci'],
        ['Ælis', 'Œuvrard', last, ''],
      ]);
      expect(read.ok && read.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
    }
  });

  it('holds what looks like a formula as the text it is', async () => {
    expect(cellsOf(await text('name,organisation\n"=HYPERLINK(""http://x"")",@SUM(1)\n'))).toEqual([
      ['name', 'organisation'],
      ['=HYPERLINK("http://x")', '@SUM(1)'],
    ]);
  });

  it('says where a quote stays open, that nothing is there, only headings are, or that it is too long', async () => {
    expect(await text('name\nAna\n"Bo\nCy')).toEqual({ ok: false, why: 'openQuote', about: 3 });
    expect(await text('\n , ,\n')).toEqual({ ok: false, why: 'empty', about: 0 });
    for (const headings of ['Nom;Organisme;Courriel\n', 'name', 'First name,Last name\n\n'])
      expect(await text(headings)).toEqual({ ok: false, why: 'onlyHeadings', about: 0 });
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
      aside: 0,
      rows: [
        { line: 1, cells: ['Nom', 'Première fois', 'Salle'] },
        { line: 3, cells: ['Zoé', 'true', '12'] },
      ],
    });
  });

  it('of Excel gives what its formulas came to, days as dates, and nothing where they failed', async () => {
    const rows = [
      `<row r="1">${['Name', 'Since', 'Count', 'Organisation'].map((said, index) => cell(`${'ABCD'[index]}1`, said)).join('')}</row>`,
      `<row r="2"><c r="A2" t="str"><f>CONCAT("A","na")</f><v>Ana</v></c><c r="B2" s="1"><v>45992</v></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2" t="e"><v>#REF!</v></c></row>`,
    ];
    expect(cellsOf(await file(workbookOf(rows.join(''))))).toEqual([
      ['Name', 'Since', 'Count', 'Organisation'],
      ['Ana', '2025-12-01', '2', ''],
    ]);
  });

  it('with hundreds of columns gives those that are of people, and says how many it leaves aside', async () => {
    const headings = Array.from({ length: 200 }, (_, index) => (index === 150 ? 'Courriel' : index === 199 ? 'Nom' : `field ${index}`));
    const read = await file(Buffer.from(`${headings.join(';')}\n${headings.map((_, index) => `v${index}`).join(';')}\n`));
    if (!read.ok) expect.fail(read.why);
    expect(read.aside).toBe(140);
    expect(read.rows.map(({ cells }) => [cells.length, cells[0], ...cells.slice(-2)])).toEqual([
      [60, 'field 0', 'Courriel', 'Nom'],
      [60, 'v0', 'v150', 'v199'],
    ]);
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49])],
    ['noise', Buffer.from(Array.from({ length: 4096 }, (_, index) => ((index * 7919 + (index >> 3) * 31) % 255) + 1))],
    ['zeros', Buffer.alloc(100_000)],
  ])('that calls itself a list and is %s is refused', async (_, bytes) =>
    expect(await file(bytes)).toEqual({ ok: false, why: 'unreadable', about: 0 }),
  );

  it('of megabytes neither stops the page nor goes into it whole', async () => {
    const tenMegabytes = 10 * 1024 * 1024;
    expect(await file(Buffer.from('Ana Ruiz;City\n'.repeat(tenMegabytes / 14)))).toMatchObject({ ok: false, why: 'tooLong' });
    expect(await file(Buffer.alloc(tenMegabytes / 10, ';'))).toMatchObject({ ok: false, why: 'empty' });
    const quotes = await file(Buffer.alloc(tenMegabytes, '"'));
    expect(quotes.ok && quotes.rows.map(({ cells }) => cells.map(({ length }) => length))).toEqual([[2000]]);
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
