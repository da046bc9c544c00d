import { setImmediate as turn } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';
import { createHallChannel } from './hall-channel.ts';
import { createSlices } from './slices.ts';
import type { FoyerServer, FoyerSocket } from './viewer.ts';

interface Message {
  readonly version: number;
  readonly from: number | null;
}

/** The hall of `size` sockets, which hears what each of them is sent. */
function openHall() {
  const sent: { to: string[]; version: number; from: number | null }[] = [];
  const io = {
    local: { to: (to: string[]) => ({ emit: (_event: string, { version, from }: Message) => sent.push({ to, version, from }) }) },
  } as object as FoyerServer;
  const clock = createVirtualClock(1000);
  const hall = { version: 1, view: { title: 'first' } };
  const channel = createHallChannel({ io, clock, slices: createSlices(vi.fn()), now: () => ({ ...hall, view: { ...hall.view } }) });
  return { sent, clock, hall, channel };
}

const socket = (id: string) => ({ id }) as object as FoyerSocket;

it('sends the hall whole to whoever comes, in one go to those who come soon after each other, and then what changed', async () => {
  const { sent, clock, hall, channel } = openHall();
  const [a, b, c] = ['a', 'b', 'c'].map(socket);
  channel.add(a!);
  channel.add(b!);
  channel.add(c!);
  await turn();
  expect(sent).toEqual([{ to: ['a'], version: 1, from: null }]);
  Object.assign(hall, { version: 2, view: { title: 'second' } });
  channel.tell();
  await clock.advanceTo(1100);
  await turn();
  expect(sent.slice(1)).toEqual([
    { to: ['a'], version: 2, from: 1 },
    { to: ['b', 'c'], version: 2, from: null },
  ]);
});

it('says nothing where nothing changed, and nothing to whoever left meanwhile', async () => {
  const { sent, clock, hall, channel } = openHall();
  const [a, b] = ['a', 'b'].map(socket);
  channel.add(a!);
  await turn();
  await clock.advanceTo(1100);
  channel.add(b!);
  await turn();
  hall.version = 2;
  channel.tell();
  await turn();
  expect(sent).toHaveLength(2);
  Object.assign(hall, { version: 3, view: { title: 'third' } });
  channel.tell();
  channel.remove(a!);
  await turn();
  // What is told begins where they are: nothing that changed the hall came in between.
  expect(sent.at(-1)).toEqual({ to: ['b'], version: 3, from: 1 });
});

it('tells whoever comes anew nothing that was made before they are sent it whole', async () => {
  const { sent, clock, hall, channel } = openHall();
  const a = socket('a');
  channel.add(a);
  await turn();
  await clock.advanceTo(1100);
  Object.assign(hall, { version: 2, view: { title: 'second' } });
  channel.tell();
  channel.remove(a);
  channel.add(a);
  await turn();
  expect(sent.slice(1)).toEqual([{ to: ['a'], version: 2, from: null }]);
});

it('writes to many in several turns', async () => {
  const { sent, hall, channel, clock } = openHall();
  channel.add(socket('first'));
  for (let index = 0; index < 250; index++) channel.add(socket(`s${index}`));
  await turn();
  await clock.advanceTo(1100);
  await turn();
  Object.assign(hall, { version: 2, view: { title: 'second' } });
  channel.tell();
  expect(channel.isBusy()).toBe(true);
  await turn();
  expect(channel.isBusy()).toBe(false);
  expect(sent.map(({ to }) => to.length)).toEqual([1, 250, 100, 100, 51]);
});
