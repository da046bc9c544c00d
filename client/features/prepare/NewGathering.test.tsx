// @vitest-environment jsdom

import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import { createGathering } from '#shared/contract/http.ts';
import { newDraft } from './about-draft.ts';
import { forgetPreparation, rememberPreparation } from './in-preparation.ts';
import { NewGathering } from './NewGathering.tsx';
import { ProgrammeStep } from './ProgrammeStep.tsx';
import { TablesPreview } from './tables/TablesPreview.tsx';
import { organiserLink } from '#client/features/gathering/links/organiser-link.ts';

// What is being waited for comes for certain; how soon is the machine's affair.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 30_000 });

const created = {
  slug: 'ABC123',
  organiserAddress: 'http://localhost/o/ABC123/setup#k=o.secret',
  sharedAddress: 'http://localhost/g/ABC123#k=s.x',
};

/** The server's answers, one after another; what was asked of it. */
function server(...answers: { status: number; body: object }[]) {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', (_path: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body));
    const { status, body: answer } = answers.shift() ?? { status: 503, body: { code: 'unavailable' } };
    return Promise.resolve(new Response(JSON.stringify(answer), { status }));
  });
  return asked;
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const title = () => screen.getByRole('textbox', { name: 'Title' });
const write = async (field: HTMLElement, text: string) => {
  await userEvent.click(field);
  await userEvent.paste(text);
};

beforeEach(async () => {
  localStorage.clear();
  history.replaceState(null, '', '/new');
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
  await startI18n('en');
  await loadCatalogue('organiser');
});

describe('preparing a gathering', () => {
  it('takes a title and one press, and goes to its set-up with the organiser’s link', async () => {
    const asked = server({ status: 201, body: created });
    render(<NewGathering />);
    await write(title(), 'Coffee break');
    await press('Create the gathering');
    expect(createGathering.safeParse(asked[0]).success).toBe(true);
    expect(asked).toMatchObject([
      { about: { title: { en: 'Coffee break' }, programme: [{ kind: 'hall' }, { kind: 'mixing', rounds: 3 }, { kind: 'hall' }] } },
    ]);
    expect(location.pathname + location.hash).toBe('/o/ABC123/setup#k=o.secret');
    expect(history.state, 'and goes on with the next step').toEqual({ step: 'topics' });
    expect(organiserLink('ABC123')).toBe(created.organiserAddress);
  });

  it('turns on the Chatham House rule', async () => {
    const asked = server({ status: 201, body: created });
    render(<NewGathering />);
    await write(title(), 'Coffee break');
    await userEvent.click(screen.getByRole('switch', { name: /^Chatham House rule/ }));
    await userEvent.click(screen.getByRole('switch', { name: /^Keep a list of who came/ }));
    await press('Create the gathering');
    expect(asked).toMatchObject([{ about: { chathamHouse: true, attendanceList: true } }]);
  });

  it('takes the days until data are erased as they are typed, and says what is no number of days', async () => {
    const asked = server({ status: 201, body: created });
    render(<NewGathering />);
    await write(title(), 'Coffee break');
    const days = screen.getByRole('textbox', { name: 'Erase the data after (days)' });
    await userEvent.clear(days);
    expect(days).toMatchObject({ value: '' });
    await userEvent.tab();
    expect(screen.getByRole('textbox', { description: 'A number of days from 1 to 3650.' })).toBe(days);
    await userEvent.type(days, '45');
    expect(screen.queryByText(/A number of days/)).toBeNull();
    await press('Create the gathering');
    expect(asked).toMatchObject([{ about: { retentionDays: 45 } }]);
  });

  it('says what is missing beside the field', async () => {
    const asked = server();
    render(<NewGathering />);
    await press('Create the gathering');
    expect(screen.getByText(/Give it a title/)).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it('asks for the instance’s key only when the server does', async () => {
    const asked = server({ status: 401, body: { code: 'key_needed' } }, { status: 201, body: created });
    render(<NewGathering />);
    await write(title(), 'Coffee break');
    expect(screen.queryByLabelText('Key of this instance')).toBeNull();
    await press('Create the gathering');
    await write(await screen.findByLabelText('Key of this instance'), 'open sesame');
    await press('Create the gathering');
    expect(asked).toMatchObject([{ key: '' }, { key: 'open sesame' }]);
  });

  it('keeps what was written when the tab is closed', async () => {
    const { unmount } = render(<NewGathering />);
    await write(title(), 'Coffee break');
    unmount();
    render(<NewGathering />);
    expect(title()).toMatchObject({ value: 'Coffee break' });
  });

  it('is created by going on to any other step, once it has a title', async () => {
    const asked = server({ status: 201, body: created });
    render(<NewGathering />);
    await press(/^People/);
    expect(screen.getByText(/Give it a title/)).toBeTruthy();
    expect(document.activeElement, 'what is missing is at hand').toBe(title());
    expect(asked).toEqual([]);
    await write(title(), 'Coffee break');
    await press(/^People/);
    expect(location.pathname).toBe('/o/ABC123/setup');
    expect(history.state).toEqual({ step: 'people' });
  });

  it('leads back to what was being prepared here, until its day is over', async () => {
    const [soon, past] = [Date.now() + 86_400_000, Date.now() - 2 * 86_400_000];
    rememberPreparation({ slug: 'OLD', title: { en: 'Long ago' }, startsAt: past }, past);
    rememberPreparation({ slug: 'ABC', title: { en: 'Water and places' }, startsAt: soon }, Date.now());
    rememberPreparation({ slug: 'DEL', title: { en: 'Deleted' }, startsAt: soon }, Date.now());
    forgetPreparation('DEL', Date.now());
    render(<NewGathering />);
    expect(screen.getByRole('link', { name: 'Water and places' }).getAttribute('href')).toBe('/o/ABC/setup');
    expect(screen.queryByText('Long ago')).toBeNull();
    expect(screen.queryByText('Deleted')).toBeNull();
  });
});

describe('its programme', () => {
  function Step() {
    const [draft, setDraft] = useState(() => newDraft({ now: 0, timeZone: 'UTC', language: 'en', questions: ['What now?'] }));
    return (
      <>
        <ProgrammeStep draft={draft} onChange={setDraft} problems={[]} />
        <TablesPreview draft={draft} invited={[]} onChange={setDraft} />
      </>
    );
  }

  it('takes a plenary, with its length', async () => {
    render(<Step />);
    await press('Add a plenary');
    await press('More: Minutes');
    expect(screen.getByRole('button', { name: /Plenary.*11.min/ })).toBeTruthy();
  });

  it('is summed, and says what its tables come to', async () => {
    render(<Step />);
    await press('More: Rounds');
    expect(screen.getByRole('button', { name: /Mixed tables.*4 × 10/ })).toBeTruthy();
    const preview = within(screen.getByRole('complementary'));
    expect(preview.getByRole('heading', { level: 2 }).textContent).toBe('With 24 people');
    expect(preview.getByText('Tables of 4', { selector: 'li *' })).toBeTruthy();
    const parts = screen.getAllByRole('listitem').flatMap((item) => item.querySelector('time')?.textContent ?? []);
    expect(parts.map((part) => part.replace(/\s/gu, ' '))).toEqual(['2:00 PM', '2:05 PM', '2:45 PM']);
  });
});
