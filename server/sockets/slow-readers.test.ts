import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { Server, type Socket } from 'socket.io';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cutOffWhoDoesNotRead } from './slow-readers.ts';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });

beforeAll(async () => {
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});
afterAll(() => io.close());

/** A page, as the server sees it and as its own end of the line. */
async function page() {
  const { port } = http.address() as AddressInfo;
  const line = connect(port, '127.0.0.1');
  const there = once(io.engine, 'connection') as Promise<[Socket['conn']]>;
  line.write(
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n',
  );
  const [connection] = await there;
  return { line, connection };
}

const most = 1_000_000;
/** As most scripts are written, with more bytes than letters. */
const large = 'ж'.repeat(50_000);
const bytes = 100_000;

it('whoever stops reading is cut off, with no more than the cap waiting for them', async () => {
  const { line, connection } = await page();
  line.pause();
  let cuts = 0;
  cutOffWhoDoesNotRead(connection, most, () => {
    cuts++;
  });
  const closed = once(connection, 'close');
  let waiting = 0;
  // What the two systems hold for a line that is not read has an end.
  for (let sent = 0; sent < 1000 && connection.readyState === 'open'; sent++) {
    waiting = connection.transport.writable ? 0 : waiting + bytes;
    connection.send(large);
    await new Promise(setImmediate);
  }
  expect(cuts).toBe(1);
  expect(waiting).toBe(most + bytes);
  line.destroy();
  await closed;
});

it('whoever reads gets as much as there is', async () => {
  const { line, connection } = await page();
  let read = 0;
  line.on('data', (data) => {
    read += data.length;
  });
  cutOffWhoDoesNotRead(connection, most, () => expect.unreachable());
  for (let sent = 0; sent < 100; sent++) {
    const left = new Promise<void>((done) => {
      connection.send(large, undefined, () => done());
    });
    await left;
  }
  while (read < 100 * bytes) await once(line, 'data');
  expect(connection.readyState).toBe('open');
  line.destroy();
  await once(connection, 'close');
});
