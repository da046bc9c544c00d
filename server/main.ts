import { join } from 'node:path';
import { openMediaServer } from '#server/adapters/livekit/open-media-server.ts';
import { startMatcher } from '#server/adapters/matcher/worker-matcher.ts';
import { DataFolderError } from '#server/adapters/sqlite/data-lock.ts';
import { DatabaseError } from '#server/adapters/postgres/database-error.ts';
import { openRedis } from '#server/adapters/redis/open-redis.ts';
import { systemClock } from '#server/adapters/system-clock.ts';
import { ConfigError, readConfig, type Config } from '#server/config/config.ts';
import { instanceSecrets } from '#server/config/instance-secrets.ts';
import { openStores } from './open-stores.ts';
import { videoIsOff } from './video-is-off.ts';
import { openSmtpMail } from '#server/adapters/smtp/smtp-mail.ts';
import { createApp, type App } from './create-app.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import { keepAssets } from '#server/http/kept-assets.ts';
import { createLogger } from '#server/observability/logger.ts';

/** Asked to stop, everything must be gone within this time; of several nodes, after its people have gone to the others. */
const stopWithinMs = 4500;
const project = join(import.meta.dirname, '..');

try {
  await main();
} catch (error) {
  const sentence = sentenceFor(error);
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const config = readConfig(process.env, project);
  const stopWhenAsked = listenForStop(stopWithinMs + (config.nodes?.drainMs ?? 0));
  const log = createLogger(config.logLevel);
  const {
    eventStore: store,
    accessStore: access,
    revisions,
  } = await openStores(config, {
    hold: config.nodes === null ? 'alone' : 'shared',
    onLost: (error) => log.warn({ err: error, part: 'database' }, 'a connection to the database was lost'),
  });
  const secrets = instanceSecrets(config.dataFolder, config);
  const node = freshId();
  const mediaLog = { info: (message: string) => log.info(message), warn: (message: string) => log.warn(message) };
  const [{ media, signalling, notes, ways }, matcher] = await Promise.all([openMediaServer(config.media, mediaLog), startMatcher()]);
  const ownMedia = config.media.kind === 'embedded';
  const ports = {
    store,
    access,
    clock: systemClock,
    media,
    matcher,
    signalling,
    mediaWays: ways,
    ownMedia,
    mail: config.mail === null ? null : openSmtpMail(config.mail),
    nodes:
      config.nodes === null || revisions === null
        ? null
        : {
            id: node,
            revisions,
            link: openRedis(config.nodes.redisUrl, node, (error) =>
              log.warn({ err: error, part: 'redis' }, 'Redis is away: views of other nodes come late'),
            ),
          },
  };
  let app: App;
  try {
    app = await createApp(config, secrets, ports, log);
  } catch (error) {
    await Promise.allSettled([media.close(), matcher.close(), store.close()]);
    throw error;
  }
  stopWhenAsked(app);
  keepAssets(config.clientFolder, config.dataFolder, systemClock.now()).catch((error: unknown) => {
    log.warn({ err: error, part: 'pages' }, 'the files of this version could not be kept for pages that are open at the next');
  });
  const status = media.status();
  print(`Foyer is open at ${config.publicUrl ?? `http://localhost:${app.port}`}`);
  print(config.databaseUrl === null ? `Data lie in ${config.dataFolder}` : `Data lie in PostgreSQL, keys in ${config.dataFolder}`);
  print(status.kind === 'on' ? 'Video is on' : `Video is off: ${videoIsOff(status)}`);
  if (config.mail !== null) print(mailNote(config));
  for (const note of notes) print(note);
}

/**
 * Hears Ctrl-C from the first moment, as livekit-server runs before there is an app to close. Returns what to call with the
 * app: it is closed when somebody asks, or at once if somebody has.
 */
function listenForStop(withinMs: number): (app: App) => void {
  const asked = new Promise<void>((resolve) => {
    const stop = (): void => {
      setTimeout(() => process.exit(1), withinMs).unref();
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  return (app) => {
    asked
      .then(() => app.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`Foyer did not stop cleanly: ${String(error)}\n`);
          process.exit(1);
        },
      );
  };
}

function mailNote({ mail, publicUrl }: Config): string {
  return `Mail comes from ${mail?.from.address ?? ''}${publicUrl === null ? '; its links lead to this machine alone until FOYER_PUBLIC_URL is set' : ''}`;
}

function sentenceFor(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof DataFolderError || error instanceof DatabaseError) return error.message;
  const { code, port, address } = error as { code?: unknown; port?: unknown; address?: unknown };
  if (code === 'EADDRINUSE')
    return `Port ${String(port)} is taken by another program: stop it, or choose another port with FOYER_PORT or FOYER_METRICS_PORT.`;
  if (code === 'EACCES') return `Foyer may not listen on port ${String(port)}: choose one above 1023 with FOYER_PORT.`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${String(address)}: correct FOYER_HOST.`;
  return null;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
