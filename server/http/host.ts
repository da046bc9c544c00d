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

export interface Found {
  readonly entry: GatheringEntry;
  readonly gathering: Gathering;
}

/**
 * The gathering of an address, or a refusal; wrong codes count against the address they come from, and hold up who looks for others.
 * @param opens Whether whoever asks has what opens it: they wait for nobody, and neither does anybody of their address from then on.
 */
export async function findGathering(
  host: Pick<Host, 'access' | 'gatherings' | 'failureLimits' | 'clock'>,
  typed: string,
  address: string,
  opens?: (found: Found) => Promise<boolean>,
): Promise<Found> {
  const { access, gatherings, failureLimits, clock } = host;
  const slug = readSlug(typed);
  const entry = await access.gatheringBySlug(slug);
  const isThere = entry !== null && (entry.expiresAt === null || entry.expiresAt > clock.now());
  const load = isThere ? async (): Promise<Found> => ({ entry, gathering: await gatherings.get(entry.stream) }) : null;
  if (load !== null && opens !== undefined && (await opens(await load()))) failureLimits.opened(address, slug);
  else if (!(await failureLimits.findsAtOnce(address, slug)) && !(await failureLimits.mayTry(address))) throw new Refused('too_fast');
  if (load !== null) return load();
  await failureLimits.failed(address);
  throw new Refused('unknown_gathering');
}
