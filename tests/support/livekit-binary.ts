import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A livekit-server to test with: `FOYER_LIVEKIT_BIN`, `LIVEKIT_SERVER_BIN`, PATH, our cache. Null where there is none. */
export const liveKitBinary: string | null = find();

/** Said in the title of tests that are skipped without a livekit-server. */
export const liveKitNote = liveKitBinary === null ? ' (SKIPPED: no livekit-server; set FOYER_LIVEKIT_BIN)' : '';

function find(): string | null {
  const { env } = process;
  const cache = env['FOYER_CACHE'] ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'foyer');
  const named = [env['FOYER_LIVEKIT_BIN'], env['LIVEKIT_SERVER_BIN']].filter((path) => path !== undefined && path !== '');
  const onPath = (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'livekit-server'));
  const found = [...named, ...onPath, join(cache, 'livekit-server', '1.13.5', 'livekit-server')].find(canRun);
  if (found === undefined) process.stderr.write('No livekit-server: tests with real media are skipped. Set FOYER_LIVEKIT_BIN.\n');
  return found ?? null;
}

function canRun(path: string | undefined): boolean {
  try {
    accessSync(path ?? '', constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
