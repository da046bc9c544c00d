import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface CuttableRelay {
  readonly url: URL;
  /** From now on nothing passes, and nobody answers. */
  cut(): void;
  restore(): Promise<void>;
  /** The connections there are go silent without ending, as after a phone slept; new ones pass. */
  freeze(): void;
}

/** Passes connections on to a server of this machine until it is cut. Close it by `cut`. */
export async function startCuttableRelay(target: URL): Promise<CuttableRelay> {
  const passing = new Set<Socket>();
  const server = createServer((from) => {
    const to = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      passing.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        passing.delete(one);
        other.destroy();
      });
    }
    from.pipe(to).pipe(from);
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  return {
    url: new URL(`http://127.0.0.1:${port}`),
    cut() {
      server.close();
      for (const socket of passing) socket.destroy();
    },
    freeze() {
      for (const socket of passing) socket.unpipe().pause();
    },
    restore: async () => {
      await listen(port);
    },
  };
}
