import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface ReceivedMail {
  readonly to: string;
  readonly raw: string;
}

export interface MailServer {
  readonly url: string;
  /** Those it said yes to, in their order. */
  readonly received: readonly ReceivedMail[];
  /** Addresses that were asked for, refused ones too. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** What becomes of a mail: a code it is refused with as soon as the address is named, or `drop` once it was sent whole. */
export type Answer = 'yes' | 'drop' | { readonly code: number; readonly at: 'address' | 'message' };

/**
 * A real SMTP server on a free port of this machine, for one name and password.
 * @param answer Asked for each mail; `attempt` counts those to the same address from 1.
 */
export async function startMailServer(answer: (to: string, attempt: number) => Answer = () => 'yes', port = 0): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const asked: string[] = [];
  const refusal = (code: number): Error => Object.assign(new Error(`no, says the server of the test`), { responseCode: code });
  const now = (to: string): Answer => answer(to, asked.filter((one) => one === to).length);
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    closeTimeout: 100,
    onAuth: ({ username, password }, _session, done) =>
      done(username === 'foyer' && password === 'secret' ? null : refusal(535), { user: 'foyer' }),
    onRcptTo({ address }, _session, done) {
      asked.push(address);
      const said = now(address);
      done(typeof said === 'object' && said.at === 'address' ? refusal(said.code) : null);
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const said = now(to);
        if (said === 'drop') {
          for (const connection of server.connections) connection.close();
          return;
        }
        if (typeof said === 'object') {
          done(refusal(said.code));
          return;
        }
        received.push({ to, raw: Buffer.concat(pieces).toString('utf8') });
        done(null);
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  return {
    url: `smtp://foyer:secret@127.0.0.1:${(listening.address() as AddressInfo).port}`,
    received,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
