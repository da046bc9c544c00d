import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { MediaServer } from '#server/ports/media-server.ts';

export interface Metrics {
  /** What the media server told us of itself; `refused` was not signed by it. */
  mediaHint(outcome: 'taken' | 'refused'): void;
  /** Somebody was sent away from a media room in which they had no seat. */
  strangerRemoved(): void;
  /** In Prometheus' text format, as it is now. */
  text(): Promise<string>;
  readonly contentType: string;
}

export interface MetricSources {
  readonly media: MediaServer;
  /** Connections of Socket.IO. */
  readonly sockets: () => number;
  /** Gatherings in memory. */
  readonly gatherings: () => Promise<number>;
  /** What people do cannot be stored. */
  readonly savingPaused: () => boolean;
  /** Whether other nodes are heard at once; null where there are none. */
  readonly nodesLinked: (() => boolean) | null;
  /** Node's own figures too, which cost a little all the time. */
  readonly ofNode: boolean;
}

/** Figures of this process and its media server. No label holds an id, a name or an address. */
export function createMetrics({ media, sockets, gatherings, savingPaused, nodesLinked, ofNode }: MetricSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (ofNode) collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const of = {
    sockets: gauge('foyer_sockets', 'Connections of pages to this process'),
    gatherings: gauge('foyer_gatherings_active', 'Gatherings in the memory of this process'),
    savingPaused: gauge('foyer_saving_paused', 'Whether the store takes nothing, as on a full disk: 1 or 0'),
    up: gauge('foyer_media_up', 'Whether the media server answers: 1 or 0'),
    mediaRooms: gauge('foyer_media_rooms', 'Media rooms of the media server'),
    connections: gauge('foyer_media_connections', 'People connected to media rooms, at most five seconds old'),
  };
  const linked = nodesLinked === null ? null : gauge('foyer_nodes_linked', 'Whether other nodes are heard at once, through Redis: 1 or 0');
  const hints = new Counter({
    name: 'foyer_media_hints_total',
    help: 'Messages posted by the media server, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const strangers = new Counter({
    name: 'foyer_media_strangers_removed_total',
    help: 'People sent away from media rooms in which they had no seat',
    registers,
  });
  const ownServer = media.ownProcess() === null ? null : ownServerFigures(registers);

  return {
    mediaHint: (outcome) => hints.inc({ outcome }),
    strangerRemoved: () => strangers.inc(),
    async text() {
      const up = media.status().kind === 'on';
      const figures = up ? await media.figures().catch(() => null) : null;
      linked?.set(nodesLinked?.() === true ? 1 : 0);
      of.sockets.set(sockets());
      of.gatherings.set(await gatherings());
      of.savingPaused.set(savingPaused() ? 1 : 0);
      of.up.set(up ? 1 : 0);
      of.mediaRooms.set(figures?.mediaRooms ?? 0);
      of.connections.set(figures?.connections ?? 0);
      ownServer?.(media.ownProcess());
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** Only where the media server is a child of ours. */
function ownServerFigures(registers: Registry[]): (now: ReturnType<MediaServer['ownProcess']>) => void {
  const memory = new Gauge({
    name: 'foyer_media_server_resident_memory_bytes',
    help: 'Memory of our own livekit-server, 0 while it does not run',
    registers,
  });
  const restarts = new Counter({
    name: 'foyer_media_server_restarts_total',
    help: 'How often our own livekit-server ended by itself',
    registers,
  });
  return (now) => {
    memory.set(now?.residentBytes ?? 0);
    restarts.reset();
    restarts.inc(now?.restarts ?? 0);
  };
}
