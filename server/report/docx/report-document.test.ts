// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import type { Report, ReportCard } from '#shared/report/report.ts';
import { unzipped } from '#tests/support/unzipped.ts';
import type { ReportLanguage } from '../report-texts.ts';
import { reportJson } from '../report-json.ts';
import { reportDocument } from './report-document.ts';

const card = (id: string, more: Partial<ReportCard> = {}): ReportCard => ({
  id,
  kind: 'insight',
  question: 'work',
  themes: ['methods'],
  unnamed: false,
  organisation: 'o1',
  usToo: [],
  usTooCount: 0,
  language: 'en',
  text: `Words of ${id}`,
  translations: {},
  corrected: false,
  link: '',
  event: null,
  publication: null,
  ...more,
});

const empty: Report = {
  schema: 'foyer-report',
  schemaVersion: 1,
  title: { fr: 'Pause-café', en: 'Coffee break' },
  organisedBy: 'Efus & CMNCP',
  languages: ['fr', 'en'],
  timeZone: 'Europe/Paris',
  startsAt: '2026-06-08T12:00:00.000Z',
  endedAt: null,
  chathamHouse: false,
  erased: false,
  figures: { people: 0, organisations: 0, spoken: [], rounds: 0, pairsMet: 0, cards: 0 },
  organisations: [],
  pairsByOrganisation: [],
  rankedBy: 'organisations',
  themes: [],
  questions: [{ id: 'work', text: { fr: 'Que faites-vous ?' }, answered: false, cells: [], unnamed: [] }],
  needs: [],
  events: [],
  publications: [],
  links: [],
  withoutAttribution: [],
  withheld: 0,
  next: null,
  cards: [],
};

const cards = [
  card('c1', { text: 'Lampes : « mieux » ?\nVraiment', language: 'fr', translations: { en: 'Lamps' } }),
  card('c2', { text: '<Tags> & \u0001 half \ud800 a sign', usToo: ['o2'], usTooCount: 1, link: 'https://example.org/?a=1&b="2"' }),
  card('c3', { kind: 'event', event: { startsOn: '2026-10-20', endsOn: '2026-10-22', place: 'Nice' }, link: 'javascript:alert(1)' }),
  card('c4', { kind: 'need', unnamed: true, organisation: null }),
];
const full: Report = {
  ...empty,
  endedAt: '2026-06-08T14:00:00.000Z',
  figures: { people: 4, organisations: 2, spoken: [{ language: 'fr', people: 2 }], rounds: 3, pairsMet: 5, cards: 4 },
  organisations: [
    { id: 'o1', name: 'Efus', people: 2 },
    { id: 'o2', name: 'GIZ', people: 2 },
  ],
  pairsByOrganisation: [{ organisations: ['o1', 'o2'], pairs: 4 }],
  themes: [
    {
      id: 'methods',
      name: { fr: 'Méthodes', en: 'Methods' },
      organisations: 2,
      tables: 1,
      usToo: 1,
      singleVoice: false,
      cards: ['c1', 'c2'],
    },
  ],
  questions: [
    ...empty.questions,
    {
      id: 'more',
      text: { en: 'More?' },
      answered: true,
      cells: [{ organisation: 'o1', cards: ['c1', 'c2', 'c3'], usToo: [] }],
      unnamed: ['c4'],
    },
  ],
  needs: [{ card: 'c4', organisations: null, voices: 1, singleVoice: true }],
  events: ['c3'],
  next: {
    title: { fr: 'Deuxième pause' },
    organisedBy: 'Nordstadt',
    startsAt: '2027-01-08T13:00:00.000Z',
    endsAt: '2027-01-08T15:00:00.000Z',
    timeZone: 'Europe/Paris',
    address: 'https://foyer.example/g/next-one',
  },
  cards,
};

async function filesOf(report: Report, language: ReportLanguage): Promise<{ text: Map<string, string>; xml: (name: string) => Document }> {
  const text = unzipped(await reportDocument(report, language));
  const xml = (name: string) => {
    const document = new DOMParser().parseFromString(text.get(name) ?? '', 'text/xml');
    expect(document.getElementsByTagName('parsererror'), `${name} is not well formed`).toHaveLength(0);
    return document;
  };
  return { text, xml };
}
const all = (document: Document, name: string): Element[] => [...document.getElementsByTagName(name)];
const attributes = (document: Document, element: string, name: string): string[] =>
  all(document, element).map((one) => one.getAttribute(name) ?? '');

