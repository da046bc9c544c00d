import type { Person } from '#shared/gathering/people.ts';
import type { Capabilities } from './capabilities.ts';
import type { Origins } from './origins.ts';

interface Parts {
  readonly origins: Pick<Origins, 'base'>;
  readonly capabilities: Capabilities;
}

/** The link for everybody, whole. */
export const sharedAddress = ({ origins, capabilities }: Parts, slug: string, stream: string, generation = 0): string =>
  `${origins.base}/g/${slug}#k=${capabilities.sharedFragment(stream, generation)}`;

/** One person's own link, whole. */
export function personalAddress(
  { origins, capabilities }: Parts,
  { slug, stream }: { readonly slug: string; readonly stream: string },
  { id, role, generation }: Pick<Person, 'id' | 'role' | 'generation'>,
): string {
  const page = role === 'organiser' ? `o/${slug}/setup` : `g/${slug}`;
  return `${origins.base}/${page}#k=${capabilities.personalFragment(stream, id, generation)}`;
}
