// @vitest-environment jsdom

import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { organiserLink } from '#client/features/gathering/links/organiser-link.ts';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import type { ClaimAnswer, OfferRow, RelayAnswer } from '#shared/contract/series.ts';
import { cardTextOf } from '#tests/support/cards.ts';
import { answerHttp } from '#tests/support/http-answers.ts';
import { ClaimPage } from './ClaimPage.tsx';
import { NextScreen } from './NextScreen.tsx';

const inAWeek = Date.now() + 7 * 86_400_000;
const offerOf = (offer: Partial<OfferRow> = {}): OfferRow => ({
  id: 'o1',
  organisation: 'Nordstadt',
  standing: 'open',
  expiresAt: inAWeek,
  stays: true,
  ours: true,
  mine: true,
  claimedBy: null,
  ...offer,
});
const relayOf = (relay: Partial<RelayAnswer> = {}): { body: RelayAnswer } => ({
  body: {
    offers: [],
    steps: [],
    members: 3,
    pairs: 2,
    next: null,
    nextPublished: false,
    organisesNext: false,
    follows: false,
    datePublished: false,
    needs: [],
    ...relay,
  },
});
const claimOf = (claim: Partial<ClaimAnswer> = {}): { body: ClaimAnswer } => ({
  body: {
    offer: 'o1',
    organisation: 'Nordstadt',
    standing: 'open',
    expiresAt: inAWeek,
    stays: true,
    title: { en: 'Coffee break' },
    organisedBy: 'Efus',
    themes: [{ id: 'water', name: { en: 'Water' } }],
    needs: [{ ...cardTextOf('A shared glossary'), id: 'n1', kind: 'need', takenDown: false }],
    notices: [],
    members: 24,
    pairs: 31,
    hosts: [],
    steps: [],
    ...claim,
  },
});
const over = { status: 409, body: { code: 'offer_over' } };
const ok = { body: {} };

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const window = async (name: string) => within(await screen.findByRole('alertdialog', { name }));

beforeEach(async () => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, '', '/claim#k=c.secret');
  await startI18n('en');
  for (const name of ['organiser', 'invitations', 'relay'] as const) await loadCatalogue(name);
  await import('#client/ui/OpenDialog.tsx');
});

