import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const rounds = 60;
const periodMs = 100;

/** Microseconds of processor time that a bare `write()` of so many bytes takes, to so many sockets in turn; null without a C compiler. */
export async function floorOf(connections: number, bytes: number): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-floor-'));
  const program = join(folder, 'floor');
  const sockets: Socket[] = [];
  try {
    execFileSync('cc', ['-O2', '-o', program, join(import.meta.dirname, 'floor.c')], { stdio: ['ignore', 'ignore', 'pipe'] });
    const child = spawn(program, [connections, bytes, rounds, periodMs].map(String), { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout });
    const port = Number(String((await once(lines, 'line'))[0]).replace('port ', ''));
    const measured = once(lines, 'line');
    for (let index = 0; index < connections; index++) {
      const socket = connect({ port, host: '127.0.0.1' });
      socket.on('data', () => undefined).on('error', () => undefined);
      sockets.push(socket);
    }
    return Number(String((await measured)[0]).replace('us ', ''));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    for (const socket of sockets) socket.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}
