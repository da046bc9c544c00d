import { isNameless, type Actor, type Command } from '#shared/gathering/commands.ts';
import { erasedBy } from '#shared/gathering/decide/erasure.ts';
import { decide, freshNeeded } from '#shared/gathering/decide.ts';
import { after, type Decision, type World } from '#shared/gathering/decision.ts';
import { fold } from '#shared/gathering/evolve.ts';
import { noPersonal, type Personal } from '#shared/gathering/personal.ts';
import { react } from '#shared/gathering/react.ts';
import type { Refusal } from '#shared/gathering/refusals.ts';
import { noGathering } from '#shared/gathering/state.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Append, AppendOutcome, DeadlineChange, EventStore } from '#server/ports/event-store.ts';
import type { Revisions } from '#server/ports/revisions.ts';
import { freshIds } from './fresh-ids.ts';
import { createBatchLane, type Asked } from './batch-lane.ts';
import * as stored from './stored-forms.ts';

/** Commands that may wait for one gathering; more are refused as busy. */
const laneCapacity = 2000;
/** Decided on in one go and stored together, */
const mostTogether = 64;
/** unless that takes longer than so many ms: it would hold up the others of this node. */
const longestGo = 16;
/** Goes at a batch in which nothing was answered, because nodes that took no turn appended in between. */
const appendTries = 40;
/** A node that lost a race for the stream takes turns for so long, ms. */
const takesTurnsFor = 1000;
const eventsPerSnapshot = 500;
/** Where one goes from memory. */
const eventsWorthASnapshot = 50;

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

type Entry = Asked<Submission, Outcome>;
/** `follow`: nothing but to read on, in its turn. */
type Question = Submission | 'follow';

interface Stored {
  readonly kind: 'stored';
  readonly entry: Entry;
  readonly change: Change;
  readonly append: Append;
  readonly outcome: Promise<AppendOutcome>;
}

/** What the next command of a batch is decided on: the log as known, or what those before it come to, `follows` the last of them. */
interface Known {
  readonly world: World;
  readonly version: number;
  readonly follows?: string;
}

/** One command of a batch. */
type Step =
  | Stored
  /** Refused, or there was nothing to do. */
  | { readonly kind: 'nothing'; readonly entry: Entry; readonly decision: Decision }
  | { readonly kind: 'failed'; readonly entry: Entry; readonly error: unknown };

/** One gathering in memory: commands go through its lane to the store, changes come out to listeners. */
export interface Gathering {
  readonly stream: string;
  world(): World;
  version(): number;
  /** Reads on what other nodes wrote; where there are none, nothing. Rejects when the store fails or the lane is full or closed. */
  follow(): Promise<void>;
  /** Rejects when the store fails or the lane is full or closed; a resent command gets its first answer. */
  submit(submission: Submission): Promise<Outcome>;
  /** Calls back after each append, in order. Returns the function that stops it. */
  onChange(listener: (change: Change) => void): () => void;
  /** Keeps it in memory, as listening does. Returns the function that ends that. */
  hold(): () => void;
  isHeld(): boolean;
  /** Takes nothing more, so that it may be forgotten, unless something waits or is under way in it. Whether it does. */
  letGo(): boolean;
  drain(): Promise<void>;
}

export interface GatheringOptions {
  readonly store: EventStore;
  /** This node is about to say that somebody is with it, in this stream. */
  readonly vouch?: (stream: string) => Promise<void>;
  /** Null where no other node writes to the store. */
  readonly revisions?: Revisions | null;
  readonly clock: Clock;
  readonly node: string;
  /** Something was stored. */
  readonly onStored?: (stream: string) => void;
  /** Told of new deadlines and effects once they are stored. */
  readonly onDeadlines: (stream: string, changes: readonly DeadlineChange[]) => void;
  readonly onEffects: () => void;
  /** A listener failed; the gathering goes on. */
  readonly onError: (error: unknown) => void;
}

