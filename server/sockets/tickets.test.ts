import { expect, test } from 'vitest';
import type { MediaServer } from '#server/ports/media-server.ts';
import type { Ticket } from '#shared/contract/socket-events.ts';
import { Story } from '#tests/support/gathering-spec.ts';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';
import { createTicketOffice } from './tickets.ts';
import type { FoyerSocket } from './viewer.ts';

test('an answer never names a table that was left while it was being made', async () => {
  const story = new Story().begin('ana', 'bo');
  const open = (person: string) =>
    story.person(person, { type: 'open_table', topic: 'Buses', theme: null, question: null, languages: [], seats: 4 });
  open('bo');
  const first = story.tableOf('bo') ?? '';
  story.person('ana', { type: 'sit', table: first });
  const firstMediaRoom = story.open.tables[first]?.mediaRoom;
  const { promise: slow, resolve: release } = Promise.withResolvers<undefined>();
  const media = {
    status: () => ({ kind: 'on' }),
    onStatus: () => () => undefined,
    // As just after it was started again.
    openMediaRoom: (name: string) => (name === firstMediaRoom ? slow : Promise.resolve()),
    ticket: ({ mediaRoom }: { mediaRoom: string }) => Promise.resolve({ token: mediaRoom, expiresAt: 1 }),
  } as object as MediaServer;
  const sent: string[][] = [];
  const tablesIn = (tickets: readonly Ticket[]) => tickets.map(({ table }) => table);
  const socket = {
    data: { identity: { person: 'ana', screen: 'seat' } },
    connected: true,
    emit: (_: string, tickets: Ticket[]) => sent.push(tablesIn(tickets)),
  } as object as FoyerSocket;
  const office = createTicketOffice(media, createVirtualClock(0), () => undefined);
  const answer = office.issue(socket, () => story.open);
  story.person('ana', { type: 'stand' });
  open('ana');
  office.follow(socket, () => story.open);
  await expect.poll(() => sent).toEqual([[story.tableOf('ana')]]);
  release(undefined);
  expect(tablesIn(await answer)).toEqual([story.tableOf('ana')]);
});
