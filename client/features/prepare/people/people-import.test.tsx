// @vitest-environment jsdom

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import type { GuestRow } from '#shared/gathering/view/types.ts';
import { invitePeople } from '#shared/contract/http.ts';
import { guestOf } from '#tests/support/organiser-view.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';
import { PeopleImport } from './PeopleImport.tsx';
import { readPeopleFile, type PeopleSource } from './read-people-file.ts';

/** The browser's thread, answering in this one. */
class HereAndNow extends EventTarget {
  postMessage(source: PeopleSource): void {
    void readPeopleFile(source).then((data) => this.dispatchEvent(new MessageEvent('message', { data })));
  }
  terminate(): void {
    // Nothing runs.
  }
}

interface Sent {
  readonly id: string;
  readonly people: readonly { readonly profile: { readonly name: string } }[];
}

/** What was sent, answered by these in turn. */
function server(...answers: { status: number; body: object }[]): Sent[] {
  const sent: Sent[] = [];
  class Request extends EventTarget {
    readonly upload = new EventTarget();
    status = 0;
    responseText = '';
    open = () => undefined;
    setRequestHeader = () => undefined;
    send(body: string): void {
      expect(invitePeople.safeParse(JSON.parse(body)).success).toBe(true);
      sent.push(JSON.parse(body) as Sent);
      const answer = answers.shift();
      this.upload.dispatchEvent(new ProgressEvent('progress', { loaded: 1, total: 2 }));
      this.status = answer?.status ?? 0;
      this.responseText = JSON.stringify(answer?.body ?? '');
      this.dispatchEvent(new Event('loadend'));
    }
  }
  vi.stubGlobal('XMLHttpRequest', Request);
  return sent;
}

const rows = (...guests: GuestRow[]) => Object.fromEntries(guests.map((guest) => [guest.id, guest]));
const open = (...guests: GuestRow[]) =>
  renderInGathering(
    <>
      <h2 id="invited" tabIndex={-1}>
        Invitations
      </h2>
      <PeopleImport slug="ABC" guests={rows(...guests)} heading="invited" />
    </>,
    {},
  );
const list = () => screen.getByRole('textbox', { name: 'One person per line' });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const paste = async (text: string) => {
  await userEvent.click(list());
  await userEvent.paste(text);
  await press('Check the list');
  await screen.findByRole('region', { name: 'The list' });
};
const lines = () => screen.getAllByRole('listitem').filter((item) => item.parentElement?.tagName === 'OL');
const saidOf = (item: HTMLElement) => item.querySelector('b')?.textContent;
const faulty = 'name,mail,languages\nAna,ana@example.org,fr\nBo,bo at example,en\nAna,ana@example.org,\n,nobody@example.org,klingon\n';

beforeEach(async () => {
  localStorage.clear();
  vi.stubGlobal('Worker', HereAndNow);
  await loadCatalogue('organiser');
  await loadCatalogue('invitations');
});

