// @vitest-environment jsdom

import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Landing } from '#client/features/landing/Landing.tsx';
import { changeLocale, loadCatalogue, startI18n } from '#client/i18n/i18n.ts';

const answer = (status: number, body: object) => Promise.resolve(new Response(JSON.stringify(body), { status }));

beforeEach(async () => {
  await startI18n('fr');
  await loadCatalogue('landing');
});

it('leads to a gathering by its code', async () => {
  const go = vi.fn();
  render(<Landing go={go} />);
  await userEvent.type(screen.getByLabelText('Vous avez reçu un code ou un lien'), '7KD-4MP{Enter}');
  expect(go).toHaveBeenCalledWith('/g/7KD-4MP');
});

it('says what is wrong with a code, at the field and keeping what was typed', async () => {
  const go = vi.fn();
  render(<Landing go={go} />);
  const field = screen.getByRole('textbox');
  await userEvent.type(field, 'https://elsewhere.example.org/g/x');
  await userEvent.click(screen.getByRole('button', { name: 'Rejoindre' }));
  expect(go).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field);
  expect(field).toHaveProperty('value', 'https://elsewhere.example.org/g/x');
  const note = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(note?.textContent).toMatch(/autre site/);
  await userEvent.type(field, 'y');
  expect(field.getAttribute('aria-invalid')).toBeNull();
});

it('opens the founding case and goes where the server says', async () => {
  const go = vi.fn();
  const fetch = vi.fn<typeof globalThis.fetch>(() => answer(201, { address: 'http://localhost/g/demo#key', liveAddress: 'x' }));
  vi.stubGlobal('fetch', fetch);
  render(<Landing go={go} />);
  await userEvent.click(screen.getByRole('button', { name: 'Essayer le cas fondateur' }));
  expect(fetch).toHaveBeenCalledWith('/api/demonstrations', expect.objectContaining({ method: 'POST' }));
  expect(go).toHaveBeenCalledWith('http://localhost/g/demo#key');
});

it.each([
  [429, /Trop d’essais/],
  [503, /Trop d’essais/],
  [500, /n’a pas pu s’ouvrir/],
])('tells when the founding case cannot open (%i) and lets one try again', async (status, words) => {
  vi.stubGlobal('fetch', () => answer(status, { code: 'rate_limited' }));
  render(<Landing go={vi.fn()} />);
  const button = screen.getByRole('button', { name: 'Essayer le cas fondateur' });
  await userEvent.click(button);
  expect(await screen.findByText(words)).toBeTruthy();
  expect(button.getAttribute('aria-disabled')).toBe('false');
});

it('changes language at once and remembers it', async () => {
  render(<Landing />);
  await userEvent.selectOptions(screen.getByLabelText('Langue'), 'en');
  expect(await screen.findByRole('heading', { level: 1, name: 'The coffee break of online gatherings.' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  expect(localStorage.getItem('foyer.preferences')).toContain('"en"');
  await changeLocale('fr');
});

describe('the living table', () => {
  const motion = (reduced: boolean) =>
    vi.stubGlobal('matchMedia', () => ({ matches: reduced, addEventListener: () => undefined, removeEventListener: () => undefined }));
  const table = () => screen.getByRole('img', { name: /Une table vue d’en haut/ });
  const time = () => [...table().querySelectorAll('text')].map(({ textContent }) => textContent).find((text) => text.includes(':'));
  const cups = () => [...table().querySelectorAll('text')].filter(({ textContent }) => !/:|encore/.test(textContent)).length;
  const seconds = (count: number) =>
    act(() => {
      vi.advanceTimersByTime(1000 * count);
    });

  beforeEach(() => {
    vi.useFakeTimers();
    return () => {
      vi.useRealTimers();
      vi.unstubAllGlobals();
    };
  });

  it('drains, is joined by a cup, and begins anew after twenty seconds', () => {
    motion(false);
    render(<Landing />);
    expect([time(), cups()]).toEqual(['8:00', 4]);
    seconds(4);
    expect([time(), cups()]).toEqual(['6:00', 5]);
    seconds(12);
    expect([time(), cups()]).toEqual(['10:00', 4]);
    seconds(4);
    expect([time(), cups()]).toEqual(['8:00', 4]);
  });

  it('2.2.2 stands still for as long as one wants', () => {
    motion(false);
    render(<Landing />);
    const press = (name: string) =>
      act(() => {
        screen.getByRole('button', { name }).click();
      });
    press('Arrêter le mouvement');
    seconds(30);
    expect(time()).toBe('8:00');
    press('Reprendre le mouvement');
    seconds(1);
    expect(time()).toBe('7:30');
  });

  it('2.3.3 never moves where less motion is wanted, and asks for no button', () => {
    motion(true);
    render(<Landing />);
    expect(time()).toBe('7:12');
    seconds(30);
    expect(time()).toBe('7:12');
    expect(screen.queryByRole('button', { name: 'Arrêter le mouvement' })).toBeNull();
  });
});
