// @vitest-environment jsdom

import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import type { GuestRow } from '#shared/gathering/view/types.ts';
import { guestOf, organiserOf } from '#tests/support/organiser-view.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';
import { GuestList } from './GuestList.tsx';
import { MailPanel } from './MailPanel.tsx';

const invited = (id: string, more: Partial<GuestRow>) =>
  guestOf(id, { standing: 'invited', around: false, mail: `${id}@example.org`, ...more });
const party = organiserOf({
  guests: [
    invited('Ana', {}),
    invited('Bo', { mails: { invitation: { state: 'sent' } } }),
    invited('Cy', { mails: { invitation: { state: 'failed', why: 'address_refused' } } }),
    ...['Di', 'Flo', 'Gil'].map((id) => invited(id, { mails: { invitation: { state: 'waiting', why: 'unreachable' } } })),
    invited('Ed', { mail: '' }),
  ],
});

function open(from: string | null = 'foyer@example.org') {
  const send = vi.fn();
  const mailing = { busy: false, failed: null, send };
  const links = new Map(Object.keys(party.guests).map((id) => [id, `https://foyer.example/g/ABC#k=p.${id}`]));
  return renderInGathering(
    <>
      <MailPanel hall={party} from={from} mailing={mailing} />
      <GuestList hall={party} links={links} mailing={from === null ? null : mailing} />
    </>,
    {},
  ).then(() => send);
}

beforeEach(async () => {
  await loadCatalogue('organiser');
  await loadCatalogue('invitations');
  await Promise.all([import('#client/ui/OpenMenu.tsx'), import('#client/ui/OpenDialog.tsx')]);
});

describe('I4 mails to everybody invited', () => {
  it('say how far they have come, and why not further, for all and for each', async () => {
    await open();
    expect(screen.getByRole('status').textContent).toBe('1 sent · 3 on their way · 1 failed · 1 person without an address');
    expect(screen.getByText(/The mail server does not answer\. Foyer tries again/)).toBeTruthy();
    const line = (name: string) => screen.getByText(name, { selector: 'bdi' }).closest('li')!;
    expect(line('Bo').textContent).toContain('Invitation: sent');
    expect(line('Cy').textContent).toContain('Invitation: failed, the address was refused');
    expect(line('Di').textContent).toContain('Invitation: waiting, the mail server does not answer');
    expect(line('Ed').textContent).not.toContain('Invitation');
  });

  it('are sent to those who had none, after a yes', async () => {
    const send = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Send to 1 person' }));
    const window = await screen.findByRole('alertdialog', { name: 'Send the invitation to 1 person?' });
    await userEvent.click(within(window).getByRole('button', { name: 'Do not send' }));
    expect(send).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Send to 1 person' }));
    await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Send' }));
    expect(send).toHaveBeenCalledWith('invitation', { kind: 'unsent' });
  });

  it('leave the focus at their panel where the button goes that sent them', async () => {
    const mailing = { busy: false, failed: null, send: vi.fn() };
    const panelOf = (mails: GuestRow['mails']) => (
      <MailPanel hall={organiserOf({ guests: [invited('Ana', { mails })] })} from="foyer@example.org" mailing={mailing} />
    );
    const { rerender } = render(panelOf({}));
    await userEvent.click(screen.getByRole('button', { name: 'Send to 1 person' }));
    await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Send' }));
    rerender(panelOf({ invitation: { state: 'sent' } }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Send by mail' })));
  });

  it('go again to those who failed, and to one person who is chosen', async () => {
    const send = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Send again to the one that failed' }));
    await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Send' }));
    expect(send).toHaveBeenCalledWith('invitation', { kind: 'failed' });
    await userEvent.click(screen.getByRole('button', { name: 'More for Bo' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Send the reminder' }));
    expect(send).toHaveBeenLastCalledWith('reminder', { kind: 'chosen', people: ['Bo'] });
  });

  it('are written by hand where the server sends none, and the page says how', async () => {
    await open(null);
    expect(screen.getByText(/This server sends no mail\. Copy the text above/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Send/ })).toBeNull();
  });
});
