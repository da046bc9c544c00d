import type { Effect } from '#shared/gathering/react.ts';
import type { SeriesEffect } from '#shared/series/react.ts';
import { mediaRoomsOf } from '#shared/gathering/react.ts';
import { mayBeIn, mayPublishIn } from '#shared/gathering/view/tickets.ts';
import type { Tables } from '#shared/matching/types.ts';
import { figuresOfSeating } from '#shared/gathering/plan-figures.ts';
import { problemOf } from '#shared/gathering/problem.ts';
import { figuresReunited, reunited } from '#shared/gathering/reunite.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import type { Matcher } from '#server/ports/matcher.ts';
import type { MediaServer } from '#server/ports/media-server.ts';
import type { Performed } from './effects.ts';
import { eraseEverybody, forgetStream } from './forget-stream.ts';
import { freshId } from './fresh-ids.ts';
import type { Gathering } from './gathering.ts';
import type { Gatherings } from './gatherings.ts';
import { tellGathering, tellSeries } from './relay.ts';
import type { SeriesStreams } from './series.ts';

/** Processor time the matcher may take for a round. */
const planBudgetMs = 250;
/** A gathering where people come and go without a pause is planned so often. */
const planTries = 4;
const againMs = 500;
/** Their own page switches the microphone off at once; this is for one that does not. */
const mutesWithinMs = 3_000;

export interface EffectPerformerOptions {
  readonly store: EventStore;
  readonly gatherings: Gatherings;
  readonly series: SeriesStreams;
  readonly matcher: Matcher;
  readonly media: MediaServer;
  readonly clock: Clock;
  /** Its address, links and grants. */
  readonly forget: (stream: string) => Promise<void>;
  readonly voidLinks: VoidLinks;
}

/** Of a gathering, where this person organised by a grant of this generation. */
export type VoidLinks = (stream: string, known: { readonly person: string; readonly generation: number }) => Promise<void>;

const done: Performed = { done: true };

/** Does what `react` asked for; doing it twice is harmless, and what is no longer wanted is not done. */
export function createEffectPerformer({ store, gatherings, series, matcher, media, clock, forget, voidLinks }: EffectPerformerOptions) {
  // Rounds planned ahead, handed back with the next question; lost with the process, which costs a fresh start and nothing else.
  const drafts = new WeakMap<Gathering, readonly Tables[]>();

  /** Anew when people came or went while the matcher thought; without a plan everyone is seated by the greedy rule a little later. */
  async function planRound(gathering: Gathering, { segment, round }: Extract<Effect, { kind: 'plan' }>): Promise<void> {
    for (let attempt = 0; attempt < planTries; attempt++) {
      const { state, personal } = gathering.world();
      if (state.phase !== 'open' || state.course.coming?.stage !== 'promised' || state.course.coming.plan !== null) return;
      const problem = problemOf({ state, personal }, segment, round);
      if (problem.guests.length < 2) return;
      const draft = drafts.get(gathering);
      const match = await matcher.plan(draft === undefined ? problem : { ...problem, draft }, { seed: round + 1, budgetMs: planBudgetMs });
      if (!match.ok) return;
      const { later } = match.seating;
      const tables = reunited(
        problem,
        match.seating.tables,
        state.series.reunions.filter((pair) => state.met[pair] === undefined),
      );
      const figures = figuresOfSeating(match.seating);
      const outcome = await gathering.submit({
        command: {
          type: 'propose_plan',
          segment,
          round,
          tables,
          figures: tables === match.seating.tables ? figures : figuresReunited(problem, tables, figures),
        },
        commandId: freshId(),
        actor: { kind: 'system' },
      });
      if (outcome.ok) drafts.set(gathering, later);
      if (outcome.ok || outcome.code !== 'plan_is_stale') return;
    }
  }

  /**
   * Their ticket opens the media room for as long as it exists, so they are sent away again and again: also once the others are to
   * have left it, for it closes some seconds later.
   */
  async function comesBack(
    gathering: Gathering,
    { mediaRoom, person }: Extract<Effect, { kind: 'remove_from_media_room' }>,
  ): Promise<boolean> {
    const { state } = gathering.world();
    if (mayBeIn(state, mediaRoom, person)) return false;
    return mediaRoomsOf(state).has(mediaRoom) || (await media.mediaRooms()).includes(mediaRoom);
  }

  return async (stream: string, effect: Effect | SeriesEffect): Promise<Performed> => {
    if (effect.kind === 'tell_gathering') {
      await tellGathering(series.get(stream), gatherings, clock);
      return done;
    }
    if (effect.kind === 'erase_member') {
      await store.erase(stream, effect.member, clock.now());
      return done;
    }
    // It may be asked for by what another node decided.
    const gathering = await gatherings.current(stream);
    switch (effect.kind) {
      case 'tell_series':
        await tellSeries(series, gathering);
        return done;
      case 'open_media_room':
        if (mediaRoomsOf(gathering.world().state).has(effect.mediaRoom)) await media.openMediaRoom(effect.mediaRoom, effect.people);
        return done;
      case 'close_media_room':
        if (clock.now() < effect.notBefore) return { done: false, notBefore: effect.notBefore };
        await media.closeMediaRoom(effect.mediaRoom);
        return done;
      case 'void_links':
        await voidLinks(stream, effect);
        return done;
      case 'remove_from_media_room':
        await media.removeFromMediaRoom(effect.mediaRoom, effect.person);
        return (await comesBack(gathering, effect)) ? { done: false, notBefore: clock.now() + againMs } : done;
      case 'mute_in_media_room':
        // Late, they may have turned it on again.
        if (clock.now() - effect.at < mutesWithinMs) await media.muteInMediaRoom(effect.mediaRoom, effect.person);
        return done;
      case 'silence_in_media_room':
        // Called up again meanwhile, they keep their voice.
        if (!mayPublishIn(gathering.world().state, effect.mediaRoom, effect.person))
          await media.silenceInMediaRoom(effect.mediaRoom, effect.person);
        return done;
      case 'erase_personal_data':
        await eraseEverybody(store, stream, clock.now());
        return done;
      case 'plan':
        await planRound(gathering, effect);
        return done;
      case 'remove_gathering':
        await forget(stream);
        await gatherings.remove(stream);
        await forgetStream(store, stream, clock.now());
        return done;
      case 'mail':
        throw new Error('Mails are not sent with the other effects.');
    }
  };
}
