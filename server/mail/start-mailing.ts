import type { MailProgress } from '#shared/gathering/mails.ts';
import { effectKey, type Effect } from '#shared/gathering/react.ts';
import type { SeriesEffect } from '#shared/series/react.ts';
import type { Capabilities } from '#server/http/capabilities.ts';
import type { Origins } from '#server/http/origins.ts';
import type { AccessStore } from '#server/ports/access-store.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import type { MailOutcome, MailPort } from '#server/ports/mail.ts';
import { startEffects, type Effects, type Pending, type Performed } from '#server/runtime/effects.ts';
import type { Gatherings } from '#server/runtime/gatherings.ts';
import { toStoredEffect } from '#server/runtime/stored-forms.ts';
import { composeMail } from './compose-mail.ts';
import { createMailReports } from './mail-reports.ts';
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
  /** Between two reports to a gathering that gets many; milliseconds. */
  readonly reportMs?: number;
}

const done: Performed = { done: true };

/**
 * Sends the mails that gatherings asked for, a few at once, at the pace of the mail server and apart from all other effects.
 * Each goes out once: only dying between the mail server's yes and our writing it down sends one twice, under the same Message-ID.
 * It is written down with the effect; the gathering is told of many at once, by whoever lives.
 */
export function startMailing(options: MailingOptions): Effects {
  const { store, gatherings, access, clock, mail, node, onError } = options;
  const { leaseMs = mail.slowestMs + 60_000, retryMs, reportMs } = options;
  const pace = createPace(clock, mail.perMinute);
  const reports = createMailReports({ gatherings, clock, ...(reportMs === undefined ? {} : { everyMs: reportMs }) });

  async function perform(stream: string, effect: Effect | SeriesEffect, attempt: number): Promise<Performed | Pending> {
    if (effect.kind !== 'mail') return done;
    const entry = await access.gatheringByStream(stream);
    if (entry === null) return done;
    const told = (progress: MailProgress, then = done): Pending => ({
      settles: reports.add(stream, { person, what, batch, progress }).then(() => then),
    });
    const { person, what, batch } = effect;
    // Whoever sent it died before the gathering was told.
    if (effect.outcome !== undefined) return told(effect.outcome);
    const gathering = await gatherings.get(stream);
    await pace.turn();
    const world = gathering.world();
    const { state } = world;
    const mailed = state.phase === 'none' ? undefined : state.mails[person]?.[what];
    if (state.phase !== 'none' && state.discarded !== null) return { done: false, notBefore: clock.now() + lookAgainMs };
    // Told already, by somebody who died before the effect was done.
    if (state.phase === 'none' || mailed?.batch !== batch || mailed.progress.state !== 'waiting') return done;

    const composed = composeMail({ ...options, now: clock.now() }, entry, { ...world, state }, effect);
    const outcome: MailOutcome | null = composed === null ? null : await mail.send(composed);
    const tired = clock.now() - mailed.askedAt > giveUpAfterMs;
    const progress = progressOf(outcome, tired);
    if (progress.state === 'waiting') return told(progress, { done: false, notBefore: clock.now() + retryAfterMs(attempt, retryMs) });
    const { data } = toStoredEffect({ ...effect, outcome: progress });
    // The next mail is claimed in the same transaction, and goes out when both are on disk.
    const noted = store.noteEffect(stream, effectKey(effect), node, data);
    return { settles: noted.then(() => told(progress).settles) };
  }

  const effects = startEffects({ store, clock, node, kinds: { of: 'only', kinds: ['mail'] }, leaseMs, atOnce, perform, onError });
  return {
    kick: () => effects.kick(),
    async stop() {
      pace.stop();
      reports.hurry();
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
