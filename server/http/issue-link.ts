import type { AccessStore, GatheringEntry } from '#server/ports/access-store.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Capabilities } from './capabilities.ts';

interface Parts {
  readonly access: AccessStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly capabilities: Capabilities;
  readonly origins: { readonly base: string };
}

/** Makes an organiser link, whole, of which only the hash is kept. `voidFormer`: those made before open nothing any more. */
export async function issueLink(
  { access, clock, capabilities, origins }: Parts,
  { slug, stream }: Pick<GatheringEntry, 'slug' | 'stream'>,
  { person, voidFormer }: { readonly person: string; readonly voidFormer: boolean },
): Promise<string> {
  const link = capabilities.newOrganiserLink();
  if (voidFormer) await access.removeLinks(stream);
  await access.addLink({ hash: link.hash, stream, role: 'organiser', person, createdAt: clock.now() });
  return `${origins.base}/o/${slug}/setup#k=${link.fragment}`;
}
