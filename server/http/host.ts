import type { OpenWay } from '#shared/contract/check.ts';
import type { Rehearsals } from '#server/rehearsal/rehearsals.ts';
import type { AccessStore, GatheringEntry } from '#server/ports/access-store.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Gathering } from '#server/runtime/gathering.ts';
import type { MailPort } from '#server/ports/mail.ts';
import type { Gatherings } from '#server/runtime/gatherings.ts';
import type { Probes } from '#server/runtime/probes.ts';
import type { SeriesStreams } from '#server/runtime/series.ts';
import { readSlug } from '#server/runtime/slugs.ts';
import { Refused } from './answers.ts';
import type { Capabilities } from './capabilities.ts';
import type { FailureLimits } from './failure-limits.ts';
import type { Origins } from './origins.ts';
import type { Sessions } from './sessions.ts';

/** What the routes work with. */
export interface Host {
  readonly access: AccessStore;
  readonly gatherings: Gatherings;
  readonly series: SeriesStreams;
  readonly clock: Clock;
  readonly capabilities: Capabilities;
  readonly sessions: Sessions;
  readonly origins: Origins;
  readonly failureLimits: FailureLimits;
  readonly rehearsals: Rehearsals;
  readonly instanceKey: string;
  readonly probes: Probes;
  /** Null where organisers write to people themselves. */
  readonly mail: Pick<MailPort, 'from' | 'send'> | null;
  /** Hosts and ports of the media server. */
  readonly mediaWays: () => readonly OpenWay[];
}

/** The gathering of an address, or a refusal; wrong codes count against the address they come from. */
export async function findGathering(
  host: Pick<Host, 'access' | 'gatherings' | 'failureLimits' | 'clock'>,
  typed: string,
  address: string,
): Promise<{ entry: GatheringEntry; gathering: Gathering }> {
  if (!(await host.failureLimits.mayTry(address))) throw new Refused('too_fast');
  const entry = await host.access.gatheringBySlug(readSlug(typed));
  if (entry === null || (entry.expiresAt !== null && entry.expiresAt <= host.clock.now())) {
    await host.failureLimits.failed(address);
    throw new Refused('unknown_gathering');
  }
  return { entry, gathering: await host.gatherings.get(entry.stream) };
}
