import { isIPv6 } from 'node:net';
import { isAbsolute, join, resolve } from 'node:path';
import type { z } from 'zod';
import { mediaHookPath } from './media-hook-path.ts';
import type { MailOptions } from '#server/adapters/smtp/mail-options.ts';
import type { MediaOptions } from '#server/adapters/livekit/livekit-options.ts';
import { variables } from './variables.ts';

/** A variable that cannot be understood; the message is one sentence for whoever started Foyer. */
export class ConfigError extends Error {}

export interface Config {
  readonly port: number;
  /** Address that the server listens on. */
  readonly host: string;
  /** Folder of everything that lasts, but what lies in a database of its own. */
  readonly dataFolder: string;
  /** Address of a PostgreSQL database in place of the file in the data folder. Holds a password: never log it. */
  readonly databaseUrl: string | null;
  /** Several nodes on one database; null for one alone. `redisUrl` holds a password: never log it. */
  readonly nodes: { readonly redisUrl: string; readonly drainMs: number } | null;
  readonly clientFolder: string;
  /** Origin that people reach us by, without a slash at the end; null on this machine only. */
  readonly publicUrl: string | null;
  /** Proxies whose word is taken for an address, as Express names them. */
  readonly proxies: readonly string[];
  readonly instanceKey: string | null;
  /** From which links are derived, in place of one that is made in the data folder. */
  readonly linkKey: string | null;
  readonly media: MediaOptions;
  /** Null: organisers write to people themselves. */
  readonly mail: MailOptions | null;
  /** Port on 127.0.0.1 that tells this process's figures; null: none. */
  readonly metricsPort: number | null;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

type Variables = { readonly [K in keyof typeof variables]: z.output<(typeof variables)[K]['schema']> | undefined };

/** Reads the environment once. Throws a ConfigError that names the first variable that is wrong, never a secret's value. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, projectFolder: string): Config {
  const read = readVariables(environment);
  const publicUrl = read.FOYER_PUBLIC_URL?.replace(/\/$/, '') ?? null;
  const data = read.FOYER_DATA ?? '.foyer';
  const dataFolder = isAbsolute(data) ? data : resolve(projectFolder, data);
  const port = read.FOYER_PORT ?? 3000;
  const host = read.FOYER_HOST ?? (publicUrl === null ? '127.0.0.1' : '0.0.0.0');
  return {
    port,
    host,
    dataFolder,
    databaseUrl: read.DATABASE_URL ?? null,
    nodes: nodesOptions(read),
    clientFolder: join(projectFolder, 'dist', 'client'),
    publicUrl,
    proxies: read.FOYER_PROXIES ?? ['loopback'],
    instanceKey: read.FOYER_INSTANCE_KEY ?? null,
    linkKey: read.FOYER_LINK_KEY ?? null,
    media: mediaOptions(read, dataFolder, hookUrl(host, port)),
    mail: mailOptions(read),
    metricsPort: read.FOYER_METRICS_PORT ?? null,
    logLevel: read.FOYER_LOG ?? 'warn',
  };
}

/** What is in a data folder, or was started by one node, the others cannot share. */
function nodesOptions(read: Variables): Config['nodes'] {
  const { REDIS_URL: redisUrl, FOYER_DRAIN_SECONDS: drainSeconds = 10 } = read;
  if (redisUrl === undefined) return null;
  for (const [name, why] of [
    ['DATABASE_URL', 'the PostgreSQL database that all nodes share'],
    ['LIVEKIT_URL', 'the LiveKit server that all nodes share'],
    ['FOYER_PUBLIC_URL', 'the address by which people reach all nodes'],
    ['FOYER_LINK_KEY', 'the same on all nodes, so that each knows the links of the others'],
  ] as const)
    if (read[name] === undefined) throw new ConfigError(`REDIS_URL is set, so ${name} must be set too: ${why}.`);
  return { redisUrl, drainMs: drainSeconds * 1000 };
}

function mailOptions({ SMTP_URL: url, SMTP_FROM: from, SMTP_PER_MINUTE: perMinute = 300 }: Variables): MailOptions | null {
  if (url === undefined) return null;
  if (from === undefined) throw new ConfigError('SMTP_URL is set, so SMTP_FROM must be set too: the address that mails come from.');
  return { url, from, perMinute };
}

function readVariables(environment: Readonly<Record<string, string | undefined>>): Variables {
  const entries = Object.entries(variables).map(([name, { schema, must }]) => {
    const given = environment[name];
    if (given === undefined || given === '') return [name, undefined];
    const parsed = schema.safeParse(given);
    if (!parsed.success) throw new ConfigError(`${name} must be ${must}.`);
    return [name, parsed.data];
  });
  return Object.fromEntries(entries) as Variables;
}

/** Our own address for a media server on this machine; null while the port is not known. */
function hookUrl(host: string, port: number): string | null {
  if (port === 0) return null;
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (isIPv6(host) ? `[${host}]` : host);
  return `http://${reachable}:${port}${mediaHookPath}`;
}

function mediaOptions(read: Variables, dataFolder: string, webhookUrl: string | null): MediaOptions {
  const { LIVEKIT_URL: url, LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret } = read;
  if (url !== undefined) {
    if (apiKey === undefined || apiSecret === undefined)
      throw new ConfigError('LIVEKIT_URL is set, so LIVEKIT_API_KEY and LIVEKIT_API_SECRET must be set too.');
    return { kind: 'external', url, apiKey, apiSecret };
  }
  if (read.FOYER_LIVEKIT_BIN === undefined)
    return {
      kind: 'none',
      detail: read.FOYER_LIVEKIT_MISSING ?? 'No livekit-server was found; start Foyer by npm start, which looks for one.',
    };
  return {
    kind: 'embedded',
    binary: read.FOYER_LIVEKIT_BIN,
    runFolder: join(dataFolder, 'run'),
    network: {
      mediaIp: read.FOYER_MEDIA_IP ?? null,
      udpPort: read.FOYER_MEDIA_UDP_PORT ?? null,
      tcpPort: read.FOYER_MEDIA_TCP_PORT ?? null,
    },
    webhookUrl,
  };
}
