import { isNameless, type Actor, type Command } from '#shared/gathering/commands.ts';
import { erasedBy } from '#shared/gathering/decide/erasure.ts';
import { decide, freshNeeded } from '#shared/gathering/decide.ts';
import { after, type Decision, type World } from '#shared/gathering/decision.ts';
import { fold } from '#shared/gathering/evolve.ts';
import { noPersonal } from '#shared/gathering/personal.ts';
import { react } from '#shared/gathering/react.ts';
import type { Refusal } from '#shared/gathering/refusals.ts';
import { noGathering } from '#shared/gathering/state.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Append, DeadlineChange, EventStore } from '#server/ports/event-store.ts';
import { freshIds } from './fresh-ids.ts';
import { createLane } from './lane.ts';
import * as stored from './stored-forms.ts';

/** Commands that may wait for one gathering; more are refused as busy. */
const laneCapacity = 2000;
const appendTries = 5;
const eventsPerSnapshot = 500;

export type Outcome = { readonly ok: true; readonly version: number } | { readonly ok: false; readonly code: Refusal };

export interface Change {
  readonly before: World;
  readonly after: World;
  readonly version: number;
}

export interface Submission {
  readonly command: Command;
  readonly commandId: string;
  readonly actor: Actor;
}

/** One gathering in memory: commands go through its lane to the store, changes come out to listeners. */
export interface Gathering {
  readonly stream: string;
  world(): World;
  version(): number;
  /** Rejects when the store fails or the lane is full or closed; a resent command gets its first answer. */
  submit(submission: Submission): Promise<Outcome>;
  /** Calls back after each append, in order. Returns the function that stops it. */
  onChange(listener: (change: Change) => void): () => void;
  drain(): Promise<void>;
}

export interface GatheringOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly node: string;
  /** Told of new deadlines and effects once they are stored. */
  readonly onDeadlines: (stream: string, changes: readonly DeadlineChange[]) => void;
  readonly onEffects: () => void;
  /** A listener failed; the gathering goes on. */
  readonly onError: (error: unknown) => void;
}

/** Reads a gathering from the store; an unknown stream is one that nobody created yet. */
export async function loadGathering(stream: string, options: GatheringOptions): Promise<Gathering> {
  const { store, clock, node } = options;
  const lane = createLane(laneCapacity);
  const listeners = new Set<(change: Change) => void>();
  let world: World = { state: noGathering, personal: noPersonal };
  let version = 0;
  let snapshotAt = 0;
  let latest = 0;
  /** An append failed, so it may have been written or not: the log is asked before the next decision. */
  let uncertain = false;

  const snapshot = await store.loadSnapshot(stream);
  if (snapshot?.schema === stored.snapshotSchema) {
    world = { ...world, state: stored.fromSnapshot(snapshot) };
    version = snapshotAt = snapshot.version;
  }
  await catchUp();

  async function catchUp(): Promise<void> {
    const events = await store.read(stream, version);
    const personal = stored.toPersonal(await store.personal(stream));
    world = { state: fold(world.state, events.map(stored.toHappened)), personal };
    version = events.at(-1)?.version ?? version;
    latest = Math.max(latest, events.at(-1)?.at ?? 0);
    uncertain = false;
  }

  async function followLog(): Promise<void> {
    const before = world;
    const known = version;
    await catchUp();
    if (version !== known) tellListeners({ before, after: world, version });
  }

  async function perform({ command, commandId, actor }: Submission): Promise<Outcome> {
    for (let attempt = 0; attempt < appendTries; attempt++) {
      if (uncertain) await followLog();
      const before = world;
      latest = Math.max(latest, clock.now());
      const envelope = { at: latest, actor, node, fresh: freshIds(freshNeeded(before, command)) };
      const decision = decide(before, command, envelope);
      if (!decision.ok || decision.events.length + decision.personal.length === 0) return await answerWithoutEvents(commandId, decision);
      const next = after(before, envelope, decision);
      const append: Append = {
        stream,
        expectedVersion: version,
        commandId,
        actor: actor.kind === 'person' && !isNameless(command) ? actor.id : null,
        at: envelope.at,
        events: decision.events.map(stored.toStoredEvent),
        erase: erasedBy(decision),
        personal: decision.personal.map(stored.toStoredPersonal),
        deadlines: stored.deadlineChanges(before.state, next.state),
        effects: react(before.state, next.state, envelope.at).map(stored.toStoredEffect),
      };
      uncertain = true;
      const outcome = await store.append(append);
      uncertain = false;
      if (outcome.ok) {
        // Whose rows they were the store alone knows of all of them.
        world = append.erase?.length ? { ...next, personal: stored.toPersonal(await store.personal(stream)) } : next;
        version = outcome.version;
        announce({ before, after: world, version }, append);
        return { ok: true, version };
      }
      if (outcome.reason === 'duplicate') return { ok: true, version: outcome.version };
      await followLog();
    }
    throw new Error('The gathering changes faster than this node can follow.');
  }

  /** A resent command may be refused now although it was accepted then: its first answer stands. */
  async function answerWithoutEvents(commandId: string, decision: Decision): Promise<Outcome> {
    const earlier = await store.commandVersion(stream, commandId);
    if (earlier !== null) return { ok: true, version: earlier };
    return decision.ok ? { ok: true, version } : { ok: false, code: decision.code };
  }

  function announce(change: Change, append: Append): void {
    if (append.deadlines.length > 0) options.onDeadlines(stream, append.deadlines);
    if (append.effects.length > 0) options.onEffects();
    tellListeners(change);
    if (version - snapshotAt >= eventsPerSnapshot) {
      snapshotAt = version;
      store.saveSnapshot(stream, stored.toSnapshot(change.after.state, version)).catch(options.onError);
    }
  }

  function tellListeners(change: Change): void {
    for (const listener of listeners)
      try {
        listener(change);
      } catch (error) {
        options.onError(error);
      }
  }

  return {
    stream,
    world: () => world,
    version: () => version,
    submit: (submission) => lane.run(() => perform(submission)),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    drain: () => lane.drain(),
  };
}
