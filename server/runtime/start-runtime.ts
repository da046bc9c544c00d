import type { Clock } from '#server/ports/clock.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import type { Hints } from '#server/ports/hints.ts';
import type { Matcher } from '#server/ports/matcher.ts';
import type { MediaServer } from '#server/ports/media-server.ts';
import type { Revisions } from '#server/ports/revisions.ts';
import { startDeadlines } from './deadlines.ts';
import { startEffects, type Effects } from './effects.ts';
import { followNodes } from './follow-nodes.ts';
import { freshId } from './fresh-ids.ts';
import { createGatherings, type Gatherings } from './gatherings.ts';
import { createEffectPerformer, type VoidLinks } from './perform-effects.ts';
import { createNodeLease, type NodeLease } from './presence-leases.ts';
import { createSeriesStreams, isSeries, type SeriesStreams } from './series.ts';
import { upcastOnRead } from './upcast.ts';
import { upcasters } from './upcasters.ts';

export interface RuntimeOptions {
  readonly store: EventStore;
  /** What several nodes need; null for one alone. */
  readonly nodes?: { readonly revisions: Revisions; readonly hints: Hints } | null;
  readonly clock: Clock;
  readonly media: MediaServer;
  readonly matcher: Matcher;
  /** Forgets the address, links and grants of a gathering that goes for good. */
  readonly forget?: (stream: string) => Promise<void>;
  readonly voidLinks?: VoidLinks;
  /** Id of this process. */
  readonly node: string;
  /** Told of what failed and will be tried again, with the part it failed in. */
  readonly onError: (part: 'deadlines' | 'gathering' | 'effects' | 'nodes', error: unknown) => void;
}

export interface Runtime {
  readonly gatherings: Gatherings;
  readonly series: SeriesStreams;
  /** Of this node, for its people. */
  readonly lease: NodeLease;
  /** Whether the gatherings in which something happens soon have been read since the start: until then a bell may come late. */
  readonly isPrepared: () => boolean;
  /** No bell rings any more; what runs is finished, and nothing is taken after that. */
  readonly stop: () => Promise<void>;
}

/** Gatherings that hear their bells and have their effects done. */
export function startRuntime({
  store: written,
  nodes = null,
  clock,
  media,
  matcher,
  node,
  onError,
  forget = nothing,
  voidLinks = nothing,
}: RuntimeOptions): Runtime {
  const store = upcastOnRead(written, upcasters);
  const running = { effects: null as Effects | null };
  const lease = createNodeLease({ store, clock, node });
  const deadlines = startDeadlines({
    store,
    clock,
    async prepare(stream) {
      if (!isSeries(stream)) await gatherings.get(stream);
    },
    onError: (error) => onError('deadlines', error),
    async fire(stream, key) {
      if (isSeries(stream)) {
        await series.get(stream).submit({ type: 'deadline', key });
        return;
      }
      const gathering = await gatherings.current(stream);
      // A new id each time: the same deadline can come again for the same instant, and firing it twice decides to nothing.
      await gathering.submit({ command: { type: 'deadline', key }, commandId: freshId(), actor: { kind: 'system' } });
    },
  });
  const gatherings = createGatherings({
    store,
    revisions: nodes?.revisions ?? null,
    clock,
    node,
    vouch: (stream) => lease.vouch(stream),
    onLetGo: (stream) => lease.letGo(stream),
    onStored: (stream) => nodes?.hints.stored(stream),
    onDeadlines: (stream, changes) => deadlines.noticed(stream, changes),
    onEffects: () => running.effects?.kick(),
    onError: (error) => onError('gathering', error),
  });
  const series = createSeriesStreams({
    store,
    clock,
    onDeadlines: (stream, changes) => deadlines.noticed(stream, changes),
    onEffects: () => running.effects?.kick(),
  });
  const effects = startEffects({
    store,
    clock,
    node,
    // Mails are slow, and many at once: they have a runner of their own.
    kinds: { of: 'other_than', kinds: ['mail'] },
    perform: createEffectPerformer({ store, gatherings, series, matcher, media, clock, forget, voidLinks }),
    onError: (error) => onError('effects', error),
  });
  running.effects = effects;
  const followed = nodes === null ? null : followNodes({ ...nodes, gatherings, clock, onError: (error) => onError('nodes', error) });
  return {
    gatherings,
    series,
    lease,
    isPrepared: () => deadlines.isPrepared(),
    async stop() {
      followed?.stop();
      deadlines.stop();
      await effects.stop();
      await gatherings.drain();
      await series.drain();
    },
  };
}

const nothing = (): Promise<void> => Promise.resolve();
