import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inviteeOf } from '#tests/support/gathering-spec.ts';
import { openMailingGathering, type MailingParts } from '#tests/support/mail/mailing-gathering.ts';
import { startMailServer, type Answer, type MailServer } from '#tests/support/mail/mail-server.ts';
import { runProgram } from '#tests/support/run-program.ts';
import { startServerProcess } from '#tests/support/server-process.ts';
import { createGathering, startTestApp, TestBrowser } from '#tests/support/test-app.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const ask = { type: 'send_mails', what: 'invitation', to: { kind: 'unsent' } } as const;

async function mailServer(answer?: (to: string, attempt: number) => Answer): Promise<MailServer> {
  const server = await startMailServer(answer);
  onTestFinished(() => server.close());
  return server;
}

async function gatheringWith(smtpUrl: string, names: readonly string[], pace: Pick<MailingParts, 'perMinute' | 'reportMs'> = {}) {
  const folder = temporaryFolder();
  const opened = await openMailingGathering({ folder, smtpUrl, ...pace });
  onTestFinished(() => opened.close());
  await opened.invite(names);
  return { ...opened, folder };
}

const idOf = (raw: string): string => /^Message-ID: (.*)$/im.exec(raw)?.[1] ?? '';

describe('I2 mails through a real mail server', () => {
  it('tell who was refused for good from who is to be tried again, and try again until it is taken', async () => {
    const server = await mailServer((to, attempt) => {
      if (to.startsWith('unknown')) return { code: 550, at: 'address' };
      if (to.startsWith('spam')) return { code: 554, at: 'message' };
      if (to.startsWith('grey') && attempt < 3) return { code: 451, at: 'address' };
      if (to.startsWith('full') && attempt < 2) return { code: 452, at: 'message' };
      if (to.startsWith('cut') && attempt < 2) return 'drop';
      return 'yes';
    });
    const mailing = await gatheringWith(server.url, ['Ana', 'Unknown', 'Spam', 'Grey', 'Full', 'Cut']);
    await mailing.submit(ask);
    await mailing.settled();
    expect(mailing.progress()).toEqual({
      Ana: { state: 'sent' },
      Unknown: { state: 'failed', why: 'address_refused' },
      Spam: { state: 'failed', why: 'message_refused' },
      Grey: { state: 'sent' },
      Full: { state: 'sent' },
      Cut: { state: 'sent' },
    });
    const times = (name: string) => server.asked.filter((to) => to === `${name}@example.org`).length;
    expect(['ana', 'unknown', 'grey', 'cut'].map(times)).toEqual([1, 1, 3, 2]);
    expect(server.received.map(({ to }) => to).sort()).toEqual(['ana', 'cut', 'full', 'grey'].map((name) => `${name}@example.org`));
    expect(mailing.errors).toEqual([]);

    await mailing.submit({ ...ask, to: { kind: 'failed' } });
    await mailing.settled();
    expect(['ana', 'unknown', 'spam'].map(times), 'again to those who failed, and to nobody else').toEqual([1, 2, 2]);
  });

  it('say when the mail server does not take our login', async () => {
    const server = await mailServer();
    const mailing = await gatheringWith(server.url.replace('secret', 'wrong'), ['Ana', 'Bo', 'Cy']);
    await mailing.submit(ask);
    await mailing.settled();
    expect(new Set(Object.values(mailing.progress()).map((of) => JSON.stringify(of)))).toEqual(
      new Set(['{"state":"failed","why":"login_refused"}']),
    );
  });

  it('wait, with the reason, while the mail server cannot be reached, and go out when it is back', async () => {
    const first = await startMailServer();
    await first.close();
    const mailing = await gatheringWith(first.url, ['Ana']);
    const put = new Promise<void>((resolve) => {
      const stop = mailing.gathering.onChange(() => {
        if (JSON.stringify(mailing.progress()) !== '{"Ana":{"state":"waiting","why":"unreachable"}}') return;
        stop();
        resolve();
      });
    });
    await mailing.submit(ask);
    await put;
    const again = await startMailServer(undefined, Number(new URL(first.url).port));
    onTestFinished(() => again.close());
    await mailing.settled();
    expect(again.received.map(({ to }) => to)).toEqual(['ana@example.org']);
  });

  it('bear a text and a date in the reader’s language, with a link of their own and the same number at every try', async () => {
    const server = await mailServer((_to, attempt) => (attempt < 2 ? { code: 451, at: 'message' } : 'yes'));
    const mailing = await gatheringWith(server.url, ['Ana']);
    await mailing.submit(ask);
    await mailing.settled();
    const raw = server.received[0]?.raw ?? '';
    expect(raw).toMatch(/^From: Foyer <foyer@example\.org>/m);
    expect(raw).toMatch(/^To: Ana <ana@example\.org>/m);
    expect(raw).toMatch(/^Subject: .*Urban safety coffee break/m);
    expect(raw).toMatch(/^Content-Language: en/im);
    const text = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    expect(text).toMatch(/https:\/\/foyer\.example\.org\/g\/MAILED#k=p\.[\w-]+\.0\.[\w-]+/);
    expect(text).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/i);
    expect(idOf(raw)).toMatch(/^<[0-9a-f]{40}@example\.org>$/);
  });

  it('leave no address and no link in events, effects or commands', async () => {
    const server = await mailServer(() => ({ code: 550, at: 'address' }));
    const mailing = await gatheringWith(server.url, ['Zebulon']);
    await mailing.submit(ask);
    await mailing.settled();
    const database = new DatabaseSync(join(mailing.folder, 'foyer.sqlite'), { readOnly: true });
    const rows = ['events', 'commands', 'effects', 'deadlines', 'snapshots'].flatMap((table) =>
      database.prepare(`SELECT * FROM ${table}`).all(),
    );
    database.close();
    expect(JSON.stringify(rows)).not.toMatch(/zebulon|example\.org|#k=/i);
    expect(mailing.errors.join()).not.toMatch(/zebulon|@/i);
  });

  it('to many are told to the gathering in a few commands, each whole and none lost', async () => {
    const server = await mailServer((to) => (to.endsWith('7@example.org') ? { code: 550, at: 'address' } : 'yes'));
    const people = 300;
    const names = Array.from({ length: people }, (_, index) => `Guest-${index}`);
    const mailing = await gatheringWith(server.url, names, { perMinute: 1e6, reportMs: 1000 });
    let commands = 0;
    mailing.gathering.onChange(() => commands++);
    const began = Date.now();
    await mailing.submit(ask);
    await mailing.settled();
    const ended = Object.values(mailing.progress()).map((of) => of?.state);
    expect([ended.filter((state) => state === 'sent').length, ended.filter((state) => state === 'failed').length]).toEqual([270, 30]);
    expect(server.asked).toHaveLength(people);
    // That they are asked for, and fifty at once or what a second brings.
    const seconds = Math.ceil((Date.now() - began) / 1000);
    expect(commands).toBeLessThanOrEqual(people / 50 + seconds + 3);
    expect(mailing.errors).toEqual([]);
  });

  it('keep to the pace of the mail server while the gathering goes on at once', async () => {
    const server = await mailServer();
    const mailing = await gatheringWith(
      server.url,
      Array.from({ length: 25 }, (_, index) => `Guest-${index}`),
      { perMinute: 1200 },
    );
    await mailing.submit(ask);
    const began = Date.now();
    await mailing.submit({ type: 'replace_shared_link' });
    expect(server.received.length).toBeLessThan(25);
    await mailing.settled();
    expect(Date.now() - began, '24 intervals of 50 ms').toBeGreaterThanOrEqual(24 * 50);
    expect(server.received.length).toBe(25);
  });
});

describe('I3 mails sent while the server is killed with -9', { timeout: 120_000 }, () => {
  it('reach everybody, and at most those that were under way twice, under the same number', async () => {
    const people = 60;
    const server = await mailServer();
    const folder = temporaryFolder();
    const reached = (count: number) =>
      new Promise<void>((resolve) => {
        const timer = setInterval(() => {
          if (server.received.length < count) return;
          clearInterval(timer);
          resolve();
        }, 5);
      });
    for (const count of [10, 30]) {
      const program = runProgram('send-mails', folder, server.url, String(people));
      await reached(count);
      program.kill();
      await program.ended;
    }
    const last = await runProgram('send-mails', folder, server.url, String(people)).ended;
    expect(last.lines).toEqual(['done']);
    const numbers = new Map<string, Set<string>>();
    for (const { to, raw } of server.received) numbers.set(to, (numbers.get(to) ?? new Set<string>()).add(idOf(raw)));
    expect(numbers.size).toBe(people);
    expect([...numbers.values()].every((of) => of.size === 1)).toBe(true);
    // Three are under way at once, and it was killed twice.
    expect(server.received.length - people).toBeLessThanOrEqual(6);
  });
});

describe('I1 I4 the way of mails through the whole server', () => {
  const invited = async (environment: Record<string, string>) => {
    const app = await startTestApp(environment);
    onTestFinished(() => app.close());
    const created = await createGathering(app.base);
    const people = ['Ana', 'Unknown'].map((name) => inviteeOf(name, { mail: `${name.toLowerCase()}@example.org` }));
    await created.organiser.request('POST', `/api/gatherings/${created.slug}/people`, { id: 'list', people });
    const path = `/api/gatherings/${created.slug}/mails`;
    const ask = (browser: TestBrowser) => browser.request('POST', path, { id: 'first', what: 'invitation', to: { kind: 'unsent' } });
    return { app, created, ask };
  };

  it('is open to organisers alone, who see how it ended, and the link in the mail lets in', async () => {
    const server = await mailServer((to) => (to.startsWith('unknown') ? { code: 550, at: 'address' } : 'yes'));
    const { app, created, ask } = await invited({ SMTP_URL: server.url, SMTP_FROM: 'foyer@example.org', SMTP_PER_MINUTE: '6000' });
    expect(await ask(new TestBrowser(app.base))).toEqual({ status: 401, body: { code: 'no_session' } });
    expect((await ask(created.organiser)).status).toBe(200);
    expect((await ask(created.organiser)).status, 'sent twice by the browser').toBe(200);
    const live = created.organiser.connect(created.slug, 'live');
    const of = await live.until(({ hall }) => {
      const mails = hall !== null && 'guests' in hall ? Object.values(hall.guests).map(({ name, mails }) => [name, mails.invitation]) : [];
      return mails.length > 0 && !JSON.stringify(mails).includes('waiting') && JSON.stringify(mails).includes('sent') ? mails : null;
    });
    live.close();
    expect(Object.fromEntries(of)).toMatchObject({ Ana: { state: 'sent' }, Unknown: { state: 'failed', why: 'address_refused' } });
    const raw = server.received.map((mail) => mail.raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')).join();
    expect(server.received).toHaveLength(1);
    const link = /http:\/\/localhost:\d+\/g\/\S+#k=p\.\S+/.exec(raw)?.[0] ?? '';
    expect(await new TestBrowser(app.base).open(link)).toMatchObject({ role: 'participant', profile: { name: 'Ana' } });
  });

  it('begins with a server that says from whom its mail comes, and runs', async () => {
    const server = await startServerProcess(temporaryFolder(), { SMTP_URL: 'smtp://127.0.0.1:1', SMTP_FROM: 'foyer@example.org' });
    onTestFinished(async () => {
      await server.stop();
    });
    await server.printed(/Mail comes from foyer@example\.org; its links lead to this machine alone/);
    expect((await fetch(`${server.base}/livez`)).status).toBe(200);
  });

  it('is refused by a server that sends none, which says so beside the links', async () => {
    const { created, ask } = await invited({});
    expect(await ask(created.organiser)).toEqual({ status: 503, body: { code: 'no_mail' } });
    const links = await created.organiser.request('GET', `/api/gatherings/${created.slug}/links`);
    expect(links.body).toMatchObject({ mailFrom: null });
  });
});
