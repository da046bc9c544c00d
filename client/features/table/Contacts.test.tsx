// @vitest-environment jsdom

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Contacts } from '#client/features/table/Contacts.tsx';
import { contactCardOf } from '#tests/support/gathering-spec.ts';
import { hallOf, mineOf, personOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const hall = hallOf({ people: [personOf('ben', { name: 'Ben' })] });
const card = contactCardOf('Me');
const ben = { id: 'ben', name: 'Ben' };
const press = async (name: string) => {
  const button = await screen.findByRole('button', { name });
  await act(async () => {
    fireEvent.click(button);
    await Promise.resolve();
  });
};

it('K2 without a card one makes it first, then offers it', async () => {
  const onClose = vi.fn();
  const gathering = await renderInGathering(<Contacts person={ben} open onClose={onClose} />, { hall, mine: mineOf('me') });
  fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'Me' } });
  await press('Save my card');
  gathering.change({ mine: mineOf('me', { contactCard: card }) });
  await press('Offer my card');
  expect(gathering.commands).toEqual([
    { type: 'set_contact_card', card },
    { type: 'offer_contact', person: 'ben', on: true },
  ]);
  expect(onClose).toHaveBeenCalledOnce();
  expect(gathering.said()).toContain('Card offered.');
});

it('K3 says that it is offered, without a word of what the other does, and shows theirs once both have', async () => {
  const gathering = await renderInGathering(<Contacts person={ben} open onClose={() => undefined} />, {
    hall,
    mine: mineOf('me', { contactCard: card, offered: ['ben'] }),
  });
  await press('Take my offer back');
  expect(gathering.commands).toEqual([{ type: 'offer_contact', person: 'ben', on: false }]);
  gathering.change({ mine: mineOf('me', { contactCard: card, contacts: { ben: contactCardOf('Ben Okri') } }) });
  expect(screen.getByText('Ben Okri')).toBeTruthy();
  expect(screen.getByText('Your cards are exchanged.')).toBeTruthy();
});

it('K2 to all at the table at once', async () => {
  const gathering = await renderInGathering(<Contacts person={null} open onClose={() => undefined} />, {
    hall,
    mine: mineOf('me', { contactCard: card }),
  });
  await press('Offer my card to the table');
  expect(gathering.commands).toEqual([{ type: 'offer_contact_to_table' }]);
});
