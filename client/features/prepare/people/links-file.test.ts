import { describe, expect, it } from 'vitest';
import ar from '#client/i18n/ar/invite.json';
import de from '#client/i18n/de/invite.json';
import en from '#client/i18n/en/invite.json';
import es from '#client/i18n/es/invite.json';
import fr from '#client/i18n/fr/invite.json';
import { checkList } from '#shared/people-list/check-list.ts';
import { columns } from '#shared/people-list/columns.ts';
import { roleNamed } from '#shared/people-list/cells.ts';
import { guessMapping, rowsOf } from '#shared/people-list/people-table.ts';
import { separatorIn } from '#shared/primitives/csv-text.ts';
import { guestOf } from '#tests/support/organiser-view.ts';
import { linksFile } from './links-file.ts';
import { readPeopleFile } from './read-people-file.ts';

const catalogues = { fr, en, de, es, ar };
const each = Object.entries(catalogues);

describe('the file of links', () => {
  it.each(each)('in %s is read back as a list: names, organisations, addresses and roles', async (language, words) => {
    const guests = [
      guestOf('a', { name: 'Ana Ruiz', organisation: '@City; Port, Sud', mail: 'ana@example.org', host: true }),
      guestOf('b', { name: 'Bo Li', organisation: '', mail: '', organiser: true }),
      guestOf('c', { name: 'Cy', organisation: 'Ville', mail: 'cy@example.org' }),
    ];
    const { column, file, role } = words;
    const text = linksFile(guests, new Map(guests.map(({ id }) => [id, `https://x.org/j/${id}`])), {
      headings: [column.name, column.organisation, column.mail, column.role, file.standing, file.link],
      role: ({ organiser, host }) => (organiser ? role.organiser : host ? role.host : ''),
      standing: () => words.standing.invited,
      separator: separatorIn(language),
    });
    const read = await readPeopleFile({ kind: 'text', text });
    if (!read.ok) expect.fail(read.why);
    const mapping = guessMapping(read.rows);
    expect(mapping).toEqual({ headings: true, above: 0, columns: ['name', 'organisation', 'mail', 'role', null, null] });
    const checked = checkList(rowsOf(read.rows, mapping), []);
    expect(checked.flatMap(({ problems }) => problems)).toEqual([]);
    expect(checked.map(({ invitee }) => [invitee.profile.name, invitee.profile.organisation, invitee.mail, invitee.role])).toEqual([
      ['Ana Ruiz', '@City; Port, Sud', 'ana@example.org', 'host'],
      ['Bo Li', '', '', 'organiser'],
      ['Cy', 'Ville', 'cy@example.org', 'participant'],
    ]);
  });

  it.each(each)('has columns and roles that a list may have by the same words in %s', (_, { column, role }) => {
    const rows = [{ line: 1, cells: columns.filter((one) => one !== 'name').map((one) => column[one]) }];
    expect(guessMapping(rows).columns).toEqual(columns.filter((one) => one !== 'name'));
    expect(Object.entries(role).map(([, said]) => roleNamed(said))).toEqual(Object.keys(role));
  });
});
