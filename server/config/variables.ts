import { z } from 'zod';
import { readSender } from '#server/adapters/smtp/mail-options.ts';

/** An environment variable that Foyer reads. */
export interface Variable {
  readonly schema: z.ZodType;
  /** What it must be, as it is said to whoever set it to something else. */
  readonly must: string;
  /** What it is for; null for what the launcher tells the server, which nobody sets. Printed in docs/configuration.md. */
  readonly meaning: string | null;
  /** What holds without it. */
  readonly otherwise: string;
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535));
const origin = z.url({ protocol: /^https?$/ }).refine((url) => URL.canParse(url) && new URL(url).origin === url.replace(/\/$/, ''));
const address = z.union([z.ipv4(), z.ipv6()]);

const seconds = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number)
  .pipe(z.int().max(20));
const perMinute = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(6000));
const sender = z
  .string()
  .transform(readSender)
  .refine((read) => read !== null);

const proxies = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .pipe(z.array(z.union([z.enum(['loopback', 'linklocal', 'uniquelocal']), z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).min(1));

/** All of them, in the order in which they are printed. */
export const variables = {
  FOYER_PORT: { schema: port, must: 'a port number from 0 to 65535', meaning: 'Port that Foyer listens on.', otherwise: '3000' },
  FOYER_HOST: {
    schema: address,
    must: 'an IP address of this machine',
    meaning: 'Address that Foyer listens on.',
    otherwise: 'this machine alone, or every address once `FOYER_PUBLIC_URL` is set',
  },
  FOYER_PUBLIC_URL: {
    schema: origin,
    must: 'an address such as https://foyer.example.org, without a path',
    meaning: 'Address that people reach Foyer by. With https cookies are bound to it and browsers are told to keep to it.',
    otherwise: '`http://localhost`, for this machine alone',
  },
  FOYER_PROXIES: {
    schema: proxies,
    must: 'addresses or networks such as 10.0.0.0/8, or loopback, linklocal or uniquelocal, with commas between',
    meaning: 'Proxies in front of Foyer whose word it takes for where people come from, once `FOYER_PUBLIC_URL` is https.',
    otherwise: 'those on this machine',
  },
  FOYER_DATA: { schema: z.string().min(1), must: 'a folder', meaning: 'Folder of everything that lasts.', otherwise: '`.foyer`' },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
    must: 'the address of a PostgreSQL database, such as postgres://foyer:password@db.example.org/foyer',
    meaning: 'A PostgreSQL database (15 or later) in place of the file in the data folder. Holds a password.',
    otherwise: 'SQLite in the data folder',
  },
  REDIS_URL: {
    schema: z.url({ protocol: /^rediss?$/ }),
    must: 'the address of a Redis server, such as redis://:password@redis.example.org',
    meaning:
      'Makes this process one of several nodes on one database, which tell each other through this Redis server (7 or later). Holds a password.',
    otherwise: 'one process alone',
  },
  FOYER_DRAIN_SECONDS: {
    schema: seconds,
    must: 'a number of seconds from 0 to 20',
    meaning: 'Of several nodes: time over which one that is asked to end sends its people to the others.',
    otherwise: '10',
  },
  FOYER_INSTANCE_KEY: {
    schema: z.string().min(16).max(200),
    must: 'at least 16 characters',
    meaning: 'Key for creating gatherings from other machines. A secret.',
    otherwise: 'one that is made in the data folder (`instance-key`)',
  },
  FOYER_LINK_KEY: {
    schema: z.string().min(32).max(200),
    must: 'at least 32 characters',
    meaning: 'Key that links are derived from; another one voids every link that was given out. A secret, the same on all nodes.',
    otherwise: 'one that is made in the data folder (`link-secret`)',
  },
  FOYER_MEDIA_IP: {
    schema: address,
    must: 'an IP address that other machines reach this one by',
    meaning: 'Address of this machine that other machines send sound and pictures to.',
    otherwise: 'sound and pictures on this machine alone',
  },
  FOYER_MEDIA_UDP_PORT: {
    schema: port,
    must: 'a port number',
    meaning: 'UDP port of sound and pictures.',
    otherwise: '7882 with `FOYER_MEDIA_IP`, else a free one',
  },
  FOYER_MEDIA_TCP_PORT: {
    schema: port,
    must: 'a port number',
    meaning: 'TCP port of sound and pictures, for those who have no UDP.',
    otherwise: '7881 with `FOYER_MEDIA_IP`, else none',
  },
  LIVEKIT_URL: {
    schema: z.url({ protocol: /^(https?|wss?)$/ }),
    must: 'the address of a LiveKit server',
    meaning: 'A LiveKit server or cluster of your own instead of the embedded one; wants the two below.',
    otherwise: 'the embedded livekit-server',
  },
  LIVEKIT_API_KEY: { schema: z.string().min(1), must: 'the key of the LiveKit server', meaning: 'Its key.', otherwise: '' },
  LIVEKIT_API_SECRET: {
    schema: z.string().min(1),
    must: 'the secret of the LiveKit server',
    meaning: 'Its secret. A secret.',
    otherwise: '',
  },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }),
    must: 'the address of a mail server, such as smtps://name:password@mail.example.org',
    meaning: 'Mail server that invitations go out through. Holds a password.',
    otherwise: 'organisers send links themselves',
  },
  SMTP_FROM: {
    schema: sender,
    must: 'a mail address, such as foyer@example.org or Foyer <foyer@example.org>',
    meaning: 'Address that mails come from.',
    otherwise: 'needed with `SMTP_URL`',
  },
  SMTP_PER_MINUTE: {
    schema: perMinute,
    must: 'how many mails may go out in a minute, from 1 to 6000',
    meaning: 'Mails the server takes in a minute.',
    otherwise: '300',
  },
  FOYER_METRICS_PORT: {
    schema: port,
    must: 'a port number from 0 to 65535',
    meaning: 'Port on 127.0.0.1 that answers `/metrics` for Prometheus.',
    otherwise: 'none',
  },
  FOYER_LOG: {
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']),
    must: 'silent, error, warn, info or debug',
    meaning: 'How much is logged: JSON lines on standard error, without names.',
    otherwise: '`warn`',
  },
  FOYER_LIVEKIT_BIN: { schema: z.string().min(1), must: 'the path of livekit-server', meaning: null, otherwise: '' },
  FOYER_LIVEKIT_MISSING: { schema: z.string(), must: 'a sentence', meaning: null, otherwise: '' },
} as const satisfies Readonly<Record<string, Variable>>;
