import type { Offer } from '#shared/series/state.ts';
import type { Host } from './host.ts';
import { hashOf, newSecret } from './secrets.ts';

/** A new claim link for an offer: whole, to be shown once, as only its hash is kept. */
export async function newClaimLink(
  { access, clock, origins }: Host,
  series: string,
  { id, generation }: Pick<Offer, 'id' | 'generation'>,
): Promise<string> {
  const fragment = `c.${newSecret()}`;
  await access.addLink({ hash: hashOf(fragment), stream: series, role: 'visitor', person: `${id}.${generation}`, createdAt: clock.now() });
  return `${origins.base}/claim#k=${fragment}`;
}

/** The offer that a claim link is for, or null. */
export async function readClaimLink(
  { access }: Host,
  fragment: string,
): Promise<{ readonly series: string; readonly offer: string; readonly generation: number } | null> {
  if (!fragment.startsWith('c.')) return null;
  const link = await access.linkByHash(hashOf(fragment));
  if (link === null) return null;
  const [offer = '', generation = ''] = link.person.split('.');
  return { series: link.stream, offer, generation: Number(generation) };
}