/** Reads a gathering from the store; an unknown stream is one that nobody created yet. */
export async function loadGathering(stream: string, options: GatheringOptions): Promise<Gathering> {
  const { store, revisions = null, clock, node } = options;
  const inTurn = (work: () => Promise<void>): Promise<void> => (revisions === null ? work() : revisions.inTurn(stream, work));
  const lane = createBatchLane<Question, Outcome>({ capacity: laneCapacity, mostTogether, answer });
  const listeners = new Set<(change: Change) => void>();
  const holders = new Set<object>();
  let world: World = { state: noGathering, personal: noPersonal };
  let version = 0;
  let snapshotAt = 0;
  let latest = 0;
  /** Up to which the personal rows are known; those from before there were revisions have none. */
  let revision = -1;
  /** An append failed, so it may have been written or not: the log is asked before the next decision. */
  let uncertain = false;
  /** The log has more than is known here, and nobody was told of it. */
  let behind = false;
  /** Waits its turn to read on, for whoever asks meanwhile too: thousands who only look are to take no place from commands. */
  let following: Promise<unknown> | null = null;
  /** Until when other nodes are likely to append at the same time. */
  let contendedUntil = -Infinity;

  const snapshot = await store.loadSnapshot(stream);
  if (snapshot?.schema === stored.snapshotSchema) {
    world = { ...world, state: stored.fromSnapshot(snapshot) };
    version = snapshotAt = snapshot.version;
  }
  await catchUp();

  async function catchUp(): Promise<void> {
    const events = await store.read(stream, version);
    const personal = await readPersonal();
    world = { state: fold(world.state, events.map(stored.toHappened)), personal };
    version = events.at(-1)?.version ?? version;
    latest = Math.max(latest, events.at(-1)?.at ?? 0);
    uncertain = behind = false;
  }

  /** All of them, or where nodes follow each other what is new. */
  async function readPersonal(): Promise<Personal> {
    if (revisions === null) return stored.toPersonal(await store.personal(stream));
    const since = await revisions.personalSince(stream, revision);
    revision = since.revision;
    return since.changes.length === 0 ? world.personal : stored.toPersonal(since.changes, world.personal);
  }

  async function followLog(): Promise<void> {
    const before = world;
    const known = version;
    await catchUp();
    const rewritten = revisions !== null && world.personal !== before.personal;
    if (version !== known || rewritten) tellListeners({ before, after: world, version });
  }

  async function answer(batch: readonly Asked<Question, Outcome>[]): Promise<void> {
    const followers = batch.filter(({ question }) => question === 'follow');
    if (followers.length > 0) {
      // Whoever asks from now on may ask for more than this reads.
      following = null;
      await followLog();
      for (const { resolve } of followers) resolve({ ok: true, version });
    }
    await performTogether(batch.filter((entry): entry is Entry => entry.question !== 'follow'));
  }

  async function performTogether(batch: readonly Entry[]): Promise<void> {
    if (batch.some(({ question: { command } }) => command.type === 'connect' || command.type === 'arrive')) await options.vouch?.(stream);
    let left = batch;
    /** Decided on what is in the log, so that even a no holds. */
    const sure = new Set<Entry>();
    const tryOnce = async (): Promise<void> => {
      if (uncertain) await followLog();
      const steps = decideAll(left);
      left = [...(await settle(steps, sure)), ...left.slice(steps.length)];
    };
    const isContended = (): boolean => clock.now() < contendedUntil;
    while (left.length > 0 && !isContended()) await tryOnce();
    if (left.length > 0)
      await inTurn(async () => {
        uncertain = true;
        for (let inVain = 0; left.length > 0 && inVain < appendTries;) {
          const before = left.length;
          await tryOnce();
          inVain = left.length < before ? 0 : inVain + 1;
        }
      });
    if (behind) await followLog();
    for (const { reject } of left) reject(new Error('The gathering changes faster than this node can follow.'));
  }

  /** Each is decided on what those before it come to, and handed to the store without waiting for them: they are stored together. */
  function decideAll(batch: readonly Entry[]): Step[] {
    const steps: Step[] = [];
    let known: Known = { world, version };
    const until = clock.now() + longestGo;
    for (const entry of batch) {
      const step = decideOne(entry, known);
      steps.push(step);
      if (step.kind !== 'stored') continue;
      known = { world: step.change.after, version: step.change.version, follows: step.append.commandId };
      // Whose rows they were the store alone knows of all of them.
      if (step.append.erase?.length || clock.now() >= until) break;
    }
    return steps;
  }

  function decideOne(entry: Entry, { world: before, version: expectedVersion, follows }: Known): Step {
    const { command, commandId, actor } = entry.question;
    latest = Math.max(latest, clock.now());
    try {
      const envelope = { at: latest, actor, node, fresh: freshIds(freshNeeded(before, command)) };
      const decision = decide(before, command, envelope);
      if (!decision.ok || decision.events.length + decision.personal.length === 0) return { kind: 'nothing', entry, decision };
      const next = after(before, envelope, decision);
      const append: Append = {
        stream,
        expectedVersion,
        follows,
        commandId,
        actor: actor.kind === 'person' && !isNameless(command) ? actor.id : null,
        at: envelope.at,
        events: decision.events.map(stored.toStoredEvent),
        erase: erasedBy(decision),
        personal: decision.personal.map(stored.toStoredPersonal),
        deadlines: stored.deadlineChanges(before.state, next.state),
        effects: react(before.state, next.state, envelope.at).map(stored.toStoredEffect),
      };
      const outcome = store.append(append);
      // Heard when its turn comes.
      outcome.catch(() => undefined);
      const change = { before, after: next, version: expectedVersion + append.events.length };
      return { kind: 'stored', entry, change, append, outcome };
    } catch (error) {
      return { kind: 'failed', entry, error };
    }
  }

  /** Answers them in order; returns those to be decided anew, as what they were decided on did not come to be. */
  async function settle(steps: readonly Step[], sure: Set<Entry>): Promise<Entry[]> {
    const again: Entry[] = [];
    let holds = true;
    for (const step of steps) {
      const { entry } = step;
      try {
        if (step.kind === 'failed') throw step.error;
        if (step.kind === 'nothing') {
          // Another node may have added what this one has not read yet: a table, a seat, a right.
          const isSure = revisions === null || sure.has(entry);
          if (holds && isSure) entry.resolve(await answerWithoutEvents(entry.question.commandId, step.decision));
          else again.push(entry);
          uncertain ||= !isSure;
          sure.add(entry);
          continue;
        }
        const outcome = await step.outcome;
        if (outcome.ok) await take(step, outcome.version, holds);
        else holds = false;
        if (outcome.ok || outcome.reason === 'duplicate') entry.resolve({ ok: true, version: outcome.version });
        else {
          contendedUntil = clock.now() + takesTurnsFor;
          again.push(entry);
        }
      } catch (error) {
        // It may have been written or not.
        if (step.kind === 'stored') holds = false;
        entry.reject(error);
      }
      uncertain ||= !holds;
    }
    return again;
  }

  /** It is stored. Where one before it seemed not to be, the log is read instead. */
  async function take({ change, append }: Stored, at: number, holds: boolean): Promise<void> {
    options.onStored?.(stream);
    if (append.deadlines.length > 0) options.onDeadlines(stream, append.deadlines);
    if (append.effects.length > 0) options.onEffects();
    if (!holds) {
      behind = true;
      return;
    }
    const now = append.erase?.length ? { ...change.after, personal: stored.toPersonal(await store.personal(stream)) } : change.after;
    world = now;
    version = at;
    tellListeners({ ...change, after: now, version });
    if (version - snapshotAt < eventsPerSnapshot) return;
    saveSnapshot();
  }

  function saveSnapshot(): void {
    snapshotAt = version;
    store.saveSnapshot(stream, stored.toSnapshot(world.state, version)).catch(options.onError);
  }

  /** A resent command may be refused now although it was accepted then: its first answer stands. */
  async function answerWithoutEvents(commandId: string, decision: Decision): Promise<Outcome> {
    const earlier = await store.commandVersion(stream, commandId);
    if (earlier !== null) return { ok: true, version: earlier };
    return decision.ok ? { ok: true, version } : { ok: false, code: decision.code };
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
    async follow() {
      if (revisions === null) return;
      following ??= lane.ask('follow').catch((error: unknown) => {
        following = null;
        throw error;
      });
      await following;
    },
    submit: (submission) => lane.ask(submission),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold() {
      const holder = {};
      holders.add(holder);
      return () => void holders.delete(holder);
    },
    isHeld: () => holders.size + listeners.size > 0,
    letGo() {
      if (!lane.closeIdle()) return false;
      // It comes back the faster.
      if (version - snapshotAt >= eventsWorthASnapshot) saveSnapshot();
      return true;
    },
    drain: () => lane.drain(),
  };
}
