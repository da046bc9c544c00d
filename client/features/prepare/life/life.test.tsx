// @vitest-environment jsdom

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { clockOf } from '#tests/support/gathering-views.ts';
import { someAbout, startsAt } from '#tests/support/gathering-spec.ts';
import { organiserOf } from '#tests/support/organiser-view.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';
import { DeletedBanner } from './DeletedBanner.tsx';
import { LifePanel } from './LifePanel.tsx';
import { OrganisersPanel } from './OrganisersPanel.tsx';

const fetched = vi.fn();
const answer = (body: object, status = 201) => fetched.mockResolvedValue({ status, text: () => Promise.resolve(JSON.stringify(body)) });
const asked = () => {
  const [path, request] = fetched.mock.calls[0] as [string, RequestInit];
  return { path, body: JSON.parse(request.body as string) as unknown };
};
const link = 'https://foyer.example/o/ABC/setup#k=o.secret';

beforeEach(async () => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
  await loadCatalogue('organiser');
  await loadCatalogue('invitations');
  await import('#client/ui/OpenDialog.tsx');
});

const hall = () => {
  const view = organiserOf();
  return { ...view, about: { ...view.about, ...someAbout }, clock: clockOf({ phase: 'draft', kind: 'before', segment: null }) };
};

describe('O1 a further organiser link', () => {
  it('is shown once: to copy, to keep as a file, to take along on a phone', async () => {
    answer({ address: link, mailed: null });
    await renderInGathering(<OrganisersPanel slug="ABC" fileName="2026-06-08-pause-organiser" withMail={false} />, {});
    expect(screen.queryByRole('textbox', { name: /Mail address/ })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: /Former organiser links stop working/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Make a link' }));
    expect(await screen.findByDisplayValue(link)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'QR code' }));
    expect(await screen.findByRole('img', { name: /read by a phone/ })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Save the link' })).toBeTruthy();
    expect(asked()).toEqual({ path: '/api/gatherings/ABC/organiser-links', body: { voidFormer: true, mail: null } });
  });

  it('is sent by mail where the server sends any, and shown when that failed', async () => {
    await renderInGathering(<OrganisersPanel slug="ABC" fileName="links" withMail />, {});
    const mail = screen.getByRole('textbox', { name: /Mail address/ });
    await userEvent.type(mail, 'olaf');
    expect(screen.getByText('This is not a mail address.')).toBeTruthy();
    await userEvent.type(mail, '@example.org');
    answer({ address: null, mailed: 'sent' });
    await userEvent.click(screen.getByRole('button', { name: 'Send a link' }));
    expect(await screen.findByText('The link has been sent by mail.')).toBeTruthy();
    answer({ address: link, mailed: 'refused' });
    await userEvent.click(screen.getByRole('button', { name: 'Send a link' }));
    expect(await screen.findByText(/The mail did not go out/)).toBeTruthy();
    expect(screen.getByDisplayValue(link)).toBeTruthy();
  });
});

describe('O2 O3 a gathering as a whole', () => {
  it('is prepared anew for another day at the same hour', async () => {
    answer({ slug: 'NEW', organiserAddress: link, sharedAddress: '' });
    await renderInGathering(<LifePanel slug="ABC" hall={hall()} />, {});
    const when = screen.getByLabelText<HTMLInputElement>('Starts on');
    expect(when.value).toMatch(/T14:00$/);
    await userEvent.click(screen.getByRole('button', { name: 'Duplicate' }));
    expect(await screen.findByRole('link', { name: /Open the copy/ })).toMatchObject({ href: link });
    expect(asked()).toEqual({ path: '/api/gatherings/ABC/copies', body: { startsAt: startsAt + 7 * 86_400_000 } });
  });

  it('is deleted after a yes, and taken back', async () => {
    const { commands } = await renderInGathering(
      <>
        <LifePanel slug="ABC" hall={hall()} />
        <DeletedBanner goesAt={Date.UTC(2026, 5, 15, 12)} timeZone="Europe/Paris" />
      </>,
      {},
    );
    await userEvent.click(screen.getByRole('button', { name: 'Delete the gathering' }));
    const window = await screen.findByRole('alertdialog', { name: 'Delete this gathering?' });
    await userEvent.click(within(window).getByRole('button', { name: 'Delete the gathering' }));
    expect(screen.getByText(/everything goes on Monday.*15.* at 2:00/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(commands.map(({ type }) => type)).toEqual(['discard', 'keep']);
  });
});
