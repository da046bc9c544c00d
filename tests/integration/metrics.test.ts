import { describe, expect, it, onTestFinished } from 'vitest';
import { mediaHookPath } from '#server/config/media-hook-path.ts';
import { killLiveKit, startEmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { mediaStatus } from '#tests/support/media-status.ts';
import { arrive, createGathering, startTestApp, type TestApp } from '#tests/support/test-app.ts';

const figuresOf = async (app: TestApp): Promise<Record<string, number>> => {
  const response = await fetch(`http://127.0.0.1:${String(app.app.metricsPort)}/metrics`);
  expect(response.status).toBe(200);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
};

describe('the figures of a running server', () => {
  it('are told on a port of their own, to this machine, where one was asked for', async () => {
    const app = await startTestApp({ FOYER_METRICS_PORT: '0' });
    onTestFinished(() => app.close());
    const created = await createGathering(app.base);
    const { socket } = await arrive(created, 'Ana', app.base);
    await socket.send({ type: 'open_table', topic: 'Night buses', theme: null, question: null, languages: [], seats: 4 });
    await socket.until(() => socket.tickets.length > 0);
    await fetch(`${app.base}${mediaHookPath}`, { method: 'POST', body: '{}', headers: { authorization: 'forged' } });
    const figures = await figuresOf(app);
    expect(figures).toMatchObject({ foyer_sockets: 1, foyer_gatherings_active: 1, foyer_media_up: 1, foyer_media_rooms: 1 });
    expect(figures['foyer_media_hints_total{outcome="refused"}']).toBe(1);
    expect(figures['nodejs_eventloop_lag_seconds']).toBeGreaterThanOrEqual(0);
    expect(figures).not.toHaveProperty('foyer_media_server_restarts_total');
    expect(JSON.stringify(figures)).not.toContain(socket.mine.id);

    expect((await fetch(`${app.base}/metrics`)).headers.get('content-type') ?? '').not.toContain('version=0.0.4');
    expect((await fetch(`http://127.0.0.1:${String(app.app.metricsPort)}/`)).status).toBe(404);
    socket.close();
  });

  it('are told nowhere unless asked for', async () => {
    const app = await startTestApp();
    onTestFinished(() => app.close());
    expect(app.app.metricsPort).toBeNull();
  });

  it.skipIf(liveKitBinary === null)(`tell of our own media server: its memory, and how often it ended${liveKitNote}`, async () => {
    const { media, supervisor, end } = await startEmbeddedLiveKit();
    const app = await startTestApp({ FOYER_METRICS_PORT: '0' }, { media, signalling: supervisor.address.url });
    onTestFinished(async () => {
      await app.close();
      await end();
    });
    const before = await figuresOf(app);
    expect(before).toMatchObject({ foyer_media_up: 1, foyer_media_server_restarts_total: 0 });
    expect(before['foyer_media_server_resident_memory_bytes']).toBeGreaterThan(10_000_000);
    const off = mediaStatus(media, 'off');
    killLiveKit(supervisor);
    await off;
    expect(await figuresOf(app)).toMatchObject({ foyer_media_up: 0, foyer_media_rooms: 0, foyer_media_server_restarts_total: 1 });
    await mediaStatus(media, 'on');
    expect(await figuresOf(app)).toMatchObject({ foyer_media_up: 1 });
  });
});
