import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteeOf, profileOf } from '#tests/support/gathering-spec.ts';
import { arrive, createGathering, startTestApp, TestBrowser, type TestApp, type TestSocket } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

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

  it('D5 an organiser who came as a participant and is removed is shown no links and no live screen, and comes in by no organiser link', async () => {
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
    // Nor by the link that she came by, in any browser; who organises stays in and may make another.
    const opened = () => new TestBrowser(app.base).open(created.organiserAddress).then(() => 'opened', String);
    await expect.poll(opened).toMatch('bad_link');
    const another = await created.organiser.request('POST', `/api/gatherings/${created.slug}/organiser-links`, {
      voidFormer: false,
      mail: null,
    });
    expect(another.status).toBe(201);
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

  it('300 people behind one address join while forty of it guess codes without a pause', async () => {
    const created = await createGathering(app.base);
    const guesser = new TestBrowser(app.base);
    let guesses = 0;
    const guess = () => guesser.request('GET', `/api/gatherings/GUESS${++guesses}`);
    await Promise.all(Array.from({ length: 40 }, guess));
    const waiting: ReturnType<typeof guess>[] = [];
    const people: Awaited<ReturnType<typeof arrive>>[] = [];
    // This one process plays all three hundred browsers: thirty at a time are as many as it can keep up with.
    while (people.length < 300) {
      // As many as may wait at once, with all those that are refused for it.
      waiting.push(...Array.from({ length: 60 }, guess));
      const names = Array.from({ length: 30 }, (_, index) => `Person ${people.length + index}`);
      people.push(...(await Promise.all(names.map((name) => arrive(created, name, app.base)))));
    }
    const last = people.at(-1)!.socket;
    await last.until(({ hall }) => Object.keys(hall?.people ?? {}).length === 300);
    expect((await guesser.request('GET', `/api/gatherings/${created.slug}`)).status).toBe(200);
    for (const { socket } of people) socket.close();
    expect((await Promise.all(waiting)).filter(({ status }) => status === 429).length).toBeGreaterThan(0);
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
