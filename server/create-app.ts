import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { OpenWay } from '#shared/contract/check.ts';
import type { SystemCommand } from '#shared/gathering/commands.ts';
import type { Config } from '#server/config/config.ts';
import type { InstanceSecrets } from '#server/config/instance-secrets.ts';
import { createCapabilities } from '#server/http/capabilities.ts';
import { keptAssetsIn } from '#server/http/kept-assets.ts';
import { createHttp } from '#server/http/create-http.ts';
import { createFailureLimits } from '#server/http/failure-limits.ts';
import { voidLinksKnown } from '#server/http/void-links.ts';
import type { TakeMediaHint } from '#server/http/media-hook.ts';
import { createOrigins } from '#server/http/origins.ts';
import { createSessions } from '#server/http/sessions.ts';
import { installSignallingProxy } from '#server/http/signalling-proxy.ts';
import { createMetrics } from '#server/observability/metrics.ts';
import { keepTrying } from '#server/mail/keep-trying.ts';
import { startMailing } from '#server/mail/start-mailing.ts';
import { serveMetrics } from '#server/observability/serve-metrics.ts';
import type { AccessStore } from '#server/ports/access-store.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import type { Matcher } from '#server/ports/matcher.ts';
import type { MediaServer } from '#server/ports/media-server.ts';
import type { NodeLink } from '#server/ports/node-link.ts';
import type { Revisions } from '#server/ports/revisions.ts';
import type { MailPort } from '#server/ports/mail.ts';
import { createRehearsals } from '#server/rehearsal/rehearsals.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import { startMediaReconciler } from '#server/runtime/media-reconciler.ts';
import { startPresenceLeases } from '#server/runtime/presence-leases.ts';
import { createProbes } from '#server/runtime/probes.ts';
import { watchSaving } from '#server/runtime/saving.ts';
import { startRuntime } from '#server/runtime/start-runtime.ts';
import { createSockets, type Sockets } from '#server/sockets/create-sockets.ts';

export interface Ports {
  readonly store: EventStore;
  readonly access: AccessStore;
  readonly clock: Clock;
  readonly media: MediaServer;
  readonly matcher: Matcher;
  /** Null where this server sends no mail. */
  readonly mail: MailPort | null;
  /** Where LiveKit's signalling is passed on to; null without a media server. */
  readonly signalling: URL | null;
  /** Hosts and ports that sound and picture go to, as far as they are known now. */
  readonly mediaWays: () => readonly OpenWay[];
  /** Whether the media server is ours alone. */
  readonly ownMedia: boolean;
  /** What this node follows the others by; null where there are none. */
  readonly nodes: { readonly id: string; readonly revisions: Revisions; readonly link: NodeLink } | null;
}

export interface App {
  /** The port it listens on. */
  readonly port: number;
  /** The port on 127.0.0.1 that tells its figures; null where none was asked for. */
  readonly metricsPort: number | null;
  /** Stops taking, finishes what runs, closes every port. Idempotent. */
  close(): Promise<void>;
}