describe('N5 a claim link', () => {
  it('says what one would take over, and accepts with a name; the link to it stays for the next page', async () => {
    const address = 'https://foyer.example/o/NEXT12/setup#k=o.secret';
    const asked = answerHttp({
      'POST /api/claims/look': [claimOf()],
      'POST /api/claims/claim': [{ status: 201, body: { slug: 'NEXT12', organiserAddress: address } }],
    });
    render(<ClaimPage />);
    await screen.findByText('Water');
    for (const text of [/Efus hands on to you/, /24 people to invite/, /31 pairs/, 'A shared glossary'])
      expect(screen.getByText(text)).toBeTruthy();
    await press('Accept and prepare');
    expect(screen.getByText('This field is needed.')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Your name' }), 'Nora');
    await press('Accept and prepare');
    await waitFor(() => expect(location.pathname + location.hash).toBe('/o/NEXT12/setup#k=o.secret'));
    expect(asked.at(-1)?.body).toEqual({ key: 'c.secret', claim: expect.any(String) as string, name: 'Nora', organisation: 'Nordstadt' });
    expect(organiserLink('NEXT12')).toBe(address);
  });

  it('keeps the claim where its answer was lost: the same is asked again, and opened later, the link leads to what was accepted', async () => {
    const claimed = { status: 201, body: { slug: 'NEXT12', organiserAddress: 'https://foyer.example/o/NEXT12/setup#k=o.other' } };
    const asked = answerHttp({
      'POST /api/claims/look': [claimOf(), claimOf({ standing: 'claimed' })],
      'POST /api/claims/claim': ['gone', over],
      'POST /api/claims/again': ['gone', claimed],
    });
    const { unmount } = render(<ClaimPage />);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Your name' }), 'Nora');
    await press('Accept and prepare');
    await screen.findByText(/That did not work/);
    await press('Accept and prepare');
    await screen.findByText(/accepted, declined or withdrawn/);
    const ids = asked.filter(({ path }) => path === '/api/claims/claim').map(({ body }) => (body as { claim: string }).claim);
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(ids[1]).toBe(ids[0]);
    unmount();
    render(<ClaimPage />);
    await screen.findByText('You accepted this offer.');
    await press('Open the preparation');
    await screen.findByText(/That did not work/);
    await press('Open the preparation');
    await waitFor(() => expect(location.pathname + location.hash).toBe('/o/NEXT12/setup#k=o.other'));
    expect(asked.at(-1)?.body).toEqual({ key: 'c.secret', claim: ids[0] });
  });

  it('is declined after a question only, and what fails is said in it', async () => {
    const asked = answerHttp({ 'POST /api/claims/look': [claimOf()], 'POST /api/claims/decline': ['gone', ok] });
    render(<ClaimPage />);
    await screen.findByText('Water');
    await press('Decline');
    const question = await window('Decline the next gathering?');
    expect(question.getByText(/reads that Nordstadt declined/)).toBeTruthy();
    await userEvent.click(question.getByRole('button', { name: 'Go back' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(asked).toHaveLength(1);
    await press('Decline');
    const again = await window('Decline the next gathering?');
    await userEvent.click(again.getByRole('button', { name: 'Decline' }));
    expect(await again.findByText(/That did not work/)).toBeTruthy();
    await userEvent.click(again.getByRole('button', { name: 'Decline' }));
    expect(await screen.findByText(/Declined. You may close this page/)).toBeTruthy();
  });

  it('says who hands it on where that is known, that the offer is over, that a link is wrong, or that the page did not come', async () => {
    answerHttp({ 'POST /api/claims/look': [claimOf({ organisedBy: '' })] });
    const { unmount: close } = render(<ClaimPage />);
    expect(await screen.findByText('What follows “Coffee break” is handed on to you.')).toBeTruthy();
    close();
    answerHttp({ 'POST /api/claims/look': [claimOf({ standing: 'withdrawn' })] });
    const { unmount } = render(<ClaimPage />);
    expect(await screen.findByText(/accepted, declined or withdrawn/)).toBeTruthy();
    unmount();
    answerHttp({ 'POST /api/claims/look': [{ status: 401, body: { code: 'bad_link' } }] });
    const { unmount: leave } = render(<ClaimPage />);
    expect(await screen.findByText('This link opens nothing.')).toBeTruthy();
    leave();
    answerHttp({ 'POST /api/claims/look': ['gone', claimOf()] });
    render(<ClaimPage />);
    expect(await screen.findByText(/This page did not come/)).toBeTruthy();
    await press('Try again');
    expect(await screen.findByText('Water')).toBeTruthy();
  });
});

describe('N5 N6 handing on the next gathering', () => {
  const next = 'GET /api/gatherings/ABC/next';

  it('says that it is on its way, that it did not come, and asks once more', async () => {
    answerHttp({ [next]: ['gone', relayOf()] });
    render(<NextScreen slug="ABC" />);
    expect(screen.getByText('One moment')).toBeTruthy();
    expect(await screen.findByText(/This page did not come/)).toBeTruthy();
    expect(screen.queryByText('One moment')).toBeNull();
    await press('Try again');
    expect(await screen.findByText('3 people said yes to what comes next')).toBeTruthy();
    expect(screen.queryByText(/This page did not come/)).toBeNull();
  });

  it('makes a link for each organisation, to copy, to keep as a file or to take along', async () => {
    const links = ['Nordstadt', 'Südstadt'].map((organisation, index) => ({
      organisation,
      address: `https://foyer.example/claim#k=c.${index}`,
    }));
    const asked = answerHttp({ [next]: [relayOf()], 'POST /api/gatherings/ABC/offers': [{ status: 201, body: { links } }] });
    const files: string[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => undefined }));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.push(this.download);
    });
    render(<NextScreen slug="ABC" />);
    await userEvent.click(screen.getByRole('textbox', { name: 'Organisations, one a line' }));
    await userEvent.paste('Nordstadt\nSüdstadt');
    await press('Make the links');
    const made = within(await screen.findByRole('region', { name: 'Links to send' }));
    expect(asked).toContainEqual({
      method: 'POST',
      path: '/api/gatherings/ABC/offers',
      body: { organisations: ['Nordstadt', 'Südstadt'], days: 14, stays: true },
    });
    await userEvent.click(made.getByRole('button', { name: 'QR code, Südstadt' }));
    expect(await screen.findByRole('img', { name: /to be read by a phone’s camera, Südstadt$/ })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(made.getByRole('textbox', { name: 'Südstadt' })).toMatchObject({ value: links[1]?.address });
    await userEvent.click(made.getByRole('button', { name: 'Save the link, Südstadt' }));
    expect(files).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d-sudstadt-offer\.txt$/)]);
  });

  it('withdraws an offer or gives it another link, and says beside it what did not work', async () => {
    const path = '/api/gatherings/ABC/offers/o1';
    const asked = answerHttp({
      [next]: [relayOf({ offers: [offerOf()] }), relayOf({ offers: [offerOf({ standing: 'withdrawn' })] })],
      [`POST ${path}`]: [
        over,
        { body: { links: [] } },
        { body: { links: [{ organisation: 'Nordstadt', address: 'https://foyer.example/claim#k=c.9' }] } },
      ],
    });
    render(<NextScreen slug="ABC" />);
    await screen.findByRole('button', { name: 'Withdraw' });
    await press('Withdraw');
    expect(await screen.findByText('This offer is closed.')).toBeTruthy();
    await press('Withdraw');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull());
    expect(screen.queryByText('This offer is closed.')).toBeNull();
    await press('New link');
    expect(await screen.findByDisplayValue('https://foyer.example/claim#k=c.9')).toBeTruthy();
    expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { change: 'withdraw' },
      { change: 'withdraw' },
      { change: 'renew', days: 14 },
    ]);
  });

  it('N6 leads who goes on as an organiser into what was claimed, and nobody else', async () => {
    const following = {
      slug: 'NEXT12',
      title: { en: 'Second coffee break' },
      organisedBy: 'Nordstadt',
      startsAt: inAWeek,
      endsAt: inAWeek + 3_600_000,
      timeZone: 'Europe/Paris',
    };
    const address = 'https://foyer.example/o/NEXT12/setup#k=o.mine';
    answerHttp({
      [next]: [relayOf({ next: following }), relayOf({ next: following, organisesNext: true })],
      'POST /api/gatherings/ABC/next': [
        { status: 409, body: { code: 'not_allowed' } },
        { status: 201, body: { slug: 'NEXT12', organiserAddress: address } },
      ],
    });
    const { unmount } = render(<NextScreen slug="ABC" />);
    await screen.findByText('Second coffee break');
    expect(screen.getByText(/Its date is not published yet/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open the preparation' })).toBeNull();
    unmount();
    render(<NextScreen slug="ABC" />);
    await screen.findByRole('button', { name: 'Open the preparation' });
    await press('Open the preparation');
    expect(await screen.findByText('You are not an organiser of the next gathering.')).toBeTruthy();
    await press('Open the preparation');
    await waitFor(() => expect(location.pathname + location.hash).toBe('/o/NEXT12/setup#k=o.mine'));
  });

  it('gives up a role beside who claimed it, after a question only', async () => {
    const asked = answerHttp({
      [next]: [relayOf({ offers: [offerOf({ standing: 'claimed', claimedBy: 'Nora' })] })],
      'POST /api/gatherings/ABC/offers/o1': [{ body: { links: [] } }],
    });
    render(<NextScreen slug="ABC" />);
    await screen.findByText(/by Nora/);
    await press('Give up my role');
    const question = await window('Give up your role?');
    await userEvent.click(question.getByRole('button', { name: 'Keep my role' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await press('Give up my role');
    await userEvent.click((await window('Give up your role?')).getByRole('button', { name: 'Give up my role' }));
    await waitFor(() => expect(asked.at(-1)?.method).toBe('GET'));
    expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([{ change: 'role', stays: false }]);
  });

  it('N9 tells those who came before the date, or says that it could not', async () => {
    const asked = answerHttp({
      [next]: [relayOf({ follows: true }), relayOf({ follows: true, datePublished: true })],
      'POST /api/gatherings/ABC/date': ['gone', ok],
    });
    render(<NextScreen slug="ABC" />);
    const published = await screen.findByRole<HTMLInputElement>('switch', { name: /know the date of this one/ });
    await userEvent.click(published);
    expect(await screen.findByText(/That did not work/)).toBeTruthy();
    expect(published.checked).toBe(false);
    await userEvent.click(published);
    await waitFor(() => expect(published.checked).toBe(true));
    expect(screen.queryByText(/That did not work/)).toBeNull();
    expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([{ on: true }, { on: true }]);
  });
});
