import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardTextOf, writing } from '#tests/support/cards.ts';
import { inviteeOf, profileOf } from '#tests/support/gathering-spec.ts';
import { arrive, createGathering, startTestApp, TestBrowser, type TestApp, type TestSocket } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const codeOf = (answer: { status: number; body: unknown }) => ({ status: answer.status, ...(answer.body as object) });

describe('coming in', () => {
  it('from link to hall: session, socket, arrival; others see it', async () => {
    const created = await createGathering(app.base);
    const ana = await arrive(created, 'Ana', app.base);
    const bo = await arrive(created, 'Bo', app.base);
    const both = ({ hall }: TestSocket['views']) =>
      ['Ana', 'Bo'].every((name) => Object.values(hall?.people ?? {}).some((person) => person.name === name));
    await Promise.all([ana.socket.until(both), bo.socket.until(both)]);
    expect(ana.socket.mine.standing).toBe('here');
    [ana, bo].forEach(({ socket }) => socket.close());
  });

  it('a second visit of the same browser is known and goes straight in', async () => {
    const created = await createGathering(app.base);
    const { browser, socket } = await arrive(created, 'Ana', app.base);
    socket.close();
    expect(await browser.open(`${app.base}/g/${created.slug}`)).toMatchObject({
      status: 'returning',
      role: 'participant',
      profile: { name: 'Ana' },
      arrivedBefore: true,
    });
  });

  it('a forwarded personal link asks who one is, evicts nobody, and lets someone else knock', async () => {
    const created = await createGathering(app.base);
    const live = created.organiser.connect(created.slug, 'live');
    await live.connected();
    await live.send({ type: 'invite', people: [inviteeOf('Camille')] });
    const links = (await created.organiser.request('GET', `/api/gatherings/${created.slug}/links`)).body as {
      personal: { address: string }[];
    };
    const address = links.personal[0]!.address;
    const [camille, colleague] = [new TestBrowser(app.base), new TestBrowser(app.base)];
    expect(await camille.open(address)).toMatchObject({ status: 'new', role: 'participant', profile: { name: 'Camille' } });
    const seat = camille.connect(created.slug);
    await seat.connected();
    await seat.send({ type: 'arrive', profile: profileOf('Camille'), mode: 'full' });

    expect(await colleague.open(address)).toEqual({ status: 'claimed', name: 'Camille' });
    expect(await colleague.open(address, 'no')).toMatchObject({ status: 'new', role: 'visitor', profile: null });
    const door = colleague.connect(created.slug);
    await door.connected();
    await door.send({ type: 'arrive', profile: profileOf('Dominique'), mode: 'full' });
    await door.until(({ mine }) => mine?.standing === 'knocking');
    expect(door.views.hall).toBeNull();
    expect(seat.socket.connected).toBe(true);

    const knocking = await live.until(({ hall }) =>
      hall !== null && 'guests' in hall ? Object.values(hall.guests).find(({ standing }) => standing === 'knocking') : null,
    );
    await live.send({ type: 'admit', person: knocking.id });
    await door.until(({ mine, hall }) => mine?.standing === 'here' && hall);
    [live, seat, door].forEach((socket) => socket.close());
  });

  it('a revoked personal link opens nothing', async () => {
    const created = await createGathering(app.base);
    const live = created.organiser.connect(created.slug, 'live');
    await live.connected();
    await live.send({ type: 'invite', people: [inviteeOf('Camille')] });
    const links = (await created.organiser.request('GET', `/api/gatherings/${created.slug}/links`)).body as {
      personal: { address: string; person: string }[];
    };
    await live.send({ type: 'revoke_link', person: links.personal[0]!.person });
    await expect(new TestBrowser(app.base).open(links.personal[0]!.address)).rejects.toThrow('bad_link');
    live.close();
  });

  it('a replaced personal link shuts out whoever used it, and lets in whom the new one is for', async () => {
    const created = await createGathering(app.base);
    const live = created.organiser.connect(created.slug, 'live');
    await live.connected();
    await live.send({ type: 'invite', people: [inviteeOf('Ana')] });
    const link = async () => {
      const { body } = await created.organiser.request('GET', `/api/gatherings/${created.slug}/links`);
      return (body as { personal: { address: string; person: string }[] }).personal[0]!;
    };
    const first = await link();
    const [stranger, ana] = [new TestBrowser(app.base), new TestBrowser(app.base)];
    await stranger.open(first.address, 'yes');
    const seat = stranger.connect(created.slug);
    await seat.connected();
    await seat.send({ type: 'arrive', profile: profileOf('Ana'), mode: 'full' });

    const cut = new Promise((resolve) => seat.socket.once('disconnect', resolve));
    await live.send({ type: 'revoke_link', person: first.person });
    await cut;
    await expect(stranger.connect(created.slug).connected()).rejects.toThrow('no_session');
    expect(await stranger.open(`${app.base}/g/${created.slug}`)).toMatchObject({ status: 'new', role: 'visitor', profile: null });

    expect(await ana.open((await link()).address)).toMatchObject({ status: 'new', role: 'participant', profile: { name: 'Ana' } });
    const own = ana.connect(created.slug);
    await own.connected();
    expect((await own.until(({ mine }) => mine)).id).toBe(first.person);
    [live, own].forEach((socket) => socket.close());
  });

  it('whoever is removed stays out, in the same browser also by the shared link', async () => {
    const created = await createGathering(app.base);
    const { browser, socket } = await arrive(created, 'Ana', app.base);
    const live = created.organiser.connect(created.slug, 'live');
    await live.connected();
    const cut = new Promise((resolve) => socket.socket.once('disconnect', resolve));
    await live.send({ type: 'remove_person', person: socket.mine.id });
    await cut;
    expect(socket.mine.standing).toBe('removed');
    await browser.open(created.sharedAddress);
    const again = browser.connect(created.slug);
    await again.until(({ mine }) => mine?.standing === 'removed');
    [live, again].forEach((one) => one.close());
  });

  it('an organiser who came as a participant and is removed is shown no links and no live screen', async () => {
    const created = await createGathering(app.base);
    const { browser, socket } = await arrive(created, 'Ana', app.base);
    await browser.open(created.organiserAddress);
    const links = async () => (await browser.request('GET', `/api/gatherings/${created.slug}/links`)).status;
    expect(await links()).toBe(200);
    const live = created.organiser.connect(created.slug, 'live');
    await live.connected();
    await live.send({ type: 'remove_person', person: socket.mine.id });
    expect(await links()).toBe(401);
    await expect(browser.connect(created.slug, 'live').connected()).rejects.toThrow('no_session');
    [live, socket].forEach((one) => one.close());
  });

  it.each([
    ['live', 'trouble'],
    ['harvest', 'withheld'],
  ] as const)('an organiser link opens the %s screen, a participant’s session does not', async (screen, part) => {
    const created = await createGathering(app.base);
    const { browser, socket } = await arrive(created, 'Ana', app.base);
    await expect(browser.connect(created.slug, screen).connected()).rejects.toThrow('no_session');
    await browser.open(created.organiserAddress);
    const live = browser.connect(created.slug, screen);
    await live.connected();
    await live.until(({ hall }) => hall !== null && part in hall);
    expect(socket.socket.connected).toBe(true);
    [live, socket].forEach((one) => one.close());
  });

  it('the newest page of a person has the seat, the older one is told', async () => {
    const created = await createGathering(app.base);
    const { browser, socket } = await arrive(created, 'Ana', app.base);
    const told = new Promise((resolve) => socket.socket.once('elsewhere', () => resolve('told')));
    const newer = browser.connect(created.slug);
    await newer.connected();
    await newer.until(({ mine }) => mine?.standing === 'here');
    expect(await told).toBe('told');
    newer.close();
  });

  it('300 people behind one address join', async () => {
    const created = await createGathering(app.base);
    const people: Awaited<ReturnType<typeof arrive>>[] = [];
    // This one process plays all three hundred browsers: thirty at a time are as many as it can keep up with.
    while (people.length < 300) {
      const names = Array.from({ length: 30 }, (_, index) => `Person ${people.length + index}`);
      people.push(...(await Promise.all(names.map((name) => arrive(created, name, app.base)))));
    }
    const last = people.at(-1)!.socket;
    await last.until(({ hall }) => Object.keys(hall?.people ?? {}).length === 300);
    for (const { socket } of people) socket.close();
  });
});

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
    ['an organiser’s command', { id: 'x7', command: { type: 'pause' } }, 'not_allowed'],
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

  it('slows down who sends too fast, and goes on serving', async () => {
    const created = await createGathering(app.base);
    const ana = await arrive(created, 'Ana', app.base);
    const answers = await Promise.all(Array.from({ length: 80 }, () => ana.socket.send({ type: 'stand' })));
    expect(answers.filter((answer) => !answer.ok && answer.code === 'too_fast').length).toBeGreaterThan(20);
    expect(answers.filter((answer) => answer.ok).length).toBeGreaterThanOrEqual(20);
    ana.socket.close();
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

  it('guessing gatherings is slowed down after thirty failures, honest links go on working meanwhile for others', async () => {
    const own = await startTestApp();
    const browser = new TestBrowser(own.base);
    const answers: number[] = [];
    for (let guess = 0; guess < 40; guess++) answers.push((await browser.request('GET', `/api/gatherings/GUESS${guess}`)).status);
    expect(answers.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 404));
    expect(answers.at(-1)).toBe(429);
    await own.close();
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
});

describe('signals and clock', () => {
  it('letters reach the table as they are typed, and nobody else', async () => {
    const created = await createGathering(app.base, { startsAt: Date.now() });
    const [ana, bo, cy] = [
      await arrive(created, 'Ana', app.base),
      await arrive(created, 'Bo', app.base),
      await arrive(created, 'Cy', app.base),
    ];
    await ana.socket.until(({ hall }) => hall?.clock.kind === 'hall');
    await ana.socket.send({ type: 'seat_me' });
    const table = ana.socket.mine.table ?? (await ana.socket.until(({ mine }) => mine?.table));
    await bo.socket.send({ type: 'sit', table });
    await bo.socket.until((views) => views.table?.id === table);
    let overheard = false;
    cy.socket.socket.on('signal', () => {
      overheard = true;
    });
    const heard = new Promise((resolve) => bo.socket.socket.once('signal', resolve));
    ana.socket.socket.emit('signal', { kind: 'live_text', line: 'l1', text: 'Hel', done: false });
    expect(await heard).toEqual({ kind: 'live_text', line: 'l1', text: 'Hel', done: false, from: ana.socket.mine.id, table });
    expect(overheard).toBe(false);
    [ana, bo, cy].forEach(({ socket }) => socket.close());
  });

  it('tells the server’s time', async () => {
    const created = await createGathering(app.base);
    const { socket } = await arrive(created, 'Ana', app.base);
    const now = Number(await new Promise((resolve) => socket.socket.emit('clock', resolve)));
    expect(Math.abs(now - Date.now())).toBeLessThan(1000);
    socket.close();
  });
});
