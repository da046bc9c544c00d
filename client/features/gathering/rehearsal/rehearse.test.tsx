// @vitest-environment jsdom

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { someAbout } from '#tests/support/gathering-spec.ts';
import { guestOf, organiserOf } from '#tests/support/organiser-view.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';
import { RehearsalRibbon } from './RehearsalRibbon.tsx';
import { RehearseButton } from './RehearseButton.tsx';

const fetched = vi.fn();

beforeEach(async () => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
  await loadCatalogue('organiser');
  await loadCatalogue('rehearsal');
  await Promise.all([import('./RehearseDialog.tsx'), import('#client/ui/OpenDialog.tsx')]);
});

const prepared = () => {
  const hall = organiserOf({ guests: ['Ana', 'Bo', 'Cy'].map((id) => guestOf(id, { standing: 'invited' })) });
  return { ...hall, about: { ...hall.about, ...someAbout } };
};

it('E1 is begun from a screen of organisers, with as many guests as are invited, and leads to a screen of its own', async () => {
  const body = {
    liveAddress: 'https://foyer.example/o/NEW/live#k=o.x',
    address: 'https://foyer.example/g/NEW#k=s.x',
    expiresAt: Date.UTC(2026, 5, 8),
  };
  fetched.mockResolvedValue({ status: 201, text: () => Promise.resolve(JSON.stringify(body)) });
  await renderInGathering(
    <RehearseButton slug="ABC" hall={prepared()}>
      Rehearse
    </RehearseButton>,
    {},
  );
  await userEvent.click(screen.getByRole('button', { name: 'Rehearse' }));
  const guests = await screen.findByRole<HTMLInputElement>('spinbutton', { name: 'Number of guests' });
  expect(guests.value).toBe('3');
  expect(screen.getByRole('status').textContent).toContain('It takes about 4 min');
  await userEvent.clear(guests);
  await userEvent.type(guests, '400');
  expect(screen.getByText('A number from 2 to 150.')).toBeTruthy();
  await userEvent.clear(guests);
  await userEvent.type(guests, '12');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Absent' }), '30%');
  await userEvent.click(screen.getByRole('button', { name: 'Begin the rehearsal' }));
  expect(await screen.findByRole('link', { name: 'Open the live screen' })).toMatchObject({ href: body.liveAddress, target: '_blank' });
  const [path, request] = fetched.mock.calls[0] as [string, RequestInit];
  expect(path).toBe('/api/gatherings/ABC/rehearsals');
  expect(JSON.parse(request.body as string)).toEqual({
    plan: { guests: 12, names: 'invited', late: 0.1, absent: 0.3, dropping: 0.1, speed: 10 },
  });
});

it('E1 keeps what was chosen and says why when it cannot begin', async () => {
  fetched.mockResolvedValue({ status: 503, text: () => Promise.resolve('{"code":"busy"}') });
  await renderInGathering(
    <RehearseButton slug="ABC" hall={prepared()}>
      Rehearse
    </RehearseButton>,
    {},
  );
  await userEvent.click(screen.getByRole('button', { name: 'Rehearse' }));
  await userEvent.click(await screen.findByRole('radio', { name: 'Normal speed' }));
  await userEvent.click(screen.getByRole('button', { name: 'Begin the rehearsal' }));
  expect(await screen.findByText(/Too many rehearsals are running/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Normal speed' }).checked).toBe(true);
});

it('E1 a rehearsal says on its screens that it is one, and is not rehearsed itself', async () => {
  const hall = { ...prepared(), rehearsal: { speed: 10 } as const };
  await renderInGathering(
    <>
      <RehearsalRibbon />
      <RehearseButton slug="ABC" hall={{ ...hall, about: { ...hall.about, rehearsal: true } }}>
        Rehearse
      </RehearseButton>
    </>,
    { hall },
  );
  expect(await screen.findByText(/Nothing enters the real gathering/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Rehearse' })).toBeNull();
});
