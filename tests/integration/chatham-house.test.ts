import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MyCard } from '#shared/gathering/view/types.ts';
import { cardTextOf, proofOf, writing } from '#tests/support/cards.ts';
import { profileOf } from '#tests/support/gathering-spec.ts';
import { createGathering, startTestApp, TestBrowser, type TestApp, type TestSocket } from '#tests/support/test-app.ts';

const lines: string[] = [];
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({}, {}, pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }));
});
afterAll(() => app.close());

/** Every row of every table, as text. */
function rows(): Set<string> {
  const database = new DatabaseSync(join(app.dataFolder, 'foyer.sqlite'), { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const all = tables.flatMap(({ name }) =>
    database
      .prepare(`SELECT * FROM ${String(name)}`)
      .all()
      .map((row) => `${String(name)} ${JSON.stringify(row)}`),
  );
  database.close();
  return new Set(all);
}

/** The database as it lies on disk, its write-ahead log too. */
const bytes = (): string =>
  readdirSync(app.dataFolder)
    .filter((file) => file.startsWith('foyer.sqlite'))
    .map((file) => readFileSync(join(app.dataFolder, file), 'latin1'))
    .join('\n');

const ask = (socket: TestSocket, proofs: string[]): Promise<readonly MyCard[]> =>
  new Promise((resolve) => {
    socket.socket.emit('unnamed_cards', proofs, (answer) => resolve('code' in answer ? [] : answer));
  });

const cards = (socket: TestSocket) => Object.values(socket.views.table?.cards ?? {});
const plant = (name: string) => ({ name: `Planted${name}`, organisation: `Organisation${name}` });

describe('H6 under the Chatham House rule, on the raw database', () => {
  it('nothing stored or logged names who writes, corrects, deletes, or says us too', async () => {
    const created = await createGathering(app.base, { chathamHouse: true });
    const sockets: Record<string, TestSocket> = {};
    for (const name of ['Host', 'Author', 'Other']) {
      const browser = new TestBrowser(app.base);
      await browser.open(created.sharedAddress);
      const socket = browser.connect(created.slug);
      await socket.connected();
      await socket.send({ type: 'arrive', profile: profileOf('', plant(name)), mode: 'full' });
      await socket.until(({ mine }) => mine?.standing === 'here');
      sockets[name] = socket;
    }
    const { Host: host, Author: author, Other: other } = sockets as Record<'Host' | 'Author' | 'Other', TestSocket>;
    await host.send({ type: 'open_table', topic: '', theme: null, question: null, languages: [], seats: 4 });
    const table = await host.until(({ mine }) => mine?.table);
    await author.send({ type: 'sit', table });
    await other.send({ type: 'sit', table });
    await other.until((views) => views.table?.chathamHouse);

    const before = rows();
    const logged = lines.length;
    const [first, second, third] = [proofOf('a'), proofOf('b'), proofOf('c')];
    expect(await author.send(writing('A secret worth keeping', { proof: first }), 'command-of-author-1')).toMatchObject({ ok: true });
    expect(await author.send(writing('Said in haste', { proof: second }), 'command-of-author-2')).toMatchObject({ ok: true });
    const [kept, gone] = (await other.until(() => cards(other).length === 2 && cards(other).sort((a, b) => a.order - b.order))).map(
      ({ id }) => id,
    );
    const usToo = { type: 'us_too', card: kept!, on: true, proof: third } as const;
    expect(await other.send(usToo, 'command-of-other')).toMatchObject({ ok: true });
    const { type: _type, ...content } = writing('A secret told better', { proof: first });
    expect(await author.send({ ...content, type: 'edit_card', card: kept! }, 'command-of-author-3')).toMatchObject({ ok: true });
    const corrected = { ...content, type: 'edit_card', card: kept!, text: cardTextOf('As the host heard it'), proof: null } as const;
    expect(await host.send(corrected, 'command-of-host')).toMatchObject({ ok: true });
    expect(await author.send({ type: 'delete_card', card: gone!, proof: second }, 'command-of-author-4')).toMatchObject({ ok: true });
    // Refused and sent again, too.
    expect(await author.send(writing('By name'), 'command-of-author-5')).toMatchObject({ ok: false, code: 'no_names_here' });
    expect(await other.send(usToo, 'command-of-other')).toMatchObject({ ok: true });
    expect(await ask(author, [first])).toMatchObject([{ text: 'As the host heard it', author: null, voices: 1 }]);
    expect(await ask(other, [third, proofOf('d')])).toEqual([]);

    const fresh = [...rows()].filter((row) => !before.has(row));
    expect(fresh.filter((row) => row.startsWith('events '))).toHaveLength(6);
    expect(fresh.join('\n')).toContain('As the host heard it');
    const people = [host, author, other].map(({ mine }) => mine.id);
    const names = ['Host', 'Author', 'Other'].flatMap((name) => Object.values(plant(name)));
    const secrets = [first, second, third].map((proof) => proof.slice(33));
    for (const trace of [...people, ...names]) {
      expect(fresh.filter((row) => row.includes(trace))).toEqual([]);
      expect(lines.slice(logged).filter((line) => line.includes(trace))).toEqual([]);
    }
    const disk = bytes();
    const found = (planted: readonly string[]) => planted.filter((one) => disk.includes(one));
    const stay = [...names, ...people, 'As the host heard it'];
    expect(found(stay)).toEqual(stay);
    expect(found(['A secret worth keeping', 'A secret told better', 'Said in haste', 'command-of-', ...secrets])).toEqual([]);
    expect(lines.slice(logged).filter((line) => line.includes('write_card'))).toHaveLength(3);
    for (const socket of [host, author, other]) socket.close();
  });

  it('views name nobody either, live screen and end included', async () => {
    const created = await createGathering(app.base, { chathamHouse: true });
    const [author, reader] = [new TestBrowser(app.base), new TestBrowser(app.base)];
    const sockets = [];
    for (const [browser, name] of [
      [author, 'Author'],
      [reader, 'Reader'],
    ] as const) {
      await browser.open(created.sharedAddress);
      const socket = browser.connect(created.slug);
      await socket.connected();
      await socket.send({ type: 'arrive', profile: profileOf(name), mode: 'full' });
      sockets.push(socket);
    }
    const [writes, reads] = sockets as [TestSocket, TestSocket];
    await writes.send({ type: 'open_table', topic: '', theme: null, question: null, languages: [], seats: 4 });
    await reads.send({ type: 'sit', table: await writes.until(({ mine }) => mine?.table) });
    await writes.send(writing('Nobody counts them', { proof: proofOf('a') }));
    const [card] = await reads.until(() => cards(reads).length === 1 && cards(reads));
    expect(card).toMatchObject({ author: null, usToo: [], text: 'Nobody counts them' });
    expect(writes.mine.cards).toEqual([]);
    sockets.forEach((socket) => socket.close());
  });
});
