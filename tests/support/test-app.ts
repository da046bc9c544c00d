import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { io, type Socket } from 'socket.io-client';
import type { Opened } from '#shared/contract/http.ts';
import type {
  Acknowledgement,
  ClientToServer,
  Scope,
  Screen,
  ServerToClient,
  Ticket,
  ViewMessage,
} from '#shared/contract/socket-events.ts';
import { protocolVersion } from '#shared/contract/version.ts';
import { applyDelta } from '#shared/contract/view-delta.ts';
import type { About } from '#shared/gathering/about.ts';
import type { ClientCommand } from '#shared/gathering/commands.ts';
import type { HallView, MineView, OrganiserView, TableView } from '#shared/gathering/view/types.ts';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { openSmtpMail } from '#server/adapters/smtp/smtp-mail.ts';
import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import { systemClock } from '#server/adapters/system-clock.ts';
import { readConfig } from '#server/config/config.ts';
import { instanceSecrets } from '#server/config/instance-secrets.ts';
import { createApp, type App, type Ports } from '#server/create-app.ts';
import { profileOf, someAbout } from './gathering-spec.ts';

export interface TestApp {
  readonly app: App;
  readonly base: string;
  readonly dataFolder: string;
  close(): Promise<void>;
}

/** The whole server on a free port, with SQLite in a folder of its own, and media and matcher in memory. */
export async function startTestApp(
  environment: Record<string, string> = {},
  ports: Partial<Ports> = {},
  log: Logger = pino({ level: 'silent' }),
  projectFolder = process.cwd(),
): Promise<TestApp> {
  const dataFolder = environment['FOYER_DATA'] ?? mkdtempSync(join(tmpdir(), 'foyer-'));
  const config = readConfig({ FOYER_PORT: '0', FOYER_DATA: dataFolder, ...environment }, projectFolder);
  const { eventStore: store, accessStore: access } = openSqliteStores(dataFolder);
  const given: Ports = {
    store,
    access,
    clock: systemClock,
    media: new MemoryMediaServer(() => Date.now()),
    matcher: inlineMatcher(20_000),
    signalling: null,
    mediaWays: () => [],
    ownMedia: true,
    nodes: null,
    mail: config.mail === null ? null : openSmtpMail(config.mail),
    ...ports,
  };
  const app = await createApp(config, instanceSecrets(dataFolder, config), given, log);
  return {
    app,
    base: `http://localhost:${app.port}`,
    dataFolder,
    async close() {
      await app.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A browser as far as the server can tell: a cookie jar, requests from our own pages, sockets. */
export class TestBrowser {
  readonly base: string;
  cookie = '';
  constructor(base: string) {
    this.base = base;
  }
  async request(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: {
        origin: this.base,
        cookie: this.cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const set = response.headers.get('set-cookie');
    if (set !== null) this.cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text };
  }
  async open(address: string, claim: 'ask' | 'yes' | 'no' = 'ask'): Promise<Opened> {
    const { pathname, hash } = new URL(address);
    const slug = pathname.split('/')[2] ?? '';
    const { status, body } = await this.request('POST', `/api/gatherings/${slug}/session`, { capability: hash.replace(/^#k=/, ''), claim });
    if (status !== 200) throw new Error(`the session was refused: ${status} ${JSON.stringify(body)}`);
    return body as Opened;
  }
  connect(slug: string, screen: Screen = 'seat', auth: Record<string, unknown> = {}): TestSocket {
    return new TestSocket(this, slug, screen, auth);
  }
}

/** A client's socket that folds its views and lets tests wait for what they look like. */
export class TestSocket {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  views: { hall: OrganiserView | HallView | null; table: TableView | null; mine: MineView | null } = {
    hall: null,
    table: null,
    mine: null,
  };
  tickets: readonly Ticket[] = [];
  #versions: Record<Scope, number | null> = { hall: null, table: null, mine: null };
  #waiting = new Set<() => void>();

  constructor(browser: TestBrowser, gathering: string, screen: Screen, auth: Record<string, unknown>) {
    this.socket = io(browser.base, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin: browser.base, cookie: browser.cookie },
      auth: { protocol: protocolVersion, gathering, screen, ...auth },
    });
    this.socket.on('view', (message) => {
      this.#take(message);
      for (const look of this.#waiting) look();
    });
    this.socket.on('tickets', (tickets) => {
      this.tickets = tickets;
      for (const look of this.#waiting) look();
    });
  }
  #take(message: ViewMessage): void {
    const { scope, version, from, view, delta } = message;
    const views = this.views as Record<Scope, unknown>;
    if (from === null) views[scope] = view;
    else if (from !== this.#versions[scope])
      throw new Error(`a delta of ${scope} from ${from} met version ${String(this.#versions[scope])}`);
    else if (delta !== undefined) views[scope] = applyDelta(views[scope] as object, delta);
    this.#versions[scope] = version;
  }
  get mine(): MineView {
    if (this.views.mine === null) throw new Error('no view of mine has come yet');
    return this.views.mine;
  }
  /** Resolves once `look` finds something; rejects, saying what it looked for, when nothing comes in time (ms). */
  until<T>(look: (views: TestSocket['views']) => T | null | undefined | false, within = 60_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        reject(new Error(`nothing came for ${look.toString()}; the clock says ${JSON.stringify(this.views.hall?.clock)}`));
      }, within);
      const check = (): void => {
        const found = look(this.views);
        if (found === null || found === undefined || found === false) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve(found);
      };
      this.#waiting.add(check);
      check();
    });
  }
  send(command: ClientCommand, id: string = randomUUID()): Promise<Acknowledgement> {
    return this.socket.timeout(20_000).emitWithAck('command', { id, command });
  }
  /** Sends anything at all as a command. */
  raw(message: unknown): Promise<Acknowledgement> {
    return (this.socket as Socket).timeout(20_000).emitWithAck('command', message) as Promise<Acknowledgement>;
  }
  connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.socket.connected) resolve();
      this.socket.once('connect', resolve);
      this.socket.once('connect_error', reject);
    });
  }
  close(): void {
    this.socket.close();
  }
}

