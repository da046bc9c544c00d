import { describe, expect, it } from 'vitest';
import { invitees } from '#shared/contract/invitees.ts';
import { checkList, type KnownGuest } from './check-list.ts';
import { guessMapping, rowsOf, type TableRow } from './people-table.ts';

const table = (...lines: string[]): TableRow[] => lines.map((text, index) => ({ line: index + 1, cells: text.split('|') }));
const guest = (id: string, name: string, more: Partial<KnownGuest> = {}): KnownGuest => ({ id, name, organisation: '', mail: '', ...more });
const check = (rows: readonly TableRow[], guests: readonly KnownGuest[] = []) => checkList(rowsOf(rows, guessMapping(rows)), guests);
const problems = (rows: readonly TableRow[], guests?: readonly KnownGuest[]) =>
  check(rows, guests).flatMap(({ row, problems: found }) => found.map(({ field, kind, about }) => [row.line, field, kind, about]));

describe('the columns of a table', () => {
  it('are told by their headings, in French and English, in any order', () => {
    expect(guessMapping(table('Courriel|NOM|Prénom|Organisme|Langues|Première fois|Rôle|À séparer de|Remarque', 'x'))).toEqual({
      headings: true,
      above: 0,
      columns: ['mail', 'lastName', 'firstName', 'organisation', 'languages', 'firstTimer', 'role', 'keepApart', null],
    });
    expect(guessMapping(table('Full name|E-mail|Organization|Languages|Talk to me about', 'x')).columns).toEqual([
      'name',
      'mail',
      'organisation',
      'languages',
      'topics',
    ]);
  });

  it('that say nothing of what their heading may mean are left aside', () => {
    expect(guessMapping(table('name|role|nouveau', 'Ana|Director|Lyon', 'Bo|Mayor|Lille')).columns).toEqual(['name', null, null]);
    expect(guessMapping(table('name|role', 'Ana|Director', 'Bo|hôte')).columns).toEqual(['name', 'role']);
    expect(guessMapping(table('name|role', 'Ana|boss', 'Bo|')).columns).toEqual(['name', 'role']);
  });

  it.each([
    [
      'Nom de famille;Prénom usuel;Établissement;E-mail professionnel;Langues de travail',
      ['lastName', 'firstName', 'organisation', 'mail', 'languages'],
    ],
    ['Display name;Affiliation;Work e-mail;Spoken languages;Keywords', ['name', 'organisation', 'mail', 'languages', 'topics']],
    [
      'NOM Prénom;SOCIÉTÉ;Adresse e-mail;Langue(s);Mots-clés;À séparer de',
      ['name', 'organisation', 'mail', 'languages', 'topics', 'keepApart'],
    ],
  ])('are known by other names too: %s', (headings, expected) =>
    expect(guessMapping([{ line: 1, cells: headings.split(';') }]).columns).toEqual(expected),
  );

  it('are told by what is in them where there are no headings', () => {
    expect(guessMapping(table('Camille Roy|CMNCP|camille@example.org|fr|en', 'Amina|ONUDC|amina@example.org|français|'))).toEqual({
      headings: false,
      above: 0,
      columns: ['name', 'organisation', 'mail', 'languages', 'languages'],
    });
    expect(guessMapping(table('Jean')).columns).toEqual(['name']);
  });

  it('are taken once each, but languages together', () => {
    const rows = table('name|nom|langue|languages', 'Ana|Other|fr|en');
    expect(guessMapping(rows).columns).toEqual(['name', null, 'languages', 'languages']);
    expect(check(rows)[0]?.invitee.profile).toMatchObject({ name: 'Ana', languages: ['fr', 'en'] });
  });
});

describe('a list of people', () => {
  it('is read as it will be invited, and what is right passes the contract', () => {
    const rows = table(
      'first name|last name|organisation|mail|languages|topics|role|first time|keep apart',
      'Camille|Roy|CMNCP|Camille <camille@example.org>|French, anglais|Lighting; night life|host|oui|Amina Diallo; Zoé',
      'Amina|Diallo|ONUDC||fr/en||||',
      'Olga||||deutsch ENGLISH||organisatrice|no|',
    );
    const checked = check(rows, [guest('g7', 'Zoe')]);
    expect(checked.flatMap((one) => one.problems)).toEqual([]);
    expect(checked.map(({ invitee }) => invitee)).toEqual([
      {
        profile: { name: 'Camille Roy', organisation: 'CMNCP', languages: ['fr', 'en'], topics: ['Lighting', 'night life'] },
        mail: 'camille@example.org',
        role: 'host',
        firstTimer: true,
        apart: [1, 'g7'],
      },
      expect.objectContaining({ role: 'participant', firstTimer: false, apart: [] }),
      expect.objectContaining({ role: 'organiser', profile: expect.objectContaining({ languages: ['de', 'en'] }) as unknown }),
    ]);
    expect(invitees.safeParse(checked.map(({ invitee }) => invitee)).success).toBe(true);
  });

  it('says by line and field what is wrong', () => {
    const long = 'x'.repeat(61);
    expect(
      problems(
        table(
          'name|mail|languages|role|first time|topics|keep apart',
          '|a@example.org|||||',
          `${long}|||||one, two, three, four|`,
          'Bo|bo at example|klingon fr|boss|perhaps||Nobody',
          'Cy||||||Cy',
        ),
      ),
    ).toEqual([
      [2, 'name', 'missing', ''],
      [3, 'name', 'tooLong', 60],
      [3, 'topics', 'tooMany', 3],
      [4, 'mail', 'wrong', ''],
      [4, 'languages', 'unknown', 'klingon'],
      [4, 'role', 'unknown', 'boss'],
      [4, 'firstTimer', 'unknown', 'perhaps'],
      [4, 'keepApart', 'unknown', 'Nobody'],
      [5, 'keepApart', 'oneself', 'Cy'],
    ]);
  });

  it('knows who is listed twice or invited already, and who only has the same name', () => {
    const rows = table(
      'name|organisation|mail',
      'Ana Ruiz|City|',
      'ana  RUIZ|city|ana@example.org',
      'Ana Ruiz|Museum|',
      'Bo Li|City|bo@example.org',
      'Bo Li|City|other@example.org',
      'Bo Li|Elsewhere|BO@example.org',
      'Cy|Port|',
    );
    expect(problems(rows, [guest('g1', 'CY', { organisation: 'port', mail: 'cy@example.org' })])).toEqual([
      [3, 'name', 'doubled', 2],
      [7, 'name', 'doubled', 5],
      [8, 'name', 'invited', ''],
    ]);
  });

  it('gives an address to one person, whatever their names', () => {
    const rows = table('name|mail', 'Ana|office@example.org', 'Bo|Office@Example.org', 'Cy|cy@example.org', '|office@example.org', 'Dee|');
    expect(problems(rows, [guest('g1', 'Eve', { mail: 'CY@example.org' }), guest('g2', 'Flo')])).toEqual([
      [3, 'mail', 'addressDoubled', 2],
      [4, 'mail', 'addressTaken', 'Eve'],
      [5, 'name', 'missing', ''],
      [5, 'mail', 'addressDoubled', 2],
    ]);
  });

  it('cannot tell whom to keep somebody apart from when two have that name', () => {
    expect(problems(table('name|organisation|apart', 'Ana|City|', 'Ana|Port|', 'Bo||Ana'))).toEqual([[4, 'keepApart', 'several', 'Ana']]);
  });
});