describe.each([
  ['empty', empty],
  ['full', full],
] as const)('H12 the document of a report that is %s', (_, report) => {
  it('has all that Word asks for: parts with a type, relations that lead somewhere, styles that exist, whole tables', async () => {
    const { text, xml } = await filesOf(report, 'fr');
    const types = xml('[Content_Types].xml');
    const typed = new Set(attributes(types, 'Override', 'PartName'));
    const endings = new Set(attributes(types, 'Default', 'Extension'));
    for (const name of text.keys()) {
      if (/\.(xml|rels)$/.test(name)) xml(name);
      expect(typed.has(`/${name}`) || endings.has(name.split('.').at(-1) ?? '') || name === '[Content_Types].xml', name).toBe(true);
    }
    for (const name of typed) expect(text.has(name.slice(1)), name).toBe(true);
    for (const name of [...text.keys()].filter((one) => one.endsWith('.rels')))
      for (const relation of all(xml(name), 'Relationship'))
        if (relation.getAttribute('TargetMode') !== 'External')
          expect(text.has(join(dirname(dirname(name)), relation.getAttribute('Target') ?? '')), name).toBe(true);

    const document = xml('word/document.xml');
    const relations = new Set(attributes(xml('word/_rels/document.xml.rels'), 'Relationship', 'Id'));
    const used = [...attributes(document, 'w:hyperlink', 'r:id'), ...attributes(document, 'a:blip', 'r:embed')];
    for (const id of used) expect(relations).toContain(id);
    const styles = attributes(xml('word/styles.xml'), 'w:style', 'w:styleId');
    for (const style of [...attributes(document, 'w:pStyle', 'w:val'), ...attributes(document, 'w:rStyle', 'w:val')])
      expect(styles).toContain(style);
    for (const table of all(document, 'w:tbl')) {
      const rows = [...table.children].filter(({ tagName }) => tagName === 'w:tr');
      const cells = rows.map((row) => [...row.children].filter(({ tagName }) => tagName === 'w:tc'));
      const columns = table.getElementsByTagName('w:gridCol').length;
      expect(cells.map(({ length }) => length)).toEqual(rows.map(() => columns));
      expect(rows[0]?.getElementsByTagName('w:tblHeader')).toHaveLength(1);
      for (const cell of cells.flat()) expect(cell.lastElementChild?.tagName).toBe('w:p');
    }
    const pictures = attributes(document, 'wp:docPr', 'id');
    expect(new Set(pictures).size).toBe(pictures.length);
    for (const alt of attributes(document, 'wp:docPr', 'descr')) expect(alt).not.toBe('');
    const body = all(document, 'w:body')[0];
    expect([...(body?.children ?? [])].slice(-2).map(({ tagName }) => tagName)).toEqual(['w:p', 'w:sectPr']);
    expect(text.get('word/document.xml')).not.toMatch(/w:type="page"|w:pageBreakBefore|w:lastRenderedPageBreak/);
  });
});

