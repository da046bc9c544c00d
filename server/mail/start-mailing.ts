import type { MailProgress } from '#shared/gathering/mails.ts';
import type { Effect } from '#shared/gathering/react.ts';
import type { SeriesEffect } from '#shared/series/react.ts';
import type { Capabilities } from '#server/http/capabilities.ts';
import type { Origins } from '#server/http/origins.ts';
import type { AccessStore } from '#server/ports/access-store.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import type { MailOutcome, MailPort } from '#server/ports/mail.ts';
import { startEffects, type Effects, type Performed } from '#server/runtime/effects.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import type { Gatherings } from '#server/runtime/gatherings.ts';
import { composeMail } from './compose-mail.ts';
import { createPace } from './pace.ts';
import { giveUpAfterMs, lookAgainMs, retryAfterMs } from './retries.ts';

const atOnce = 3;

export interface MailingOptions {
  readonly store: EventStore;
  readonly gatherings: Gatherings;
  readonly access: AccessStore;
  readonly clock: Clock;
  readonly mail: MailPort;
  readonly origins: Origins;
  readonly capabilities: Capabilities;
  readonly node: string;
  readonly onError: (error: unknown) => void;
  /** Of a mail that is being sent; what dies with it is sent again by another. Long enough for the mail server unless said. */
  readonly leaseMs?: number;
  /** Until the first new try, doubled at each; milliseconds. */
  readonly retryMs?: number;
}

const done: Performed = { done: true };

/**
 * Sends the mails that gatherings asked for, a few at once, at the pace of the mail server and apart from all other effects.
 * Each goes out once: only dying between the mail server's yes and our writing it down sends one twice, under the same Message-ID.
 */
export function startMailing(options: MailingOptions): Effects {
  const { store, gatherings, access, clock, mail, node, onError } = options;
  const { leaseMs = mail.slowestMs + 60_000, retryMs } = options;
  const pace = createPace(clock, mail.perMinute);

  async function perform(stream: string, effect: Effect | SeriesEffect, attempt: number): Promise<Performed> {
    if (effect.kind !== 'mail') return done;
    const entry = await access.gatheringByStream(stream);
    if (entry === null) return done;
    const gathering = await gatherings.get(stream);
    await pace.turn();
    const world = gathering.world();
    const { state } = world;
    const { person, what, batch } = effect;
    const mailed = state.phase === 'none' ? undefined : state.mails[person]?.[what];
    if (state.phase !== 'none' && state.discarded !== null) return { done: false, notBefore: clock.now() + lookAgainMs };
    // Told already, by somebody who died before the effect was done.
    if (state.phase === 'none' || mailed?.batch !== batch || mailed.progress.state !== 'waiting') return done;

    const report = async (progress: MailProgress): Promise<void> => {
      const command = { type: 'report_mail', person, what, batch, progress } as const;
      await gathering.submit({ command, commandId: freshId(), actor: { kind: 'system' } });
    };
    const composed = composeMail(options, entry, { ...world, state }, effect);
    const outcome: MailOutcome | null = composed === null ? null : await mail.send(composed);
    const tired = clock.now() - mailed.askedAt > giveUpAfterMs;
    await report(progressOf(outcome, tired));
    if (outcome?.kind !== 'later' || tired) return done;
    return { done: false, notBefore: clock.now() + retryAfterMs(attempt, retryMs) };
  }

  const effects = startEffects({ store, clock, node, kinds: { of: 'only', kinds: ['mail'] }, leaseMs, atOnce, perform, onError });
  return {
    kick: () => effects.kick(),
    async stop() {
      pace.stop();
      await effects.stop();
    },
  };
}

function progressOf(outcome: MailOutcome | null, tired: boolean): MailProgress {
  if (outcome === null) return { state: 'failed', why: 'no_address' };
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent' };
    case 'refused':
      return { state: 'failed', why: outcome.why };
    case 'later':
      return { state: tired ? 'failed' : 'waiting', why: outcome.why };
  }
}
