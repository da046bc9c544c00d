// @vitest-environment jsdom

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { organiserOf } from '#tests/support/organiser-view.ts';
import { someAbout } from '#tests/support/gathering-spec.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';
import { InvitationLetter } from './InvitationLetter.tsx';

const shared = 'https://foyer.example/g/ABC#k=s.x';
const open = (personal: boolean) => {
  const { about } = organiserOf();
  return renderInGathering(<InvitationLetter slug="ABC" about={{ ...about, ...someAbout }} shared={shared} personal={personal} />, {});
};
const letter = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text to send' }).value;

beforeEach(async () => {
  vi.restoreAllMocks();
  Object.assign(navigator, { clipboard: { writeText: () => Promise.resolve() } });
  await loadCatalogue('organiser');
  await loadCatalogue('invitations');
});

describe('the words of an invitation', () => {
  it('say what, by whom, when in the gathering’s time, and how to come in and to try one’s device', async () => {
    await open(false);
    expect(letter()).toMatch(/^Invitation: Urban safety coffee break\n\nHello,/);
    expect(letter()).toContain('an invitation from Efus, CMNCP');
    expect(letter()).toMatch(/Monday.*8.*2:00.*–.*2:35.*PM \(Central European Time\)/);
    expect(letter()).toContain(`Your way in:\n${shared}\n`);
    expect(letter()).toContain(`${location.origin}/check`);
  });

  it('are there in every language of the gathering, whatever the page’s', async () => {
    await open(false);
    await userEvent.click(screen.getByRole('radio', { name: 'French' }));
    expect(await screen.findByDisplayValue(/Pause-café de la sécurité urbaine/)).toMatchObject({ lang: 'fr' });
    expect(letter()).toMatch(/Lundi 8 juin, 14:00 – 14:35 \(heure d’Europe centrale\)/);
    expect(letter()).toContain(`Pour entrer\u00a0:\n${shared}`);
  });

  it('leave the place of the link open where each has their own', async () => {
    await open(true);
    await userEvent.click(screen.getByRole('radio', { name: 'Personal link' }));
    expect(letter()).toContain('\n[link]\n');
    expect(letter()).not.toContain(shared);
    expect(screen.getByText(/column “Link” of the CSV/)).toBeTruthy();
  });

  it('come with the date for calendars', async () => {
    const files: { name: string; text: Promise<string> }[] = [];
    const kept: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        kept.push(blob);
        return 'blob:0';
      },
      revokeObjectURL: () => undefined,
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.push({ name: this.download, text: kept[0]?.text() ?? Promise.resolve('') });
    });
    await open(false);
    await userEvent.click(screen.getByRole('button', { name: 'Save the date (ICS)' }));
    const { name, text } = files[0] ?? expect.fail('nothing was saved');
    expect(name).toBe('2026-06-08-urban-safety-coffee-break.ics');
    expect((await text).replaceAll('\r\n ', '')).toMatch(
      /DTSTART:20260608T120000Z\r\nDTEND:20260608T123500Z\r\nSUMMARY:Urban safety coffee break[\s\S]*URL:https:\/\/foyer\.example\/g\/ABC#k=s\.x\r\n/,
    );
  });
});
