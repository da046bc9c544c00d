// @vitest-environment jsdom

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { csvRows } from '#client/lib/csv-rows.ts';
import { freshLinks } from '#shared/gathering/links.ts';
import type { GuestRow } from '#shared/gathering/view/types.ts';
import { checkList } from '#shared/people-list/check-list.ts';
import { guessMapping, rowsOf } from '#shared/people-list/people-table.ts';
import { guestOf, organiserOf } from '#tests/support/organiser-view.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';
import { GuestList } from './GuestList.tsx';
import { SharedLink } from './SharedLink.tsx';

const invited = (id: string, more: Partial<GuestRow>) => guestOf(id, { standing: 'invited', around: false, ...more });
const linkOf = (id: string) => `https://foyer.example/g/ABC#k=p.${id}`;

function open(...guests: GuestRow[]) {
  const hall = organiserOf({ guests });
  return renderInGathering(<GuestList hall={hall} links={new Map(guests.map(({ id }) => [id, linkOf(id)]))} mailing={null} />, {});
}

/** What is saved as a file from now on. */
function saved(): { name: string; text: Promise<string> }[] {
  const files: { name: string; text: Promise<string> }[] = [];
  const blobs = new Map<string, Blob>();
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        blobs.set(`blob:${blobs.size}`, blob);
        return `blob:${blobs.size - 1}`;
      },
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, text: blobs.get(this.href)?.text() ?? Promise.resolve('') });
  });
  return files;
}

const act = async (name: string, what: string | RegExp) => {
  await userEvent.click(screen.getByRole('button', { name: `More for ${name}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: what }));
};

beforeEach(async () => {
  vi.restoreAllMocks();
  Object.assign(navigator, { clipboard: { writeText: () => Promise.resolve() } });
  await loadCatalogue('organiser');
  await loadCatalogue('invitations');
  // Fetched when they are first opened, which may take a while where much goes on.
  await Promise.all([import('#client/ui/OpenMenu.tsx'), import('#client/ui/OpenDialog.tsx')]);
});

describe('everyone with a personal link', () => {
  it('is saved as a spreadsheet that sorts by day, runs nothing, and can be read as a list again', async () => {
    const files = saved();
    await open(
      invited('b', { name: '=HYPERLINK("http://evil";"Bo")', organisation: '@City; Port', mail: 'bo@example.org' }),
      invited('a', { name: 'Ana', organisation: '-1+1', host: true }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d-[a-z0-9-]+-links\.csv$/)]);
    const { rows } = csvRows((await files[0]?.text)?.replace('\uFEFF', '') ?? '');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Name', 'Organisation', 'Mail address', 'Role', 'Standing', 'Link'],
      [`'=HYPERLINK("http://evil";"Bo")`, `'@City; Port`, 'bo@example.org', '', 'not here yet', linkOf('b')],
      ['Ana', `'-1+1`, '', 'table host', 'not here yet', linkOf('a')],
    ]);
    const again = checkList(rowsOf(rows, guessMapping(rows)), []);
    expect(again.map(({ invitee, problems }) => [invitee.role, problems])).toEqual([
      ['participant', []],
      ['host', []],
    ]);
  });

  it('D13 is corrected: address, first time, host, and from whom they are kept apart', async () => {
    const bo = invited('b', { name: 'Bo', organisation: 'City', mail: 'bo@example.org' });
    const { commands, said } = await open(
      invited('a', { name: 'Ana', mail: 'ana@wrong', apart: ['c'] }),
      bo,
      invited('c', { name: 'Cy', apart: ['a'] }),
    );
    // As newer browsers do.
    Element.prototype.scrollIntoView = vi.fn().mockResolvedValue(undefined);
    await act('Ana', /Correct/);
    const window = within(await screen.findByRole('dialog', { name: 'What you know of Ana' }));
    const mail = window.getByRole('textbox', { name: 'Mail address' });
    const write = async (text: string) => {
      await userEvent.clear(mail);
      await userEvent.click(mail);
      await userEvent.paste(text);
      await userEvent.click(window.getByRole('button', { name: 'Save' }));
    };
    await write('Bo@Example.org');
    expect(window.getByText(/This is the address of Bo/)).toBeTruthy();
    await userEvent.click(window.getByRole('checkbox', { name: 'First time here' }));
    await userEvent.click(window.getByRole('checkbox', { name: /^Table host/ }));
    await userEvent.click(window.getByRole('button', { name: 'No longer apart from Cy' }));
    await userEvent.type(window.getByRole('searchbox', { name: 'Find somebody' }), 'cit');
    await userEvent.click(window.getByRole('button', { name: 'Keep apart from Bo, City' }));
    expect(commands).toEqual([]);
    await write('ana@example.org');
    expect(commands).toEqual([{ type: 'edit_guest', person: 'a', mail: 'ana@example.org', firstTimer: true, host: true, apart: ['b'] }]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(said().at(-1)).toMatch(/Ana is corrected/);
    expect(screen.getByRole('button', { name: 'More for Bo' }), 'the page behind is there again').toBeTruthy();
  });

  it('D13 keeps what was typed when the correction is refused, and says so', async () => {
    const rendered = await open(invited('a', { name: 'Ana', organiser: true }));
    rendered.refuse = 'unavailable';
    await act('Ana', /Correct/);
    const window = within(await screen.findByRole('dialog'));
    await userEvent.type(window.getByRole('textbox', { name: 'Mail address' }), 'ana@example.org');
    expect(window.queryByRole('checkbox', { name: /^Table host/ })).toBeNull();
    await userEvent.click(window.getByRole('button', { name: 'Save' }));
    expect(await window.findByText(/Nothing was changed/)).toBeTruthy();
    expect(window.getByRole('textbox', { name: 'Mail address' })).toMatchObject({ value: 'ana@example.org' });
  });

  it('gets another link when one says so', async () => {
    const { commands, said } = await open(invited('a', { name: 'Ana' }));
    await act('Ana', /Replace the link/);
    expect(commands).toEqual([{ type: 'revoke_link', person: 'a' }]);
    await waitFor(() => expect(said().at(-1)).toMatch(/Ana has a new link/));
  });

  it('is not invited any more once one has been asked, and only before they came', async () => {
    const { commands } = await open(invited('a', { name: 'Ana' }), invited('b', { name: 'Bo', standing: 'admitted' }));
    await act('Ana', /Withdraw/);
    const question = await screen.findByRole('alertdialog', { name: 'Withdraw the invitation of Ana?' });
    expect(commands).toEqual([]);
    await userEvent.click(within(question).getByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await act('Ana', /Withdraw/);
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw the invitation' }));
    expect(commands).toEqual([{ type: 'withdraw_invitation', person: 'a' }]);
    await userEvent.click(screen.getByRole('button', { name: 'More for Bo' }));
    await screen.findByRole('menuitem', { name: /Replace/ });
    expect(screen.queryByRole('menuitem', { name: /Withdraw/ })).toBeNull();
  });
});

