import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrive, createGathering, startTestApp, type TestApp, type TestSocket } from '#tests/support/test-app.ts';

let foyer: TestApp;
beforeEach(async () => {
  foyer = await startTestApp();
});
afterEach(() => foyer.close());

const hostsNow = (socket: TestSocket): Map<string, string> =>
  new Map(
    Object.values(socket.views.hall?.tables ?? {}).flatMap(({ id, host, theme }) => (host === null || theme === null ? [] : [[host, id]])),
  );

test('W1 W4 W5 over the socket: hosts stay in their media room, guests change topic and first read what was said', async () => {
  const created = await createGathering(foyer.base, {
    programme: [{ kind: 'world_cafe', rounds: 2, seconds: 20, tableSize: null, questions: [], topics: ['methods', 'polarisation'] }],
  });
  const names = ['Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Fe'];
  const people = new Map<string, TestSocket>();
  for (const name of names) {
    const { socket } = await arrive(created, name, foyer.base);
    people.set(socket.mine.id, socket);
  }
  const organiser = created.organiser.connect(created.slug, 'live');
  await organiser.connected();
  expect(await organiser.send({ type: 'start' })).toMatchObject({ ok: true });
  const everyone = [...people.values()];
  const first = await Promise.all(everyone.map((one) => one.until(({ table, hall }) => hall?.clock.round === 0 && table?.cafe?.theme)));
  const [one] = everyone;
  const hosts = hostsNow(one as TestSocket);
  expect(new Set(first)).toEqual(new Set(['methods', 'polarisation']));
  expect([...hosts.keys()].every((id) => people.has(id))).toBe(true);
  const guests = everyone.filter(({ mine }) => !hosts.has(mine.id));
  const mediaRooms = new Map<string, string | undefined>();
  for (const [host, table] of hosts) {
    const socket = people.get(host);
    expect(await socket?.send({ type: 'write_summary', table, text: `Said at ${table}` })).toMatchObject({ ok: true });
    mediaRooms.set(host, socket?.tickets[0]?.mediaRoom);
  }
  const refused = await guests[0]?.send({ type: 'write_summary', table: guests[0].views.table?.id ?? '', text: 'Me too' });
  expect(refused).toMatchObject({ code: 'table_not_yours' });

  expect(await organiser.send({ type: 'end_gently', what: 'round' })).toMatchObject({ ok: true });
  await Promise.all(guests.map((guest) => guest.until(({ mine }) => mine?.next?.theme)));
  await Promise.all(
    guests.map((guest) => guest.until(() => guest.tickets.some(({ purpose, mayPublish }) => purpose === 'approach' && !mayPublish))),
  );
  await Promise.all(everyone.map((guest) => guest.until(({ hall, table }) => hall?.clock.round === 1 && table?.cafe)));
  for (const [host, table] of hosts) {
    const socket = people.get(host);
    expect([socket?.views.table?.id, socket?.tickets.map(({ mediaRoom, purpose }) => [mediaRoom, purpose])]).toEqual([
      table,
      [[mediaRooms.get(host), 'current']],
    ]);
  }
  for (const guest of guests) {
    const before = first[everyone.indexOf(guest)];
    expect(guest.views.table?.cafe?.theme).not.toBe(before);
    expect(guest.views.table?.cafe?.summary?.text).toBe(`Said at ${guest.views.table?.id ?? ''}`);
    await guest.until(() => guest.tickets.length === 1 && guest.tickets[0]?.purpose === 'current' && guest.tickets[0].mayPublish);
  }
  organiser.close();
  for (const socket of everyone) socket.close();
}, 60_000);
