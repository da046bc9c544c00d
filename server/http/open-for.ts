import type { Claimed } from '#shared/contract/series.ts';
import { Refused } from './answers.ts';
import type { Host } from './host.ts';
import { issueLink } from './issue-link.ts';

/** A new organiser link into a gathering for one of its organisers; refused with `not_allowed` where they are none any more. */
export async function openFor(host: Host, stream: string, person: string): Promise<Claimed> {
  const entry = await host.access.gatheringByStream(stream);
  if (entry === null) throw new Refused('unavailable');
  const { state } = (await host.gatherings.get(stream)).world();
  const known = state.phase === 'none' ? undefined : state.people[person];
  if (known?.role !== 'organiser' || known.standing === 'removed') throw new Refused('not_allowed');
  return { slug: entry.slug, organiserAddress: await issueLink(host, entry, { person, voidFormer: false }) };
}
