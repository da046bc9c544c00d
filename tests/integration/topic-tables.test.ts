import { expect, it, onTestFinished } from 'vitest';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { arrive, createGathering, startTestApp, type TestSocket } from '#tests/support/test-app.ts';

const approach = (socket: TestSocket, message: unknown) =>
  new Promise((resolve) => socket.socket.emit('approach', message as { table: string }, resolve));
const ticketOf = (socket: TestSocket, purpose: 'approach' | 'current') =>
  socket.until(() => socket.tickets.find((ticket) => ticket.purpose === purpose));

it('M4 whoever stands before a table waits outside of its media room, is let in on sitting down, and leaves it on walking away', async () => {
  const media = new MemoryMediaServer(() => Date.now());
  const app = await startTestApp({}, { media });
  const created = await createGathering(app.base, { startsAt: Date.now() });
  const [ana, bo, cy, di] = await Promise.all(
    ['Ana', 'Bo', 'Cy', 'Di'].map(async (name) => (await arrive(created, name, app.base)).socket),
  );
  if (ana === undefined || bo === undefined || cy === undefined || di === undefined) throw new Error('somebody did not arrive');
  await ana.until(({ hall }) => hall?.clock.kind === 'hall');
  await ana.send({ type: 'open_table', topic: 'Night buses', theme: null, question: null, languages: [], seats: 4 });
  const table = await ana.until(({ mine }) => mine?.table);
  const { mediaRoom } = await ticketOf(ana, 'current');

  expect(await approach(bo, { table })).toMatchObject({ ok: true });
  const outside = await ticketOf(bo, 'approach');
  expect(outside).toMatchObject({ mediaRoom, mayPublish: false });
  expect(media.join(outside.token)).toBe(true);
  expect(await media.peopleIn(mediaRoom)).toMatchObject([{ identity: bo.mine.id, mayPublish: false, waits: true }]);

  // Two wait at most: more would take the places of those who sit down.
  await approach(cy, { table });
  await ticketOf(cy, 'approach');
  await approach(di, { table });
  await bo.send({ type: 'sit', table });
  const inside = await ticketOf(bo, 'current');
  expect(inside.mediaRoom).toBe(mediaRoom);
  expect(await media.peopleIn(mediaRoom)).toMatchObject([{ identity: bo.mine.id, mayPublish: true, waits: false }]);
  expect(di.tickets).toEqual([]);

  let ended = false;
  media.join((await ticketOf(cy, 'approach')).token, () => (ended = true));
  await approach(cy, { table: null });
  await cy.until(() => cy.tickets.length === 0);
  expect(ended).toBe(true);

  expect(await approach(cy, { table: 7 })).toMatchObject({ ok: false, code: 'malformed' });
  for (const socket of [ana, bo, cy, di]) socket.close();
  await app.close();
});

it('T9 T10 T11 T12 T13 T15 what hosts and those at their table do reaches each of those who should know', async () => {
  const media = new MemoryMediaServer(() => Date.now());
  const app = await startTestApp({}, { media });
  onTestFinished(() => app.close());
  const created = await createGathering(app.base, { startsAt: Date.now() });
  const [ana, bo, cy] = await Promise.all(['Ana', 'Bo', 'Cy'].map(async (name) => (await arrive(created, name, app.base)).socket));
  if (ana === undefined || bo === undefined || cy === undefined) throw new Error('somebody did not arrive');
  const live = created.organiser.connect(created.slug, 'live');
  await ana.until(({ hall }) => hall?.clock.kind === 'hall');
  await ana.send({ type: 'open_table', topic: 'Night buses', theme: null, question: null, languages: [], seats: 4 });
  const table = await ana.until(({ mine }) => mine?.table);
  await bo.send({ type: 'sit', table });

  expect(await bo.send({ type: 'pin_notice', table, text: 'No' })).toMatchObject({ code: 'table_not_yours' });
  await ana.send({ type: 'pin_notice', table, text: 'Minutes at six' });
  await bo.until((views) => views.table?.notice === 'Minutes at six');

  await ana.send({ type: 'close_to_newcomers', table, on: true });
  await cy.until(({ hall }) => hall?.tables[table]?.closed);
  expect(await cy.send({ type: 'sit', table })).toMatchObject({ code: 'table_closed' });

  await bo.send({ type: 'ask_for_help', table, on: true });
  const { person } = await live.until(({ hall }) => hall !== null && 'trouble' in hall && hall.trouble[`help:${table}`]);
  expect(person).toBe(bo.mine.id);
  await live.send({ type: 'ask_for_help', table, on: false });
  await ana.until((views) => views.table?.wantsHelp === false);

  await ana.send({ type: 'offer_seat', table, person: cy.mine.id });
  const [offer] = await cy.until(({ mine }) => mine !== null && mine.offers.length > 0 && mine.offers);
  expect(offer).toMatchObject({ table, by: ana.mine.id });
  await bo.until((views) => views.table?.offers.some(({ person: invited }) => invited === cy.mine.id));
  expect(await cy.send({ type: 'sit', table })).toMatchObject({ ok: true });
  await bo.send({ type: 'next_question', table });
  await cy.until((views) => views.table?.question === 'challenges' && views.table.askedBy === bo.mine.id);
  const described = { topic: 'Night trams', theme: 'methods', question: null, languages: ['en'], seats: 3 };
  expect(await ana.send({ type: 'edit_table', table, ...described, seats: 2 })).toMatchObject({ code: 'too_few_seats' });
  await ana.send({ type: 'edit_table', table, ...described });
  await live.until(({ hall }) => hall?.tables[table]?.topic === 'Night trams' && hall.tables[table].seats === 3);

  const { mediaRoom, token } = await ticketOf(bo, 'current');
  media.join(token);
  media.speak(mediaRoom, bo.mine.id);
  expect(await cy.send({ type: 'mute', table, person: bo.mine.id })).toMatchObject({ code: 'table_not_yours' });
  await ana.send({ type: 'mute', table, person: bo.mine.id });
  const { by } = await bo.until(({ mine }) => mine?.muted);
  expect(by).toBe(ana.mine.id);
  await expect.poll(() => media.peopleIn(mediaRoom)).toMatchObject([{ identity: bo.mine.id, mayPublish: true, speaks: false }]);
  for (const socket of [ana, bo, cy, live]) socket.close();
});
