import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodePng } from '#tests/support/plain-png.ts';
import { createGathering, startTestApp, TestBrowser, type Created, type TestApp } from '#tests/support/test-app.ts';

const logo = (width: number, height: number) => ({ kind: 'png', data: encodePng(width, height).toString('base64') });

describe('G10 the organisers’ logo by HTTP', () => {
  let app: TestApp;
  let created: Created & { organiser: TestBrowser };
  let path: string;
  const send = (browser: TestBrowser, body: unknown) => browser.request('POST', path, body);
  const get = () => fetch(`${app.base}${path}`);

  beforeAll(async () => {
    app = await startTestApp();
    created = await createGathering(app.base, {});
    path = `/api/gatherings/${created.slug}/logo`;
  });
  afterAll(() => app.close());

  it('is not there before one was set', async () => {
    expect((await get()).status).toBe(404);
  });

  it('is taken from an organiser alone, and shown as a picture and nothing else to whoever has the address', async () => {
    const stranger = new TestBrowser(app.base);
    expect((await send(stranger, { id: 'one', logo: logo(20, 10) })).status).not.toBe(200);
    expect((await send(created.organiser, { id: 'one', logo: logo(20, 10) })).status).toBe(200);
    const answer = await get();
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(encodePng(20, 10));
  });

  it('is refused where it is small as a file and vast as a picture', async () => {
    expect((await send(created.organiser, { id: 'two', logo: logo(20_000, 20_000) })).body).toMatchObject({ code: 'malformed' });
    expect((await get()).status).toBe(200);
  });

  it('goes when organisers take it away', async () => {
    expect((await send(created.organiser, { id: 'three', logo: null })).status).toBe(200);
    expect((await get()).status).toBe(404);
  });
});
