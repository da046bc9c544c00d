import { equal, hashOf, newSecret, sign } from './secrets.ts';

/** What the fragment of a link proves. */
export type Capability =
  | { readonly kind: 'none' }
  | { readonly kind: 'organiser'; readonly hash: string }
  | { readonly kind: 'shared' }
  | { readonly kind: 'personal'; readonly person: string; readonly generation: number }
  | { readonly kind: 'bad' };

/** Makes and reads the links of gatherings. Shared and personal ones are derived, so that they can be shown again. */
export interface Capabilities {
  /** The link itself and the hash to store; it cannot be derived again. */
  newOrganiserLink(): { readonly fragment: string; readonly hash: string };
  sharedFragment(stream: string): string;
  personalFragment(stream: string, person: string, generation: number): string;
  /** Whether a personal link is still of the person's generation is for the caller to check. */
  read(stream: string, fragment: string): Capability;
}

/** @param secret The instance's own secret, 256 bits. */
export function createCapabilities(secret: string): Capabilities {
  const sharedFragment = (stream: string) => `s.${sign(secret, `shared ${stream}`)}`;
  const personalFragment = (stream: string, person: string, generation: number) =>
    `p.${person}.${generation}.${sign(secret, `personal ${stream} ${person} ${generation}`)}`;
  return {
    newOrganiserLink() {
      const fragment = `o.${newSecret()}`;
      return { fragment, hash: hashOf(fragment) };
    },
    sharedFragment,
    personalFragment,
    read(stream, fragment) {
      const [kind, person = '', generation = ''] = fragment.split('.');
      if (fragment === '') return { kind: 'none' };
      if (kind === 'o') return { kind: 'organiser', hash: hashOf(fragment) };
      if (kind === 's') return equal(fragment, sharedFragment(stream)) ? { kind: 'shared' } : { kind: 'bad' };
      if (kind !== 'p' || !/^\d{1,6}$/.test(generation)) return { kind: 'bad' };
      const proven = equal(fragment, personalFragment(stream, person, Number(generation)));
      return proven ? { kind: 'personal', person, generation: Number(generation) } : { kind: 'bad' };
    },
  };
}
