import { describe, expect, it } from 'vitest';
import { readPeople } from './read-people.ts';

describe('a list of people', () => {
  it('is read by English headings', () => {
    const list = readPeople(
      'Name,Organization,Languages,Keep apart,Host\nAna Ruiz,City of Lyon,"French, Spanish",bo li,yes\nBo Li,CITY OF LYON,EN,,\n',
    );
    expect(list.people).toMatchObject([
      { id: 'p0', name: 'Ana Ruiz', organisationName: 'City of Lyon', languages: ['fr', 'es'] },
      { id: 'p1', name: 'Bo Li', organisationName: 'CITY OF LYON', languages: ['en'] },
    ]);
    expect(list.people[0]?.organisation).toBe(list.people[1]?.organisation);
    expect(list.keepApart).toEqual([['p0', 'p1']]);
    expect(list.hosts).toEqual(['p0']);
  });

  it('is read by French headings, names in two columns, accents and case of no matter', () => {
    const list = readPeople('NOM;Prénom;Organisme;Langues;À séparer de\nMARTIN;Chloé;Musée;Français et anglais;ana ruiz\nRuiz;Ana;;;\n');
    expect(list.people).toMatchObject([{ name: 'Chloé MARTIN', languages: ['fr', 'en'] }, { name: 'Ana Ruiz' }]);
    expect(list.people[1]).not.toHaveProperty('organisation');
    expect(list.people[1]).not.toHaveProperty('languages');
    expect(list.keepApart).toEqual([['p0', 'p1']]);
    expect(list.separator).toBe(';');
  });

  it('leaves columns aside that say nothing about seating', () => {
    expect(readPeople('e-mail,name,diet\na@b.c,Ana,none\n').people).toMatchObject([{ name: 'Ana' }]);
  });

  it('may hold two people of one name if their organisations differ', () => {
    expect(readPeople('name,organisation\nAna,City\nAna,Museum\n').people).toHaveLength(2);
  });

  it.each([
    ['', 'The list of people is empty.'],
    ['name\n', 'There is nobody below the headings.'],
    ['who,where\nAna,City\n', 'The first line has to name the columns, one of them "name" or "nom"; it reads: who, where.'],
    ['name\nAna\n"Bo\nCy', 'A quote opened on line 3 is never closed.'],
    ['name,nom\nAna,Ana\n', 'The first line has two columns for the same: "name" and "nom".'],
    ['name,organisation\nAna,City\n,City\n', 'Line 3 has no name.'],
    ['name\nAna\nBo\nana\n', 'ana is listed twice, on lines 2 and 4.'],
    ['name,keep apart\nAna,Zoe\n', 'Line 2 keeps Ana apart from "Zoe", who is not in the list.'],
    ['name,keep apart\nAna,Ana\n', 'Line 2 keeps Ana apart from themselves.'],
    [
      'name,organisation,keep apart\nAna,City,\nAna,Museum,\nBo,City,Ana\n',
      'Line 4 keeps Bo apart from "Ana", but lines 2 and 3 both have that name.',
    ],
  ])('%j is refused in a sentence', (text, sentence) => expect(() => readPeople(text)).toThrow(sentence));
});