/** Puts everything together and listens. Rejects with the system's error when the port cannot be had. */
export async function createApp(config: Config, secrets: InstanceSecrets, ports: Ports, log: Logger): Promise<App> {
  const { access, clock, media, matcher, mail } = ports;
  const { store, saving } = watchSaving(ports.store, clock);
  const node = ports.nodes?.id ?? freshId();
  const http = createServer();
  let closing: Promise<void> | null = null;
  const logging =
    (part: string) =>
    (error: unknown): void => {
      // Of what the store cannot do one line tells.
      log[saving.isPaused() ? 'debug' : 'error']({ err: error, part }, 'something failed and goes on');
    };
  saving.onChange((paused, error) => {
    if (paused) log.error({ err: error }, 'saving is paused: nothing that people do is taken until the store can be written again');
    else log.warn('saving goes on');
  });

  const runtime = startRuntime({
    store,
    nodes: ports.nodes === null ? null : { revisions: ports.nodes.revisions, hints: ports.nodes.link.hints },
    clock,
    media,
    matcher,
    node,
    forget: (stream) => access.removeGathering(stream),
    voidLinks: voidLinksKnown(access, clock),
    onError: (part, error) => logging(part)(error),
  });
  const { gatherings, series } = runtime;
  /** For whoever comes, from another node maybe. */
  const current = { ...gatherings, get: (stream: string) => gatherings.current(stream) };
  const shown = { sockets: null as Sockets | null };
  const metrics = createMetrics({
    media,
    sockets: () => shown.sockets?.count() ?? 0,
    gatherings: async () => (await gatherings.loaded()).length,
    savingPaused: () => saving.isPaused(),
    nodesLinked: ports.nodes === null ? null : () => ports.nodes?.link.isOn() ?? false,
    ofNode: config.metricsPort !== null,
  });
  const probes = createProbes(media, clock, logging('probe'));
  const reconciler = startMediaReconciler({
    gatherings,
    media,
    clock,
    exclusive: ports.ownMedia,
    isElsewhere: (mediaRoom) => probes.isOurs(mediaRoom),
    onRemoved: () => metrics.strangerRemoved(),
    onError: logging('media'),
  });
  const rehearsals = createRehearsals({
    store,
    access,
    gatherings,
    clock,
    node,
    sockets: () => shown.sockets ?? { signal: () => undefined },
    onError: logging('rehearsal'),
  });

  const origins = createOrigins(config.publicUrl, () => portOf(http));
  const capabilities = createCapabilities(secrets.links);
  const mailing =
    mail === null ? null : startMailing({ store, gatherings, access, clock, mail, origins, capabilities, node, onError: logging('mail') });
  const kept = mail === null ? null : keepTrying(mail, clock);
  const sessions = createSessions(access, clock, config.publicUrl?.startsWith('https:') ?? false);
  const host = {
    access,
    gatherings: current,
    series,
    clock,
    capabilities,
    sessions,
    origins,
    failureLimits: createFailureLimits(clock),
    rehearsals,
    instanceKey: secrets.instanceKey,
    probes,
    mail: mail === null || kept === null ? null : { from: mail.from, send: kept.send },
    mediaWays: ports.mediaWays,
  };
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const takeMediaHint: TakeMediaHint = async (body, signature) => {
    try {
      const hint = await media.readHint(body, signature);
      metrics.mediaHint('taken');
      if (hint !== null) reconciler.hint(hint);
      return true;
    } catch {
      metrics.mediaHint('refused');
      return false;
    }
  };
  const { clientFolder, dataFolder, proxies } = config;
  http.on(
    'request',
    createHttp({
      host,
      log,
      files: { folder: clientFolder, kept: keptAssetsIn(dataFolder), severalNodes: ports.nodes !== null },
      secure,
      proxies,
      unreadyBecause() {
        if (closing !== null) return 'stopping';
        if (saving.isPaused()) return 'saving is paused';
        return runtime.isPrepared() ? null : 'the gatherings that run are being read';
      },
      readyBut: () => (ports.nodes === null || ports.nodes.link.isOn() ? null : 'Redis is away: views of other nodes come late'),
      takeMediaHint,
    }),
  );
  shown.sockets = createSockets({
    http,
    gatherings,
    access,
    sessions,
    origins,
    clock,
    media,
    saving,
    node,
    log,
    adapter: ports.nodes?.link.adapter ?? null,
    drainMs: config.nodes?.drainMs ?? 0,
  });
  const proxy = installSignallingProxy(http, ports.signalling, ['/socket.io/']);

  let figures: Awaited<ReturnType<typeof serveMetrics>> | null;
  try {
    figures = config.metricsPort === null ? null : await serveMetrics(metrics, config.metricsPort);
    await listen(http, config.port, config.host);
  } catch (error) {
    // The media server ends now, and with it what was being asked of it.
    reconciler.stop();
    throw error;
  }
  const leases = await startPresenceLeases({
    store,
    clock,
    node,
    lease: runtime.lease,
    onError: logging('presence'),
    async loseNode(lost, streams) {
      for (const stream of streams ?? (await access.gatherings()).map((entry) => entry.stream)) {
        const command: SystemCommand = { type: 'lose_node', node: lost };
        // One that cannot be asked is not to keep the people of all others.
        await gatherings
          .current(stream)
          .then((gathering) => gathering.submit({ command, commandId: freshId(), actor: { kind: 'system' } }))
          .catch(logging('presence'));
      }
    },
  });
  await rehearsals.resume(ports.nodes === null);
  const expired = setInterval(() => void access.removeExpiredSessions(clock.now()).catch(logging('sessions')), 3600_000);
  expired.unref();

  async function close(): Promise<void> {
    clearInterval(expired);
    saving.stop();
    figures?.close();
    rehearsals.stop();
    leases.stop();
    reconciler.stop();
    probes.stop();
    // Socket.IO waits for every connection of the server, those that pass through to the media server included.
    proxy.close();
    await shown.sockets?.close();
    http.closeAllConnections();
    await new Promise<void>((resolve) => void http.close(() => resolve()));
    kept?.stop();
    await mailing?.stop();
    mail?.close();
    await runtime.stop();
    await matcher.close();
    await media.close();
    ports.nodes?.link.close();
    await store.close();
  }
  return { port: portOf(http), metricsPort: figures?.port ?? null, close: () => (closing ??= close()) };
}

function listen(http: HttpServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

const portOf = (http: HttpServer): number => (http.address() as AddressInfo | null)?.port ?? 0;
