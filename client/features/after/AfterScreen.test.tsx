// @vitest-environment jsdom

import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AfterScreen } from '#client/features/after/AfterScreen.tsx';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import type { ContactCard } from '#shared/gathering/contacts.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import type { MineView, MyTable } from '#shared/gathering/view/types.ts';
import { useCardSecrets } from '#client/features/cards/card-secrets.ts';
import { cardRowOf, proofOf } from '#tests/support/cards.ts';
import { contactCardOf } from '#tests/support/gathering-spec.ts';
import { clockOf, hallOf, mineOf, personOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

beforeEach(async () => {
  await loadCatalogue('after');
  await loadCatalogue('contacts');
  await loadCatalogue('erasure');
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const front: FrontView = {
  slug: 'ABC123',
  title: { fr: 'Pause-café', en: 'Coffee break' },
  organisedBy: 'Efus',
  responsible: 'Efus, Paris',
  startsAt: Date.UTC(2021, 5, 8, 12),
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  themes: [],
  questions: [],
  programme: [],
  phase: 'over',
  door: 'open',
  retentionDays: 1,
  rehearsal: false,
  chathamHouse: false,
  attendanceList: false,
  here: 0,
  expectedEnd: null,
  endedAt: Date.UTC(2021, 5, 8, 13),
};
const over = { hall: hallOf({ clock: clockOf({ phase: 'over', kind: 'over' }) }), mine: mineOf('me') };

it('says on which day it is erased', async () => {
  await renderInGathering(<AfterScreen front={front} />, over);
  expect(screen.getByText('This page is erased on Wednesday, June 9.')).toBeTruthy();
});

it('E1 of a rehearsal says that it was one, and that it goes within the hour', async () => {
  await renderInGathering(<AfterScreen front={{ ...front, rehearsal: true }} />, {
    ...over,
    hall: { ...over.hall, rehearsal: { speed: 10 } },
  });
  expect((await screen.findByRole('note')).textContent).toMatch(/Rehearsal.*Nothing enters the real gathering/);
  expect(screen.getByText(/erased within the hour/)).toBeTruthy();
  expect(screen.queryByText(/June/)).toBeNull();
});

const table: MyTable = {
  table: 't1',
  kind: 'round',
  number: 2,
  topic: '',
  theme: null,
  question: 'work',
  from: Date.UTC(2021, 5, 8, 12),
  until: Date.UTC(2021, 5, 8, 12, 10),
  people: ['ben', 'cleo'],
};
const people = [personOf('ben', { name: 'Ben' }), personOf('cleo', { name: 'Cleo' }), personOf('dan', { name: 'Dan' })];
const afterwards = (mine: Partial<MineView> = {}) => ({
  hall: hallOf({ clock: clockOf({ phase: 'over', kind: 'over' }), people, about: { startsAt: front.startsAt } }),
  mine: mineOf('me', { tables: [table], ...mine }),
});
const press = async (name: string | RegExp) => {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await vi.runAllTimersAsync();
  });
};

it('A1 says where one sat, when, about what and with whom', async () => {
  await renderInGathering(<AfterScreen front={front} />, afterwards());
  const section = screen.getByRole('heading', { name: 'Your tables 1' }).closest('section')!;
  expect(section.textContent).toContain('Table 2');
  expect(section.textContent).toContain('What are you working on?');
  expect(section.textContent).toContain('With Ben and Cleo');
  expect(section.textContent).toContain('2:00');
});

it('K2 offers my card to whom I sat with, takes the offer back, and shows nothing of theirs until both have offered', async () => {
  const card = contactCardOf('Me');
  const gathering = await renderInGathering(<AfterScreen front={front} />, afterwards({ contactCard: card }));
  expect(screen.queryByRole('button', { name: 'Offer my card to Dan' })).toBeNull();
  await press('Offer my card to Ben');
  expect(gathering.commands).toEqual([{ type: 'offer_contact', person: 'ben', on: true }]);
  gathering.change(afterwards({ contactCard: card, offered: ['ben'] }));
  expect(screen.getByText('Card offered')).toBeTruthy();
  await press('Take back the offer to Ben');
  expect(gathering.commands.at(-1)).toEqual({ type: 'offer_contact', person: 'ben', on: false });
  const theirs: ContactCard = contactCardOf('Ben Okri', { mail: 'ben@example.org', telephone: '+33 1 02', link: 'https://example.org/' });
  gathering.change(afterwards({ contactCard: card, contacts: { ben: theirs } }));
  const contacts = screen.getByRole('heading', { name: 'Your contacts 1' }).closest('section')!;
  expect(within(contacts).getByRole('link', { name: 'ben@example.org' }).getAttribute('href')).toBe('mailto:ben@example.org');
  expect(within(contacts).getByRole('link', { name: '+33 1 02' }).getAttribute('href')).toBe('tel:+33102');
  expect(screen.queryByRole('button', { name: /card to Ben/ })).toBeNull();
});

it('K1 all my contacts go into one file for address books', async () => {
  const files: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${files.push(file)}`, revokeObjectURL: () => undefined }),
  );
  const named: string[] = [];
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    named.push(this.download);
  });
  const contacts = { cleo: contactCardOf('Cleo'), ben: contactCardOf('Ben') };
  await renderInGathering(<AfterScreen front={front} />, afterwards({ contacts }));
  await press('All cards (vCard)');
  expect(named).toEqual(['2021-06-08-contacts.vcf']);
  expect(files[0]?.type).toBe('text/vcard;charset=utf-8');
  expect((await files[0]!.text()).match(/^FN:.*|^NOTE:.*/gm)).toEqual([
    'FN:Ben',
    'NOTE:Met at: Coffee break\\, Tuesday\\, June 8',
    'FN:Cleo',
    'NOTE:Met at: Coffee break\\, Tuesday\\, June 8',
  ]);
  clicked.mockRestore();
});

it('K1 a card is made from what one said on the way in; what is wrong is said beside its field and nothing is lost', async () => {
  const profile = { name: 'Ana Prieto', organisation: 'Efus', languages: ['fr'], topics: [] };
  const gathering = await renderInGathering(<AfterScreen front={front} />, afterwards({ profile }));
  await press('Make my card');
  const name = screen.getByLabelText<HTMLInputElement>('Name');
  const field = (label: string) => within(name.form ?? document.body).getByLabelText(label);
  expect(name.value).toBe('Ana Prieto');
  fireEvent.change(field('Mail address optional'), { target: { value: 'ana at efus' } });
  fireEvent.change(field('Link optional'), { target: { value: 'efus.eu' } });
  await press('Save my card');
  expect(screen.getByText(/This address is not complete/)).toBeTruthy();
  expect(gathering.commands).toEqual([]);
  fireEvent.change(field('Mail address optional'), { target: { value: 'ana@efus.eu' } });
  await press('Save my card');
  const card = contactCardOf('Ana Prieto', { organisation: 'Efus', mail: 'ana@efus.eu', link: 'https://efus.eu/' });
  expect(gathering.commands).toEqual([{ type: 'set_contact_card', card }]);
  gathering.change(afterwards({ profile, contactCard: card }));
  await press('QR code');
  expect(screen.getByRole('img', { name: 'QR code' })).toBeTruthy();
});

it('A2 asks two questions, of which the first needs an answer, and lets them be answered anew', async () => {
  const gathering = await renderInGathering(<AfterScreen front={front} />, afterwards());
  fireEvent.change(screen.getByLabelText(/What should change/), { target: { value: ' More time ' } });
  await press('Send my answers');
  expect(screen.getByText('Choose an answer.')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('Rather yes'));
  await press('Send my answers');
  const answers = { again: 'rather_yes', change: 'More time' } as const;
  expect(gathering.commands).toEqual([{ type: 'answer_survey', ...answers }]);
  gathering.change(afterwards({ survey: answers }));
  await press('Change my answers');
  expect(screen.getByLabelText<HTMLTextAreaElement>(/What should change/).value).toBe('More time');
  expect(screen.getByLabelText<HTMLInputElement>('Rather yes').checked).toBe(true);
});

it('A3 says what goes and what stays, then deletes, cards too or not, and empties this browser', async () => {
  localStorage.setItem('foyer.me', JSON.stringify({ profile: { name: 'Ana' } }));
  localStorage.setItem('foyer.draft.survey.ABC123', JSON.stringify('Half a sentence'));
  const profile = { name: 'Ana', organisation: '', languages: [], topics: [] };
  const cards = [{ ...cardRowOf('c1', { author: 'me' }), tableNumber: 1 }];
  const gathering = await renderInGathering(<AfterScreen front={front} />, afterwards({ profile, cards }));
  await press('Delete my data');
  const asked = within(await screen.findByRole('alertdialog', { name: 'Delete your data' }));
  for (const part of ['Goes at once', 'Stays']) expect(asked.getByRole('heading', { name: part })).toBeTruthy();
  expect(gathering.commands).toEqual([]);
  fireEvent.click(asked.getByLabelText('Leave, without my name'));
  await act(async () => {
    fireEvent.click(asked.getByRole('button', { name: 'Delete my data' }));
    await vi.runAllTimersAsync();
  });
  expect(gathering.commands).toEqual([{ type: 'delete_my_data', cards: 'keep' }]);
  expect(Object.keys(localStorage).filter((key) => /me$|draft/.test(key))).toEqual([]);
  gathering.change(afterwards({ profile: null, tables: [] }));
  expect(screen.queryByRole('button', { name: 'Delete my data' })).toBeNull();
});

it('A3 cards without a name are deleted first, by the secrets that this browser keeps', async () => {
  const proof = proofOf('a');
  useCardSecrets.getState().keep({ person: 'me', usTooTo: null, proof });
  const profile = { name: 'Ana', organisation: '', languages: [], topics: [] };
  const gathering = await renderInGathering(<AfterScreen front={front} />, afterwards({ profile }));
  gathering.unnamedCards = () => [{ ...cardRowOf('c1', { author: null, tag: proof.slice(0, 32) }), tableNumber: 1 }];
  act(() => useCardSecrets.getState().changed());
  await press('Delete my data');
  const asked = within(await screen.findByRole('alertdialog'));
  await act(async () => {
    fireEvent.click(asked.getByRole('button', { name: 'Delete my data' }));
    await vi.runAllTimersAsync();
  });
  expect(gathering.commands).toEqual([
    { type: 'delete_card', card: 'c1', proof },
    { type: 'delete_my_data', cards: 'delete' },
  ]);
  expect(useCardSecrets.getState().secrets).toEqual([]);
});
