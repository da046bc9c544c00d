import type { SeriesActor, SeriesCommand } from '#shared/series/commands.ts';
import { decideSeries, freshForSeries } from '#shared/series/decide.ts';
import { afterSeries, type SeriesWorld } from '#shared/series/decision.ts';
import { foldSeries } from '#shared/series/evolve.ts';
import { reactSeries } from '#shared/series/react.ts';
import type { SeriesRefusal } from '#shared/series/refusals.ts';
import { noSeriesPersonal } from '#shared/series/personal.ts';
import { noSeries } from '#shared/series/state.ts';
import type { SeriesChange } from '#shared/series/personal.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { DeadlineChange, EventStore } from '#server/ports/event-store.ts';
import { freshId, freshIds } from './fresh-ids.ts';
import { createLane } from './lane.ts';
import * as stored from './stored-series-forms.ts';

const laneCapacity = 500;
const appendTries = 5;

export type SeriesOutcome = { readonly ok: true; readonly world: SeriesWorld } | { readonly ok: false; readonly code: SeriesRefusal };

/** One series: seldom asked and seldom changed, so that the log is read on before each answer. */
export interface Series {
  readonly stream: string;
  world(): Promise<SeriesWorld>;
  /** Submitted again under the same id, a command that was accepted changes nothing. Rejects when the store fails or the lane is full or closed. */
  submit(command: SeriesCommand, actor?: SeriesActor, commandId?: string): Promise<SeriesOutcome>;
  /** Whether a command of this id was accepted. */
  accepted(commandId: string): Promise<boolean>;
}

export interface SeriesStreams {
  get(stream: string): Series;
  /** Lets every lane finish; nothing is taken after that. */
  drain(): Promise<void>;
}

export interface SeriesOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly onDeadlines: (stream: string, changes: readonly DeadlineChange[]) => void;
  readonly onEffects: () => void;
}

const prefix = 'series-';

export const isSeries = (stream: string): boolean => stream.startsWith(prefix);

/** The series that a gathering begins where it was created in none. */
export const ownSeries = (gathering: string): string => `${prefix}${gathering.replace(/^gathering-/, '')}`;

export function createSeriesStreams(options: SeriesOptions): SeriesStreams {
  const byStream = new Map<string, Series & { drain(): Promise<void> }>();
  return {
    get(stream) {
      const known = byStream.get(stream) ?? openSeries(stream, options);
      byStream.set(stream, known);
      return known;
    },
    async drain() {
      await Promise.all([...byStream.values()].map((series) => series.drain()));
    },
  };
}

function openSeries(stream: string, { store, clock, onDeadlines, onEffects }: SeriesOptions): Series & { drain(): Promise<void> } {
  const lane = createLane(laneCapacity);
  let world: SeriesWorld = { state: noSeries, personal: noSeriesPersonal };
  let version = 0;
  let latest = 0;

  async function catchUp(): Promise<SeriesWorld> {
    const events = await store.read(stream, version);
    const personal = stored.toPersonal(await store.personal(stream));
    world = { state: foldSeries(world.state, events.map(stored.toHappened)), personal };
    version = events.at(-1)?.version ?? version;
    latest = Math.max(latest, events.at(-1)?.at ?? 0);
    return world;
  }

  const accepted = async (commandId: string): Promise<boolean> => (await store.commandVersion(stream, commandId)) !== null;

  async function perform(command: SeriesCommand, actor: SeriesActor, commandId: string): Promise<SeriesOutcome> {
    for (let attempt = 0; attempt < appendTries; attempt++) {
      const before = await catchUp();
      latest = Math.max(latest, clock.now());
      const envelope = { at: latest, actor, fresh: freshIds(freshForSeries(before, command)) };
      const decision = decideSeries(before, command, envelope);
      if (!decision.ok) return (await accepted(commandId)) ? { ok: true, world: before } : decision;
      if (decision.events.length + decision.personal.length === 0) return { ok: true, world: before };
      const next = afterSeries(before, envelope, decision);
      const deadlines = stored.deadlineChanges(before.state, next.state);
      const effects = reactSeries(before.state, next.state).map(stored.toStoredEffect);
      const outcome = await store.append({
        stream,
        expectedVersion: version,
        commandId,
        actor: actor.kind === 'organiser' ? actor.person : null,
        at: envelope.at,
        events: decision.events.map(stored.toStoredEvent),
        erase: goneAgain(decision.personal),
        personal: decision.personal.map(stored.toStoredPersonal),
        deadlines,
        effects,
      });
      if (!outcome.ok && outcome.reason === 'duplicate') return { ok: true, world: await catchUp() };
      if (!outcome.ok) continue;
      if (deadlines.length > 0) onDeadlines(stream, deadlines);
      if (effects.length > 0) onEffects();
      return { ok: true, world: await catchUp() };
    }
    throw new Error('The series changes faster than this node can follow.');
  }

  return {
    stream,
    world: () => lane.run(catchUp),
    submit: (command, actor = { kind: 'system' }, commandId = freshId()) => lane.run(() => perform(command, actor, commandId)),
    accepted,
    drain: () => lane.drain(),
  };
}

/** Cards that are no notices any more, members who left or gave another address, people who claimed an offer: a restored backup loses them again. */
function goneAgain(changes: readonly SeriesChange[]): string[] {
  // Under an offer lies also which organisation it was for.
  const alone = ({ kind, owner, id }: SeriesChange): boolean =>
    kind === 'notice' || kind === 'member' || (kind === 'claimant' && owner !== id);
  const gone = changes.filter((change) => change.value === null && alone(change)).map(({ owner }) => owner);
  return gone.filter(
    (owner) => !changes.some(({ kind, value, ...change }) => change.owner === owner && kind !== 'member' && value !== null),
  );
}
