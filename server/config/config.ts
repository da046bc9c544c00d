import { isIPv6 } from 'node:net';
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { mediaHookPath } from './media-hook-path.ts';
import { readSender, type MailOptions } from '#server/adapters/smtp/mail-options.ts';
import type { MediaOptions } from '#server/adapters/livekit/livekit-options.ts';

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
  readonly clientFolder: string;
  /** Origin that people reach us by, without a slash at the end; null on this machine only. */
  readonly publicUrl: string | null;
  readonly instanceKey: string | null;
  readonly media: MediaOptions;
  /** Null: organisers write to people themselves. */
  readonly mail: MailOptions | null;
  /** Port on 127.0.0.1 that tells this process's figures; null: none. */
  readonly metricsPort: number | null;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535));
const origin = z.url({ protocol: /^https?$/ }).refine((url) => URL.canParse(url) && new URL(url).origin === url.replace(/\/$/, ''));

const perMinute = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(6000));
const sender = z
  .string()
  .transform(readSender)
  .refine((read) => read !== null);

const variables = {
  FOYER_PORT: { schema: port, must: 'a port number from 0 to 65535' },
  FOYER_HOST: { schema: z.union([z.ipv4(), z.ipv6()]), must: 'an IP address of this machine' },
  FOYER_DATA: { schema: z.string().min(1), must: 'a folder' },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
    must: 'the address of a PostgreSQL database, such as postgres://foyer:password@db.example.org/foyer',
  },
  FOYER_PUBLIC_URL: { schema: origin, must: 'an address such as https://foyer.example.org, without a path' },
  FOYER_MEDIA_IP: { schema: z.union([z.ipv4(), z.ipv6()]), must: 'an IP address that other machines reach this one by' },
  FOYER_MEDIA_UDP_PORT: { schema: port, must: 'a port number' },
  FOYER_MEDIA_TCP_PORT: { schema: port, must: 'a port number' },
  FOYER_INSTANCE_KEY: { schema: z.string().min(16).max(200), must: 'at least 16 characters' },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }),
    must: 'the address of a mail server, such as smtps://name:password@mail.example.org',
  },
  SMTP_FROM: { schema: sender, must: 'a mail address, such as foyer@example.org or Foyer <foyer@example.org>' },
  SMTP_PER_MINUTE: { schema: perMinute, must: 'how many mails may go out in a minute, from 1 to 6000' },
  FOYER_METRICS_PORT: { schema: port, must: 'a port number from 0 to 65535' },
  FOYER_LOG: { schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']), must: 'silent, error, warn, info or debug' },
  LIVEKIT_URL: { schema: z.url({ protocol: /^(https?|wss?)$/ }), must: 'the address of a LiveKit server' },
  LIVEKIT_API_KEY: { schema: z.string().min(1), must: 'the key of the LiveKit server' },
  LIVEKIT_API_SECRET: { schema: z.string().min(1), must: 'the secret of the LiveKit server' },
  FOYER_LIVEKIT_BIN: { schema: z.string().min(1), must: 'the path of livekit-server' },
  FOYER_LIVEKIT_MISSING: { schema: z.string(), must: 'a sentence' },
} as const;

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
    clientFolder: join(projectFolder, 'dist', 'client'),
    publicUrl,
    instanceKey: read.FOYER_INSTANCE_KEY ?? null,
    media: mediaOptions(read, dataFolder, hookUrl(host, port)),
    mail: mailOptions(read),
    metricsPort: read.FOYER_METRICS_PORT ?? null,
    logLevel: read.FOYER_LOG ?? 'warn',
  };
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
