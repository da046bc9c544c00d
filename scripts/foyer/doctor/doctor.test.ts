import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freeTcpPort } from '#server/adapters/livekit/free-ports.ts';
import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import type { OpenWay } from '#shared/contract/check.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { startCuttableRelay } from '#tests/support/cuttable-relay.ts';
import { startFakeLiveKit } from '#tests/support/fake-livekit.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { createGathering, startTestApp } from '#tests/support/test-app.ts';
import { foyer } from '../../testing/foyer-command.ts';
import { certificate } from '../../testing/certificate.ts';
import { lookAtAddress, lookAtTls } from './address.ts';
import { lookAtDatabase } from './database.ts';
import { lookAtDisk } from './disk.ts';
import { lookAtLiveKit } from './livekit.ts';
import { lookAtWays } from './ways.ts';
import { lookAtWebSocket } from './web-socket.ts';

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const answering = async (answer: RequestListener): Promise<string> => `http://localhost:${await listening(createServer(answer))}`;

/** What is said of a gathering's address that answers so. */
const atAddress = async (answer: RequestListener) =>
  (await lookAtAddress(await answering(answer))).map(({ verdict, says }) => `${verdict}: ${says}`);

const inFolder = (folder: string) => ({ databaseUrl: null, dataFolder: folder });