export interface Created {
  readonly slug: string;
  readonly organiserAddress: string;
  readonly sharedAddress: string;
}

/** A gathering whose doors are open and whose programme begins in an hour, with its organiser's browser. */
export async function createGathering(base: string, about: Partial<About> = {}, key = ''): Promise<Created & { organiser: TestBrowser }> {
  const organiser = new TestBrowser(base);
  const body = { about: { ...someAbout, startsAt: Date.now() + 3600_000, ...about }, organiser: profileOf('Olga'), key };
  const { status, body: created } = await organiser.request('POST', '/api/gatherings', body);
  if (status !== 201) throw new Error(`the gathering was refused: ${status} ${JSON.stringify(created)}`);
  const answer = created as Created;
  await organiser.open(answer.organiserAddress);
  const live = organiser.connect(answer.slug, 'live');
  await live.connected();
  await live.send({ type: 'open_doors' });
  live.close();
  return { ...answer, organiser };
}

/** A person who came in by the shared link. */
export async function arrive(created: Created, name: string, base: string): Promise<{ browser: TestBrowser; socket: TestSocket }> {
  const browser = new TestBrowser(base);
  await browser.open(created.sharedAddress);
  const socket = browser.connect(created.slug);
  await socket.connected();
  const acknowledged = await socket.send({ type: 'arrive', profile: profileOf(name), mode: 'full' });
  if (!acknowledged.ok) throw new Error(`arriving was refused: ${acknowledged.code}`);
  await socket.until(({ mine, hall }) => mine?.standing === 'here' && hall !== null && mine.id in hall.people);
  return { browser, socket };
}