describe('limits of links', () => {
  const shared = (more: Partial<Parameters<typeof organiserOf>[0]> = {}) =>
    renderInGathering(<SharedLink address="https://foyer.example/g/ABC#k=s.x" hall={organiserOf(more)} />, {});
  const limits = { shared: { until: null, people: null }, personal: { until: null, browsers: null } };

  it('are set in the gathering’s time and number of people, and lifted by emptying the field', async () => {
    const { commands } = await shared();
    const until = screen.getByLabelText('Opens until');
    fireEvent.change(until, { target: { value: '2026-06-08T14:30' } });
    expect(commands).toEqual([]);
    fireEvent.blur(until);
    const [first] = commands;
    expect(first).toEqual({ type: 'limit_links', limits: { ...limits, shared: { until: Date.UTC(2026, 5, 8, 12, 30), people: null } } });
    const people = screen.getByRole('spinbutton', { name: 'Number of people' });
    await userEvent.type(people, '30{Enter}');
    expect(commands.at(-1)).toEqual({ type: 'limit_links', limits: { ...limits, shared: { until: null, people: 30 } } });
  });

  it('say beside the field what is wrong, keep it, and send nothing', async () => {
    const { commands } = await shared();
    const people = screen.getByRole('spinbutton', { name: 'Number of people' });
    await userEvent.type(people, '0{Enter}');
    expect(people).toMatchObject({ value: '0' });
    expect(screen.getByRole('spinbutton', { description: /A number from 1 to 5000/ })).toBe(people);
    expect(commands).toEqual([]);
  });

  it('are told in short, with how many came', async () => {
    await shared({ links: { ...freshLinks, shared: { until: null, people: 30 }, cameByShared: 30 } });
    expect(screen.getByText('30 of 30 came in')).toBeTruthy();
    expect(screen.getByText('Reached: people knock now, and you open.')).toBeTruthy();
  });

  it('come with another shared link in place of one that went astray', async () => {
    const { commands, said } = await shared();
    await userEvent.click(screen.getByRole('button', { name: 'Replace this link' }));
    expect(commands).toEqual([{ type: 'replace_shared_link' }]);
    await waitFor(() => expect(said().at(-1)).toMatch(/another one now/));
  });
});