describe('the doctor', () => {
  it('finds nothing wrong with a Foyer that runs as it should, and ends with 0', async () => {
    const app = await startTestApp();
    onTestFinished(() => app.close());
    await createGathering(app.base);
    const settings = { FOYER_DATA: app.dataFolder, FOYER_PORT: String(app.app.port) };
    const { code, out } = await foyer(settings, 'doctor', '--json');
    const { findings } = JSON.parse(out) as { findings: { about: string; verdict: string }[] };
    expect(findings.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    expect(code).toBe(0);
    const seen = new Set(findings.map(({ about }) => about));
    expect([...seen]).toEqual(expect.arrayContaining(['address', 'clock', 'TLS', 'WebSocket', 'LiveKit', 'database', 'disk']));
  });

  it('ends with 1 and says what to mend where something is wrong', async () => {
    const port = await freeTcpPort('127.0.0.1');
    const { code, out } = await foyer({ FOYER_DATA: temporaryFolder(), FOYER_PORT: String(port) }, 'doctor');
    expect(code).toBe(1);
    expect(out).toMatch(/WRONG {2}address .*does not answer \(ECONNREFUSED\): see that Foyer runs[^]*1 to mend\.$/);
  });

  it('tells an address where somebody else answers, or a Foyer that takes nothing', async () => {
    expect(await atAddress((_request, response) => response.writeHead(404).end('nothing here'))).toEqual([
      expect.stringMatching(/^wrong: Somebody else answers at .* \(404\)/),
    ]);
    const full: RequestListener = ({ url }, response) => {
      response.writeHead(url === '/readyz' ? 503 : 200).end(url === '/readyz' ? 'saving is paused' : 'ok');
    };
    expect((await atAddress(full))[0]).toMatch(/^wrong: .* takes nothing: saving is paused/);
  });

  it('tells a clock that goes wrong', async () => {
    const ahead: RequestListener = (_request, response) => {
      response.setHeader('Date', new Date(Date.now() + 60_000).toUTCString());
      response.end('ok');
    };
    expect((await atAddress(ahead))[1]).toMatch(/^wrong: The clock at .* is (59|60|61) s ahead of/);
  });

  it('tells a certificate that browsers do not trust, or that ends soon, and an address without any', async () => {
    const base = `https://localhost:${await listening(createTlsServer(certificate))}`;
    const { cert: ca } = certificate;
    expect(await lookAtTls(base)).toMatchObject({
      verdict: 'wrong',
      says: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT') as string,
    });
    expect(await lookAtTls(base, { ca })).toMatchObject({ verdict: 'ok' });
    const soon = Date.UTC(2126, 10, 1);
    expect(await lookAtTls(base, { ca, now: soon })).toMatchObject({
      verdict: 'wrong',
      says: expect.stringMatching(/ends in 2 days/) as string,
    });
    expect(await lookAtTls('http://localhost:3000')).toMatchObject({ verdict: 'note' });
  });

  it('tells a proxy that lets no WebSocket through, and a Foyer that knows itself by another address', async () => {
    const deaf = await answering((_request, response) => response.writeHead(404).end());
    expect(await lookAtWebSocket(deaf)).toMatchObject({ verdict: 'wrong', says: expect.stringContaining('Upgrade') as string });
    const app = await startTestApp();
    onTestFinished(() => app.close());
    const relay = await startCuttableRelay(new URL(app.base));
    onTestFinished(() => relay.cut());
    expect(await lookAtWebSocket(relay.url.origin)).toMatchObject({
      verdict: 'wrong',
      says: expect.stringContaining('FOYER_PUBLIC_URL') as string,
    });
  });

  it('tells a disk that is nearly full', async () => {
    const folder = join(temporaryFolder(), 'not', 'there', 'yet');
    expect((await lookAtDisk(folder, { least: 1, enough: 2 })).verdict).toBe('ok');
    expect((await lookAtDisk(folder, { least: 1, enough: 1e18 })).verdict).toBe('note');
    expect(await lookAtDisk(folder, { least: 1e18 })).toMatchObject({
      verdict: 'wrong',
      says: expect.stringContaining('make room') as string,
    });
  });

  it('tells a database that is damaged, is of another version, is not there or does not answer', async () => {
    const folder = temporaryFolder();
    expect(await lookAtDatabase(inFolder(folder))).toMatchObject([{ verdict: 'note' }]);
    const { eventStore } = openSqliteStores(folder);
    for (let version = 0; version < 50; version++)
      await eventStore.append(
        appendOf({ expectedVersion: version, personal: [{ owner: `${version}`, key: 'text', value: 'x'.repeat(2000) }] }),
      );
    await eventStore.close();
    expect(await lookAtDatabase(inFolder(folder))).toMatchObject([{ verdict: 'ok' }]);
    spoil(join(folder, 'foyer.sqlite'));
    expect(await lookAtDatabase(inFolder(folder))).toMatchObject([{ verdict: 'wrong' }]);
    const nobody = `postgres://foyer@127.0.0.1:${await freeTcpPort('127.0.0.1')}/foyer`;
    expect(await lookAtDatabase({ databaseUrl: nobody, dataFolder: folder })).toMatchObject([
      { verdict: 'wrong', says: expect.stringContaining('Nothing answers') as string },
    ]);
  });

  it('tells ways of sound and pictures that lead nowhere', async () => {
    const [closed, open] = [await freeTcpPort('127.0.0.1'), await listening(createTcpServer())];
    const way = (carries: OpenWay['carries'], protocol: OpenWay['protocol'], port: number): OpenWay => ({
      carries,
      protocol,
      host: '127.0.0.1',
      ports: String(port),
      usual: false,
    });
    const looked = async (...ways: OpenWay[]) =>
      (await lookAtWays({ ways, media: true }, 'http://here')).map(({ about, verdict }) => `${about}: ${verdict}`);
    const relay = createSocket('udp4', (message, from) => {
      if (from.port !== 0) relay.send(Buffer.concat([Buffer.from([1, 1, 0, 0]), message.subarray(4)]), from.port, from.address);
    });
    relay.bind(0, '127.0.0.1');
    await once(relay, 'listening');
    onTestFinished(() => void relay.close());
    const held = createSocket('udp4');
    held.bind(0);
    await once(held, 'listening');
    onTestFinished(() => void held.close());
    expect(
      await looked(way('udp', 'udp', held.address().port), way('tcp', 'tcp', open), way('relay', 'udp', relay.address().port)),
    ).toEqual(['media over UDP: ok', 'media over TCP: ok', 'TURN: ok']);
    expect(
      await looked(way('udp', 'udp', closed), way('tcp', 'tcp', closed), way('relay', 'tcp', closed), way('relay', 'udp', closed)),
    ).toEqual(['media over UDP: wrong', 'media over TCP: wrong', 'TURN: wrong', 'TURN: wrong']);
    expect(await looked(way('udp', 'udp', held.address().port))).toEqual(['media over UDP: ok', 'media over TCP: note', 'TURN: note']);
    expect(await lookAtWays({ ways: [], media: false }, 'http://here')).toMatchObject([{ verdict: 'wrong' }]);
  });

  it('tells a livekit-server of another version, one that does not run, and one of somebody else that is set otherwise', async () => {
    const binary = join(temporaryFolder(), 'livekit-server');
    writeFileSync(binary, '#!/bin/sh\necho livekit-server version 1.2.3\n', { mode: 0o755 });
    const own = (path: string) => lookAtLiveKit({ kind: 'none', detail: '' }, { LIVEKIT_SERVER_BIN: path, PATH: process.env['PATH'] });
    expect(await own(binary)).toMatchObject([{ verdict: 'wrong', says: expect.stringContaining('1.2.3') as string }]);
    expect(await own('/nowhere/livekit-server')).toMatchObject([{ verdict: 'wrong', says: expect.stringContaining('ENOENT') as string }]);
    const foreign = async (url: string) => {
      const keys = { apiKey: 'key', apiSecret: 'a secret of thirty-two characters' };
      return (await lookAtLiveKit({ kind: 'external', url, ...keys }, {})).map(({ verdict, says }) => `${verdict}: ${says}`);
    };
    const fake = { version: '1.13.5', aheadBy: 0, autoCreate: false, refuses: false };
    expect(await foreign((await startFakeLiveKit(fake)).href)).toEqual([expect.stringMatching(/^ok: /)]);
    expect(await foreign((await startFakeLiveKit({ ...fake, version: '1.5.0', aheadBy: 60 })).href)).toEqual([
      expect.stringMatching(/^wrong: The clock of the LiveKit server/),
      expect.stringMatching(/^wrong: The LiveKit server is version 1\.5\.0/),
    ]);
    expect(await foreign((await startFakeLiveKit({ ...fake, refuses: true })).href)).toEqual([
      expect.stringMatching(/^wrong: .* refuses us/),
    ]);
    expect(await foreign(`http://127.0.0.1:${await freeTcpPort('127.0.0.1')}`)).toEqual([
      expect.stringMatching(/^wrong: .* does not answer/),
    ]);
  });
});

/** As a disk does that forgets: the middle of the file is other bytes. */
function spoil(file: string): void {
  writeFileSync(file, Buffer.alloc(12_000, 7), { flag: 'r+' });
}
