import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { JoinResponse, ListRoomsResponse, Room, ServerInfo, SignalResponse } from '@livekit/protocol';
import { onTestFinished } from 'vitest';

export interface FakeLiveKit {
  readonly version: string;
  /** Seconds by which its clock is ahead; null: it sends no date. */
  readonly aheadBy: number | null;
  /** `room.auto_create`. */
  readonly autoCreate: boolean;
  /** Refuses every key, as a server whose clock is far off does. */
  readonly refuses: boolean;
}

/** As much of a LiveKit server as one meets on looking it over; gone when the test ends. */
export async function startFakeLiveKit(fake: FakeLiveKit): Promise<URL> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://fake').pathname;
    response.sendDate = false;
    if (fake.aheadBy !== null) response.setHeader('Date', new Date(Date.now() + fake.aheadBy * 1000).toUTCString());
    if (path === '/') response.end('OK');
    else if (fake.refuses) response.writeHead(401).end('{"code":"unauthenticated","msg":"token is expired"}');
    else if (path === '/rtc/validate') response.writeHead(fake.autoCreate ? 200 : 404).end();
    else if (path.endsWith('/ListRooms')) response.end(new ListRoomsResponse().toJsonString());
    else if (path.endsWith('/CreateRoom')) response.end(new Room().toJsonString());
    else response.end('{}');
  });
  server.on('upgrade', (request, socket) => {
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`);
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept.digest('base64')}\r\n\r\n`,
    );
    const value = new JoinResponse({ serverInfo: new ServerInfo({ version: fake.version }) });
    const message = new SignalResponse({ message: { case: 'join', value } }).toBinary();
    // One whole binary frame of fewer than 126 bytes.
    socket.write(Buffer.from([0x82, message.length, ...message]));
    socket.on('data', () => socket.end());
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}