describe('a list of people to invite', () => {
  it('is checked, then sent whole, once', async () => {
    const sent = server({ status: 200, body: { version: 3 } });
    const { said } = await open();
    await paste('Camille Roy, CMNCP, French English\nAmina, ONUDC, fr');
    expect(sent).toEqual([]);
    await press('Invite 2 people');
    await waitFor(() => expect(list()).toMatchObject({ value: '' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Invitations' })));
    expect(sent).toMatchObject([
      { people: [{ profile: { name: 'Camille Roy', organisation: 'CMNCP', languages: ['fr', 'en'] } }, { profile: { name: 'Amina' } }] },
    ]);
    expect(said().at(-1)).toMatch(/2 people are invited/);
  });

  it('shows what is wrong by line, beside the field, and is not sent before it is corrected or left out', async () => {
    const sent = server({ status: 200, body: { version: 3 } });
    await open();
    await paste(faulty);
    expect(lines().map((item) => [item.textContent.match(/\d+/)?.[0], saidOf(item)])).toEqual([
      ['3', 'Bo'],
      ['4', 'Ana'],
      ['5', 'No name'],
    ]);
    const [bo, again, nameless] = lines().map((item) => within(item));
    if (bo === undefined || again === undefined || nameless === undefined) expect.fail('not three lines');
    const mail = bo.getByRole('textbox', { name: 'Mail address' });
    expect(mail.getAttribute('aria-invalid')).toBe('true');
    expect(bo.getByText('This is not a mail address.')).toBeTruthy();
    expect(again.getByText('The same person is on line 2.')).toBeTruthy();
    expect(nameless.getByText('The name is missing.')).toBeTruthy();
    expect(nameless.getByText('Unknown language: klingon.')).toBeTruthy();
    await press('Invite 4 people');
    expect(sent).toEqual([]);

    await userEvent.clear(mail);
    await userEvent.type(mail, 'bo@example.org');
    expect(mail.getAttribute('aria-invalid')).toBeNull();
    expect(document.activeElement).toBe(mail);
    await userEvent.click(again.getByRole('button', { name: 'Leave out Ana' }));
    await press('Leave out the line to correct');
    await press('Invite 2 people');
    expect(sent).toMatchObject([{ people: [{ mail: 'ana@example.org' }, { mail: 'bo@example.org' }] }]);
  });

  it('pasted and not yet checked is there after a reload', async () => {
    const { unmount } = await open();
    await userEvent.type(list(), 'Camille Roy, CMNCP');
    unmount();
    await open();
    expect(list()).toMatchObject({ value: 'Camille Roy, CMNCP' });
  });

  it('names whom the gathering knows already', async () => {
    await open(guestOf('g1', { name: 'ana', mail: 'ana@example.org' }));
    await paste('name,mail\nAna,Ana@example.org\nBo,');
    expect(screen.getByText('Already among the guests.')).toBeTruthy();
  });

  it('takes other columns for names when told to', async () => {
    const sent = server({ status: 200, body: { version: 3 } });
    await open();
    await paste('Organisation,Wer,Stadt\nCMNCP,Camille,Lyon');
    await userEvent.click(screen.getByRole('checkbox', { name: 'The first line names the columns' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Organisation' }), 'Organisation');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wer' }), 'Name');
    await press('Invite 1 person');
    expect(sent).toMatchObject([{ people: [{ profile: { name: 'Camille', organisation: 'CMNCP' } }] }]);
  });

  it('says what is left aside, and asks about it where addresses would be lost', async () => {
    await open();
    await paste('Participants 2026\nName;Organisation;Mail 1;Mail 2;Badge\nAna;City;ana@example.org;a@example.org;7');
    expect(screen.getByText('Left aside above the headings: Participants 2026')).toBeTruthy();
    expect(screen.getByText('Columns left aside: Mail 2 and Badge')).toBeTruthy();
    expect(screen.getByText('Columns').closest('details')?.open).toBe(true);
    expect(screen.getByRole('button', { name: 'Invite 1 person' })).toBeTruthy();
  });

  it('is kept with its corrections when the tab is closed or the line fails, and sent again as the same', async () => {
    const sent = server({ status: 0, body: {} }, { status: 200, body: { version: 3 } });
    const { unmount } = await open();
    await paste('name,mail\nBo,bo at example');
    await userEvent.clear(screen.getByRole('textbox', { name: 'Mail address' }));
    unmount();
    await open();
    await press('Invite 1 person');
    expect(screen.getByText(/Nobody was invited: the connection failed/)).toBeTruthy();
    await press('Invite 1 person');
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(localStorage.getItem('foyer.people.ABC')).toBeNull();
  });

  it.each([
    [{ name: 'Ana', mail: 'ana@example.org' }, 'name,mail\nBo,ana@example.org', /address of Ana, who is invited already/],
    [{ name: 'Cy' }, 'name,mail\nAna,office@example.org\nBo,office@example.org', /Line 2 has this address too/],
  ])('gives an address to one person', async (known, pasted, said) => {
    await open(guestOf('g1', known));
    await paste(pasted);
    const mail = screen.getByRole('textbox', { name: 'Mail address', description: said });
    await userEvent.clear(mail);
    expect(mail.getAttribute('aria-invalid')).toBeNull();
  });

  it('leads back to what was pasted', async () => {
    await open();
    await paste('Ana, City');
    await press('Another list');
    expect(list()).toMatchObject({ value: 'Ana, City' });
  });

  it.each([
    ['empty.csv', '', 'The list is empty.'],
    ['headings.csv', 'Nom;Organisme', 'The list has headings and nobody below them.'],
    ['picture.csv', '\u0089PNG\0\0', 'This file is no list that Foyer can read. Save it as XLSX or CSV.'],
    ['long.csv', 'Ana\n'.repeat(5100), 'The list has 5,100 lines; a gathering takes 5,000 people. Divide the list.'],
    ['huge.csv', 'x'.repeat(10 * 1024 * 1024 + 1), /larger than 10 MB/],
  ])('says why %s cannot be read, naming it', async (name, holds, said) => {
    await open();
    await userEvent.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, new File([holds], name, { type: 'text/csv' }));
    const line = await screen.findByText(said);
    expect(line.textContent).toContain(name);
  });

  it('says beside the field why a list cannot be read, and keeps it', async () => {
    await open();
    await userEvent.click(list());
    await userEvent.paste('name\n"Ana');
    await press('Check the list');
    expect(await screen.findByText(/A quote opened on line 2 is never closed/)).toBeTruthy();
    expect(list()).toMatchObject({ value: 'name\n"Ana' });
  });
});