describe('H12 the words of the document', () => {
  it.each(['fr', 'en'] as const)('are in %s, and what is in another language is marked', async (language) => {
    const { xml } = await filesOf(full, language);
    const [own, foreign] = language === 'fr' ? ['fr-FR', 'en-GB'] : ['en-GB', 'fr-FR'];
    const document = xml('word/document.xml');
    expect(attributes(xml('word/styles.xml'), 'w:lang', 'w:val')).toEqual([own]);
    expect(new Set(attributes(document, 'w:lang', 'w:val'))).toEqual(new Set([foreign]));
    const french = all(document, 'w:r').find((run) => run.textContent.includes('Lampes'));
    expect(french?.textContent).toBe('Lampes\u00a0: «\u00a0mieux\u00a0»\u00a0?');
    expect(french?.getElementsByTagName('w:lang')).toHaveLength(language === 'fr' ? 0 : 1);
    expect(document.documentElement.textContent.includes('Lamps')).toBe(language === 'en');
  });

  it('are read from the right in Arabic, with tables that begin there', async () => {
    const { xml } = await filesOf(full, 'ar');
    const document = xml('word/document.xml');
    expect(attributes(xml('word/styles.xml'), 'w:lang', 'w:bidi')).toEqual([expect.stringMatching(/^ar-/)]);
    const paragraphs = all(document, 'w:p').filter((one) => one.textContent !== '');
    expect(paragraphs.filter((one) => one.getElementsByTagName('w:bidi').length === 0)).toEqual([]);
    expect(all(document, 'w:bidiVisual')).toHaveLength(all(document, 'w:tbl').length);
    const foreign = all(document, 'w:r').find((run) => run.textContent.includes('Lampes'));
    expect(foreign?.getElementsByTagName('w:rtl')).toHaveLength(0);
    expect(attributes(document, 'w:lang', 'w:val')).toContain('fr-FR');
  });

  it('say what nobody answered, what one alone needs, and how many cards are withheld', async () => {
    const { text } = await filesOf({ ...full, withheld: 7 }, 'en');
    const words = text.get('word/document.xml') ?? '';
    expect(words).toContain('Nobody answered this question.');
    expect(words).toContain('one voice only');
    expect(words).toContain('fewer than three organisations sat: 7.');
    expect(words).toContain('No publication was noted.');
  });

  it('name the next gathering with its day, its host and its address once there is one', async () => {
    const words = async (report: Report) => (await filesOf(report, 'en')).xml('word/document.xml').documentElement.textContent;
    expect(await words(full)).toMatch(
      /Next gathering.*Deuxième pause.*Friday,? 8 January 2027, 14:00 to 16:00.*Hosted by Nordstadt.*https:\/\/foyer\.example\/g\/next-one/,
    );
    expect(await words(empty)).not.toContain('Next gathering');
  });

  it('hold whatever was typed, and lead to addresses of the web alone', async () => {
    const { text, xml } = await filesOf(full, 'en');
    expect(xml('word/document.xml').documentElement.textContent).toContain('<Tags> &  half \ufffd a sign');
    const relations = attributes(xml('word/_rels/document.xml.rels'), 'Relationship', 'Target').filter((target) => /^\w+:/.test(target));
    expect(new Set(relations)).toEqual(new Set(['https://example.org/?a=1&b=%222%22', 'https://foyer.example/g/next-one']));
    expect(text.get('word/_rels/document.xml.rels')).not.toContain('javascript:');
  });
});

describe('H12 the report as JSON', () => {
  const publication = card('c5', { kind: 'publication', publication: { authors: 'Ana Ruiz', year: 2025 } });
  const json = JSON.parse([...reportJson({ ...full, cards: [...cards, publication] })].join('')) as Record<string, unknown>;
  const table = readFileSync(join(import.meta.dirname, '../../../docs/report-schema.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const namesIn = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
  /** Every one that a place holds anywhere in the report: of a list each item. */
  const at = (place: string): unknown[] =>
    place
      .split('.')
      .reduce<unknown[]>(
        (found, step) =>
          found.flatMap((value) => (isObject(value) ? [(value as Record<string, unknown>)[step.replace('[]', '')]] : [])).flat(),
        [json],
      );
  const keysOf = (values: readonly unknown[]) => [...new Set(values.filter(isObject).flatMap((value) => Object.keys(value)))].sort();

  it('is described name by name, and nothing that is not in it', () => {
    const described = table.flatMap(([, name]) => namesIn(name));
    const within = (place: string) => keysOf(at(place)).map((key) => `${place === 'cards' ? 'cards[]' : place}.${key}`);
    const top = Object.keys(json).filter((key) => !['schema', 'schemaVersion', 'figures'].includes(key));
    expect(described.sort()).toEqual([...top, ...within('figures'), ...within('cards')].sort());
  });

  it('has in each list what is said to be in it', () => {
    const shapes = table.flatMap(([, name, , said = '']) => {
      const [, shape] = /`\{ ([^}]+) \}`/.exec(said) ?? [];
      return shape === undefined ? [] : namesIn(name).map((place): [string, string] => [place, shape]);
    });
    expect(shapes.length).toBeGreaterThan(6);
    for (const [place, shape] of shapes)
      expect([
        place,
        ...shape
          .replace(/\[[^\]]*\]/g, '')
          .split(', ')
          .map((one) => one.replace(/:.*$/, '').trim())
          .sort(),
      ]).toEqual([place, ...keysOf(at(place))]);
  });
});
