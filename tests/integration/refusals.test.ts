import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardTextOf, writing } from '#tests/support/cards.ts';
import { profileOf } from '#tests/support/gathering-spec.ts';
import { arrive, createGathering, startTestApp, TestBrowser, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const codeOf = (answer: { status: number; body: unknown }) => ({ status: answer.status, ...(answer.body as object) });

describe('refusals', () => {
  it.each([
    ['no command at all', { id: 'x1' }, 'malformed'],
    ['an unknown command', { id: 'x2', command: { type: 'become_king' } }, 'malformed'],
    ['a field too many', { id: 'x3', command: { type: 'stand', role: 'organiser' } }, 'malformed'],
    ['a name that is too long', { id: 'x4', command: { type: 'change_profile', profile: profileOf('x'.repeat(61)) } }, 'malformed'],
    [
      'a script for a link',
      {
        id: 'x5',
        command: writing('a', { kind: 'link', text: cardTextOf('a', { link: 'javascript:alert(1)' }) }),
      },
      'malformed',
    ],
    ['something that is no object', 'hello', 'malformed'],
    ['null', null, 'malformed'],
    ['a message above 16 KB', { id: 'x6', command: { type: 'stand' }, more: 'x'.repeat(20_000) }, 'too_large'],
    ['a message above 16 KB in fewer letters', { id: 'x11', command: { type: 'stand' }, more: 'ج'.repeat(9000) }, 'too_large'],
    ['an organiser’s command', { id: 'x7', command: { type: 'pause' } }, 'not_allowed'],
    [
      'the name of what every object has for a card',
      { id: 'x10', command: { type: 'delete_card', card: 'constructor', proof: null } },
      'malformed',
    ],
    ['a table that is not there', { id: 'x8', command: { type: 'sit', table: 'nowhere' } }, 'unknown_table'],
  ])('answers %s with a code, and nobody else notices', async (_, message, code) => {
    const created = await createGathering(app.base);
    const ana = await arrive(created, 'Ana', app.base);
    const before = ana.socket.views.hall;
    expect(await ana.socket.raw(message)).toMatchObject({ ok: false, code });
    expect(ana.socket.views.hall).toBe(before);
    expect(ana.socket.socket.connected).toBe(true);
    ana.socket.close();
  });

  it('G8 takes a set-up with all its questions in five languages, larger than other messages', async () => {
    const created = await createGathering(app.base);
    const live = created.organiser.connect(created.slug, 'live');
    await live.connected();
    const { door, ...about } = await live.until(({ hall }) => hall !== null && 'door' in hall && { ...hall.about, door: hall.door });
    const said = Array.from({ length: 200 }, (_, at) => 'abcdefgh '[at % 9])
      .join('')
      .trim();
    const text = Object.fromEntries(['fr', 'en', 'de', 'es', 'ar'].map((language) => [language, said]));
    const questions = Array.from({ length: 24 }, (_, at) => ({ id: about.questions[at]?.id ?? `q${at}`, text }));
    expect(await live.send({ type: 'edit', about: { ...about, door, questions } })).toMatchObject({ ok: true });
    await live.until(({ hall }) => hall?.about.questions.length === 24);
    const tooMany = Object.fromEntries(['fr', 'en', 'de', 'es', 'ar'].map((language) => [language, 'ر'.repeat(300)]));
    const more = {
      ...about,
      door,
      questions: questions.map((one) => ({ ...one, text: tooMany })),
      title: tooMany,
      extra: 'x'.repeat(40_000),
    };
    expect(await live.raw({ id: 'x9', command: { type: 'edit', about: more } })).toMatchObject({ ok: false, code: 'too_large' });
    live.close();
  });

  it('slows down who sends too fast, and goes on serving', async () => {
    const created = await createGathering(app.base);
    const ana = await arrive(created, 'Ana', app.base);
    const answers = await Promise.all(Array.from({ length: 80 }, () => ana.socket.send({ type: 'stand' })));
    expect(answers.filter((answer) => !answer.ok && answer.code === 'too_fast').length).toBeGreaterThan(20);
    expect(answers.filter((answer) => answer.ok).length).toBeGreaterThanOrEqual(20);
    ana.socket.close();
  });

  it('one browser has ten pages open at once, and goes on in those when an eleventh is refused', async () => {
    const created = await createGathering(app.base);
    const { browser, socket } = await arrive(created, 'Ana', app.base);
    const others = Array.from({ length: 9 }, () => browser.connect(created.slug, 'report'));
    await Promise.all(others.map((other) => other.connected()));
    await expect(browser.connect(created.slug, 'report').connected()).rejects.toThrow('too_fast');
    expect((await socket.send({ type: 'stand' })).ok).toBe(true);
    for (const other of others) other.close();
    socket.close();
  });

  it('performs a command that is sent again only once, with the same answer', async () => {
    const created = await createGathering(app.base);
    const ana = await arrive(created, 'Ana', app.base);
    const open = { type: 'open_table', topic: 'Lighting', theme: null, question: null, languages: [], seats: 4 } as const;
    const first = await ana.socket.send(open, 'same');
    const second = await ana.socket.send(open, 'same');
    expect(second).toEqual(first);
    const tables = await ana.socket.until(
      ({ hall }) => hall !== null && Object.values(hall.tables).length > 0 && Object.values(hall.tables),
    );
    expect(tables).toHaveLength(1);
    ana.socket.close();
  });

  it('tells a client of another protocol to reload', async () => {
    const created = await createGathering(app.base);
    const { browser, socket } = await arrive(created, 'Ana', app.base);
    await expect(browser.connect(created.slug, 'seat', { protocol: 0 }).connected()).rejects.toThrow('client_too_old');
    await expect(browser.connect(created.slug, 'seat', { protocol: 99 }).connected()).rejects.toThrow('client_too_new');
    await expect(browser.connect(created.slug, 'seat', { protocol: 'one' }).connected()).rejects.toThrow('malformed');
    socket.close();
  });

  it('refuses sockets without a session or to another gathering', async () => {
    const [one, other] = [await createGathering(app.base), await createGathering(app.base)];
    await expect(new TestBrowser(app.base).connect(one.slug).connected()).rejects.toThrow('no_session');
    const { browser, socket } = await arrive(one, 'Ana', app.base);
    await expect(browser.connect(other.slug).connected()).rejects.toThrow('no_session');
    await expect(browser.connect('NOSUCH').connected()).rejects.toThrow('unknown_gathering');
    socket.close();
  });

  it('refuses requests and sockets from other origins', async () => {
    const created = await createGathering(app.base);
    const evil = { origin: 'https://evil.example' };
    const browser = new TestBrowser(app.base);
    expect(codeOf(await browser.request('POST', '/api/demonstrations', {}, evil))).toEqual({ status: 403, code: 'wrong_origin' });
    await browser.open(created.sharedAddress);
    const socket = browser.connect(created.slug);
    socket.close();
    const foreign = new TestBrowser(app.base);
    foreign.cookie = browser.cookie;
    const { io } = await import('socket.io-client');
    const attack = io(app.base, { transports: ['websocket'], reconnection: false, extraHeaders: { ...evil, cookie: browser.cookie } });
    await new Promise<void>((resolve, reject) => {
      attack.once('connect', () => reject(new Error('it was let in')));
      attack.once('connect_error', () => resolve());
    });
    attack.close();
  });

  it('answers wrong requests with a code and without details', async () => {
    const browser = new TestBrowser(app.base);
    expect(codeOf(await browser.request('GET', '/api/gatherings/NOSUCH'))).toEqual({ status: 404, code: 'unknown_gathering' });
    expect(codeOf(await browser.request('POST', '/api/gatherings', '{"half'))).toEqual({ status: 400, code: 'malformed' });
    expect(codeOf(await browser.request('POST', '/api/gatherings', { about: 'x'.repeat(70_000) }))).toEqual({
      status: 413,
      code: 'too_large',
    });
    expect(codeOf(await browser.request('POST', '/api/gatherings', { about: {} }))).toEqual({ status: 400, code: 'malformed' });
  });

  it('whoever guesses gatherings is slowed down, and whoever comes from the same address still gets in', async () => {
    const own = await startTestApp();
    const created = await createGathering(own.base);
    const browser = new TestBrowser(own.base);
    const guess = async (code: number) => (await browser.request('GET', `/api/gatherings/GUESS${code}`)).status;
    const first = await Promise.all(Array.from({ length: 30 }, (_, code) => guess(code)));
    expect(first).toEqual(first.map(() => 404));
    const flood = Promise.all(Array.from({ length: 60 }, (_, code) => guess(30 + code)));
    expect((await flood).filter((status) => status === 429)).toHaveLength(20);
    const ana = await arrive(created, 'Ana', own.base);
    ana.socket.close();
    await own.close();
  });

  it('a browser gets a new token with every link that lets it in, keeps what it was, and none by being known', async () => {
    const [one, other] = [await createGathering(app.base), await createGathering(app.base)];
    const browser = new TestBrowser(app.base);
    await browser.open(one.sharedAddress);
    const first = browser.cookie;
    await browser.open(one.sharedAddress);
    expect(browser.cookie).toBe(first);
    await browser.open(other.sharedAddress);
    expect(browser.cookie).not.toBe(first);
    const socket = browser.connect(one.slug);
    await socket.connected();
    socket.close();
  });

  it('needs the instance key to create a gathering as soon as a public address is set', async () => {
    const own = await startTestApp({
      FOYER_PUBLIC_URL: 'https://foyer.example.org',
      FOYER_HOST: '127.0.0.1',
      FOYER_INSTANCE_KEY: 'a-key-of-enough-letters',
    });
    const browser = new TestBrowser(own.base);
    const origin = { origin: 'https://foyer.example.org' };
    const { someAbout } = await import('#tests/support/gathering-spec.ts');
    const body = { about: someAbout, organiser: profileOf('Olga'), key: '' };
    expect(codeOf(await browser.request('POST', '/api/gatherings', body, origin))).toEqual({ status: 401, code: 'key_needed' });
    const created = await browser.request('POST', '/api/gatherings', { ...body, key: 'a-key-of-enough-letters' }, origin);
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ sharedAddress: expect.stringMatching(/^https:\/\/foyer\.example\.org\/g\//) as string });
    await own.close();
  });

  it('leave a line each in the log for whoever watches, with who and which command, or what was refused, and no name', async () => {
    const lines: string[] = [];
    const own = await startTestApp({}, {}, pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }));
    const created = await createGathering(own.base);
    const ana = await arrive(created, 'Anastasia', own.base);
    await ana.socket.raw({ id: 'c-1', command: { type: 'pause' } });
    await new TestBrowser(own.base).request('POST', `/api/gatherings/${created.slug}/session`, { capability: 's.wrong', claim: 'ask' });
    ana.socket.close();
    await own.close();
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(logged).toContainEqual(
      expect.objectContaining({
        msg: 'command',
        id: 'c-1',
        command: 'pause',
        person: expect.any(String) as string,
        ok: false,
        code: 'not_allowed',
      }),
    );
    expect(logged).toContainEqual(expect.objectContaining({ security: 'bad_link', path: `/api/gatherings/${created.slug}/session` }));
    expect(lines.join('')).not.toContain('Anastasia');
  });
});
