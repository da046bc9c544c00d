import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ViewMessage } from '#shared/contract/socket-events.ts';
import { contactCardOf } from '#tests/support/gathering-spec.ts';
import { arrive, createGathering, startTestApp, type TestApp, type TestSocket } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** All that comes down a line from now on, in short. */
function listening({ socket }: TestSocket): string[] {
  const heard: string[] = [];
  socket.onAny((event: string, message: ViewMessage) => void heard.push(`${event} ${message.scope} ${message.version}`));
  return heard;
}

/** The database as it lies on disk, its write-ahead log too. */
const disk = (): string =>
  readdirSync(app.dataFolder)
    .filter((file) => file.startsWith('foyer.sqlite'))
    .map((file) => readFileSync(join(app.dataFolder, file), 'latin1'))
    .join('\n');

it('K3 an offer that is not answered sends nobody else anything, and makes no version that they could miss', async () => {
  const created = await createGathering(app.base);
  const people: TestSocket[] = [];
  for (const name of ['Ana', 'Ben', 'Cleo']) people.push((await arrive(created, name, app.base)).socket);
  const [ana, ben, cleo] = people as [TestSocket, TestSocket, TestSocket];
  const organisers = (['live', 'harvest'] as const).map((screen) => created.organiser.connect(created.slug, screen));
  await ana.send({ type: 'open_table', topic: '', theme: null, question: null, languages: [], seats: 4 });
  const table = await ana.until(({ mine }) => mine?.table);
  for (const one of [ben, cleo]) await one.send({ type: 'sit', table });
  const others = [ben, cleo, ...organisers];
  for (const one of [ana, ...others]) await one.until(({ hall }) => hall?.tables[table]?.people.length === 3);
  for (const one of people) await one.send({ type: 'set_contact_card', card: contactCardOf('Shown') });
  for (const one of people) await one.until(({ mine }) => mine?.contactCard?.name === 'Shown');
  const last = await ben.send({ type: 'set_idle', idle: false });
  const heard = others.map(listening);

  const { id } = ben.mine;
  for (const command of [
    { type: 'offer_contact', person: id, on: true },
    { type: 'offer_contact', person: id, on: false },
    { type: 'offer_contact_to_table' },
    { type: 'set_contact_card', card: contactCardOf('Ana Prieto') },
  ] as const)
    expect(await ana.send(command)).toEqual(last);
  await ana.until(({ mine }) => mine?.contactCard?.name === 'Ana Prieto' && mine.offered.length === 2);
  // What comes next is what they hear first.
  await organisers[0]!.send({ type: 'message', to: { kind: 'all' }, text: 'Coffee' });
  for (const one of others) await one.until(({ hall }) => Object.keys(hall?.messages ?? {}).length === 1);
  const next = `view hall ${last.ok ? last.version + 1 : 0}`;
  expect(heard).toEqual(others.map(() => [next]));

  expect(disk()).toContain(`contact_offers:${ana.mine.id}`);
  await ben.send({ type: 'offer_contact', person: ana.mine.id, on: true });
  await ben.until(({ mine }) => mine?.contacts[ana.mine.id]?.name === 'Ana Prieto');
  await ana.until(({ mine }) => mine?.contacts[id]?.name === 'Shown');
  expect(await ana.send({ type: 'offer_contact', person: id, on: false })).toMatchObject({ code: 'already_exchanged' });
  await ana.send({ type: 'offer_contact', person: cleo.mine.id, on: false });
  expect(Object.keys(cleo.mine.contacts)).toEqual([]);
  [...people, ...organisers].forEach((one) => one.close());
});

it('K1 a card with an address that is none is refused', async () => {
  const created = await createGathering(app.base);
  const { socket } = await arrive(created, 'Ana', app.base);
  for (const wrong of [{ mail: 'ana at example.org' }, { link: 'javascript:alert(1)' }, { name: ' ' }])
    expect(await socket.send({ type: 'set_contact_card', card: contactCardOf('Ana', wrong) })).toMatchObject({ code: 'malformed' });
  socket.close();
});
