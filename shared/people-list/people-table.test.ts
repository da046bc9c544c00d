import { describe, expect, it } from 'vitest';
import { addressList } from './address-list.ts';
import { guessMapping, rowsOf, type TableRow } from './people-table.ts';
import { readRow } from './read-row.ts';

const table = (...lines: string[]): TableRow[] => lines.map((text, index) => ({ line: index + 1, cells: text.split(';') }));
const columnsOf = (...lines: string[]) => guessMapping(table(...lines)).columns;
const peopleOf = (rows: readonly TableRow[]) =>
  rowsOf(rows, guessMapping(rows)).map(({ cells }) => {
    const { profile, mail, role } = readRow(cells);
    return [profile.name, profile.organisation, mail, role];
  });

describe('the headings of a list', () => {
  it('stand below titles, which are nobody', () => {
    const rows = table('Participants 2026;;;', 'Mise à jour : mars;;;', 'Nom;Organisme;Courriel;Langues', 'Ana;X;ana@x.org;fr');
    expect(guessMapping(rows)).toEqual({ headings: true, above: 2, columns: ['name', 'organisation', 'mail', 'languages'] });
    expect(peopleOf(rows)).toEqual([['Ana', 'X', 'ana@x.org', 'participant']]);
    expect(peopleOf(table('Participants;;', 'Nom;Structure;', 'Ana;X;'))).toEqual([['Ana', 'X', '', 'participant']]);
    expect(peopleOf(table('Liste 2026', 'Nom', 'Ana'))).toEqual([['Ana', '', '', 'participant']]);
  });

  it.each([
    ['Vorname;Nachname;Einrichtung;E-Mail;Sprachen;Rolle', ['firstName', 'lastName', 'organisation', 'mail', 'languages', 'role']],
    ['Name;Vorname;Verein;E-Mail-Adresse', ['lastName', 'firstName', 'organisation', 'mail']],
    ['Nombre;Apellidos;Institución;Correo electrónico;Idiomas', ['firstName', 'lastName', 'organisation', 'mail', 'languages']],
    ['الاسم;المنظمة;البريد الإلكتروني;اللغات;الدور', ['name', 'organisation', 'mail', 'languages', 'role']],
    [
      'Nom;Prénom;Collectivité / Organisme;Email 1;Email 2;Langue 1;Langue 2',
      ['lastName', 'firstName', 'organisation', 'mail', null, 'languages', 'languages'],
    ],
    ['Nom;Structure de rattachement;Adresse mail du participant', ['name', 'organisation', 'mail']],
    ['Nom de la structure;Nom;Téléphone', ['organisation', 'name', null]],
    ['Nom de famille (usage);Prénom;Mail de secours;Courriel', ['lastName', 'firstName', null, 'mail']],
  ])('are known in five languages and by their words: %s', (headings, expected) => expect(columnsOf(headings)).toEqual(expected));

  it('are not made of people whose organisation has a word of them', () => {
    expect(guessMapping(table('Guest Ana;Organisation mondiale', 'Bo;Port')).headings).toBe(false);
    expect(guessMapping(table('Ana;X;ana@x.org', 'Nom Chea;Organisation;nom@x.org')).headings).toBe(false);
  });
});

describe('a column of addresses', () => {
  it('is one where most cells hold one', () => {
    expect(columnsOf('Ana;ana@x.org', 'Bo;none', 'Cy;cy@x.org')).toEqual(['name', 'mail']);
    expect(columnsOf('Nom;Joindre', 'Ana;ana@x.org', 'Bo;?', 'Cy;cy@x.org')).toEqual(['name', 'mail']);
  });

  it('gives names too where they stand before the addresses', () => {
    expect(peopleOf(table('Camille Roy <c.roy@lyon.fr>;CMNCP', '"Petit, Luc" <luc@x.org>;Port'))).toEqual([
      ['Camille Roy', 'CMNCP', 'c.roy@lyon.fr', 'participant'],
      ['Luc Petit', 'Port', 'luc@x.org', 'participant'],
    ]);
    expect(peopleOf(table('Nom;Organisme', 'Camille Roy <c.roy@lyon.fr>;CMNCP'))).toEqual([
      ['Camille Roy', 'CMNCP', 'c.roy@lyon.fr', 'participant'],
    ]);
    expect(peopleOf(table('Nom;Courriel', 'Camille;Camille Roy <c.roy@lyon.fr>'))).toEqual([
      ['Camille', '', 'c.roy@lyon.fr', 'participant'],
    ]);
  });
});

describe('addresses as mail programs write them', () => {
  it.each([
    ['ROY Camille <a@x.org>; Luc Petit <b@y.org>; Ana <c@z.org>', ['ROY Camille', 'Luc Petit', 'Ana']],
    ['À : Roy, Camille <a@x.org>; "Petit, Luc" <b@y.org>, Ana <c@z.org>,', ['Camille Roy', 'Luc Petit', 'Ana']],
    ['Camille Roy <a@x.org>\n\nb@y.org; Ana <c@z.org>', ['Camille Roy', '', 'Ana']],
  ])('are a person each: %s', (text, names) => {
    const rows = addressList(text.split('\n'));
    expect(rows?.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(peopleOf(rows ?? [])).toEqual(names.map((name, index) => [name, '', ['a@x.org', 'b@y.org', 'c@z.org'][index], 'participant']));
  });

  it.each(['Ana;a@x.org;b@x.org', 'Ana,a@x.org', 'CMNCP;Camille <c@x.org>', 'Ana', '', 'Ana <none>'])(
    'are not read into a table or a name: %s',
    (text) => expect(addressList([text])).toBeNull(),
  );
});
