import { connect, type Socket } from 'node:net';
import { readFrames, textFrame } from './frames.ts';

export interface Place {
  readonly port: number;
  readonly cookie: string;
  /** What is said in the handshake of Socket.IO. */
  readonly auth: object;
}

interface Acknowledged {
  readonly ok: boolean;
  readonly version: number;
  readonly code?: string;
}

/** Told of each message of the server: how it begins, how many bytes it has, when it came (ms of a steady clock). */
export type OnMessage = (head: string, bytes: number, at: number) => void;

/**
 * As much of a Socket.IO client as is needed to look on and to send commands, on a bare socket: thousands of them in one process
 * hold up the measurement less than real ones would. What it is sent is not read further than to its version.
 */
export class RawViewer {
  #socket: Socket | null = null;
  #acks = new Map<number, (answer: Acknowledged) => void>();
  #ids = 0;
  readonly #place: Place;
  readonly #onMessage: OnMessage;
  /** Called when the connection ended, whatever ended it. */
  onEnd: () => void = () => undefined;

  constructor(place: Place, onMessage: OnMessage) {
    this.#place = place;
    this.#onMessage = onMessage;
  }

  /** Resolves once the server let it in; rejects when it does not. */
  connect(): Promise<void> {
    return new Promise((resolve, reject) => {
      const { port, cookie, auth } = this.#place;
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      this.#socket = socket;
      let upgraded = false;
      const frames = readFrames((head, payload) => {
        if (head.startsWith('40')) resolve();
        else if (head.startsWith('44')) reject(new Error(head));
        this.#take(head, payload);
      });
      socket.on('connect', () => {
        socket.write(
          `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\n` +
            `Cookie: ${cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
        );
      });
      socket.on('data', (chunk: Buffer) => {
        if (upgraded) {
          frames(chunk);
          return;
        }
        // The answer is short and comes in one piece.
        const end = chunk.indexOf('\r\n\r\n');
        if (!chunk.subarray(0, 16).includes('101') || end < 0) {
          socket.destroy(new Error(chunk.subarray(0, 200).toString()));
          return;
        }
        upgraded = true;
        this.#say(`40${JSON.stringify(auth)}`);
        if (chunk.length > end + 4) frames(chunk.subarray(end + 4));
      });
      socket.on('error', reject);
      socket.on('close', () => {
        reject(new Error('The connection was closed.'));
        this.#acks.clear();
        this.onEnd();
      });
    });
  }

  /** Resolves with the answer; never, where the connection ends before. */
  command(command: object): Promise<Acknowledged> {
    this.#ids += 1;
    const id = this.#ids;
    const message = { id: `${id}-${Math.trunc(performance.now() * 1000)}`, command };
    this.#say(`42${id}${JSON.stringify(['command', message])}`);
    return new Promise((resolve) => this.#acks.set(id, resolve));
  }

  close(): void {
    this.#socket?.destroy();
  }

  #say(text: string): void {
    this.#socket?.write(textFrame(text));
  }

  #take(head: string, payload: Buffer): void {
    if (head === '2') this.#say('3');
    else if (head.startsWith('43')) {
      const text = payload.toString();
      const begins = text.indexOf('[');
      const id = Number(text.slice(2, begins));
      const [answer] = JSON.parse(text.slice(begins)) as [Acknowledged];
      this.#acks.get(id)?.(answer);
      this.#acks.delete(id);
    } else this.#onMessage(head, payload.length, performance.now());
  }
}
