import type { RehearsalAnswer } from '#shared/contract/http.ts';
import { segmentSeconds, type About } from '#shared/gathering/about.ts';
import type { World } from '#shared/gathering/decision.ts';
import type { Invitee } from '#shared/gathering/people.ts';
import { rehearsedAbout, gatherSeconds, type RehearsalPlan } from '#shared/gathering/rehearsal.ts';
import { rehearsalSummary } from '#shared/gathering/rehearsal-summary.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import type { AccessStore, GatheringEntry } from '#server/ports/access-store.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import { forgetStream } from '#server/runtime/forget-stream.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import type { Gathering } from '#server/runtime/gathering.ts';
import type { Gatherings } from '#server/runtime/gatherings.ts';
import { hostGathering, type Hosted } from '#server/runtime/hosting.ts';
import { toHappened } from '#server/runtime/stored-forms.ts';
import type { Sockets } from '#server/sockets/create-sockets.ts';
import { demonstrationCast, rehearsalCast } from './cast.ts';
import { readFoundingCase } from './founding-case.ts';
import { rehearsalGuests } from './rehearsal-guests.ts';
import { startSyntheticGuests } from './synthetic-guests.ts';

const demonstrationMs = 3600_000;
/** After its last bell one looks at what came of it. */
const lookBackMs = 3600_000;
/** Past its end, whoever played it is gone. */
const orphanMs = 60_000;
const atOnce = 20;
/** The programme waits this long for somebody to watch it. */
const patienceMs = 120_000;

/** Gatherings with synthetic guests: the founding case for visitors, and their own for organisers. Each goes by itself. */
export interface Rehearsals {
  /** The founding case. Null while too many run. */
  beginDemonstration(): Promise<Hosted | null>;
  /** A copy of what was prepared, in a stream of its own. Null while too many run. */
  begin(prepared: World<Exclude<GatheringState, { phase: 'none' }>>, plan: RehearsalPlan): Promise<Hosted | null>;
  /** What a rehearsal has shown so far. */
  summary(stream: string): Promise<RehearsalAnswer>;
  /**
   * After a restart: guests take up where they were, what has expired goes. With other nodes, one of which may play them still
   * (`alone` false), only what nobody ended goes.
   */
  resume(alone: boolean): Promise<void>;
  stop(): void;
}

export interface RehearsalsOptions {
  readonly store: EventStore;
  readonly access: AccessStore;
  readonly gatherings: Gatherings;
  readonly clock: Clock;
  readonly node: string;
  readonly sockets: () => Pick<Sockets, 'signal'>;
  readonly onError: (error: unknown) => void;
}

export function createRehearsals(options: RehearsalsOptions): Rehearsals {
  const { store, access, gatherings, clock, node, onError } = options;
  const founding = readFoundingCase();
  const stops = new Map<string, () => void>();

  function run(entry: GatheringEntry, gathering: Gathering): void {
    const { stream } = entry;
    const { state, personal } = gathering.world();
    const say = (message: Parameters<Sockets['signal']>[1]): void => options.sockets().signal(stream, message);
    const cast = state.phase === 'none' || state.rehearsal === null ? demonstrationCast(founding) : rehearsalCast({ state, personal });
    const release = gathering.hold();
    const stopGuests = startSyntheticGuests({ gathering, clock, node, cast, say, onError });
    const cancel = clock.at(entry.expiresAt ?? clock.now(), () => void expire(entry, gathering).catch(onError));
    stops.set(stream, () => {
      stopGuests();
      release();
      cancel();
    });
  }

  async function expire({ stream }: GatheringEntry, gathering: Gathering): Promise<void> {
    stops.get(stream)?.();
    stops.delete(stream);
    await gathering.submit({ command: { type: 'end_gently', what: 'gathering' }, commandId: freshId(), actor: { kind: 'system' } });
    await access.removeGathering(stream);
    await gatherings.remove(stream);
    await forgetStream(store, stream, clock.now());
  }

  const endOrphan = async (entry: GatheringEntry): Promise<void> => expire(entry, await gatherings.current(entry.stream));

  async function open({ entry, gathering, organiser }: Hosted, guests: readonly Invitee[]): Promise<Hosted> {
    const actor = { kind: 'system' } as const;
    if (guests.length > 0) await gathering.submit({ command: { type: 'invite', people: guests }, commandId: freshId(), actor });
    await gathering.submit({ command: { type: 'open_doors' }, commandId: freshId(), actor });
    run(entry, gathering);
    return { entry, gathering, organiser };
  }

  return {
    async beginDemonstration() {
      if (stops.size >= atOnce) return null;
      const profile = { name: 'Foyer', organisation: '', languages: ['fr', 'en'], topics: [] };
      const about = founding.about(clock.now() + patienceMs);
      return open(await hostGathering({ about, profile }, demonstrationMs, options), []);
    },
    async begin({ state, personal }, plan) {
      if (stops.size >= atOnce) return null;
      const about = rehearsedAbout(state.about, plan, clock.now());
      const profile = { name: about.organisedBy.slice(0, 60) || 'Foyer', organisation: '', languages: about.languages, topics: [] };
      const lifetimeMs = gatherSeconds[plan.speed] * 1000 + lengthMs(about) * 2 + lookBackMs;
      const hosted = await hostGathering({ about, profile, rehearsal: plan }, lifetimeMs, options);
      return open(hosted, rehearsalGuests({ state, personal }, plan));
    },
    async summary(stream) {
      const { personal } = (await gatherings.get(stream)).world();
      const log = (await store.read(stream, 0)).map(toHappened);
      return { ...rehearsalSummary(log), names: Object.fromEntries(Object.entries(personal.profile).map(([id, { name }]) => [id, name])) };
    },
    async resume(alone) {
      for (const entry of await access.gatherings()) {
        if (entry.expiresAt === null) continue;
        if (alone) run(entry, await gatherings.get(entry.stream));
        else
          stops.set(
            entry.stream,
            clock.at(entry.expiresAt + orphanMs, () => void endOrphan(entry).catch(onError)),
          );
      }
    },
    stop() {
      for (const stop of stops.values()) stop();
      stops.clear();
    },
  };
}

const lengthMs = ({ programme }: About): number => programme.reduce((sum, segment) => sum + segmentSeconds(segment), 0) * 1000;
