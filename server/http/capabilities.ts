import { equal, hashOf, newSecret, sign } from './secrets.ts';

/** What the fragment of a link proves. */
export type Capability =
  | { readonly kind: 'none' }
  | { readonly kind: 'organiser'; readonly hash: string }
  | { readonly kind: 'shared'; readonly generation: number }
  | { readonly kind: 'personal'; readonly person: string; readonly generation: number }
  | { readonly kind: 'bad' };

/** Makes and reads the links of gatherings. Shared and personal ones are derived, so that they can be shown again. */
export interface Capabilities {
  /** The link itself and the hash to store; it cannot be derived again. */
  newOrganiserLink(): { readonly fragment: string; readonly hash: string };
  sharedFragment(stream: string, generation: number): string;
  personalFragment(stream: string, person: string, generation: number): string;
  /** Whether a link is still of its generation is for the caller to check. */
  read(stream: string, fragment: string): Capability;
}

/** @param secret The instance's own secret, 256 bits. */
export function createCapabilities(secret: string): Capabilities {
  const sharedFragment = (stream: string, generation: number) =>
    generation === 0 ? `s.${sign(secret, `shared ${stream}`)}` : `s.${generation}.${sign(secret, `shared ${stream} ${generation}`)}`;
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
      const number = (written: string) => (/^\d{1,6}$/.test(written) ? Number(written) : null);
      if (fragment === '') return { kind: 'none' };
      if (kind === 'o') return { kind: 'organiser', hash: hashOf(fragment) };
      if (kind === 's') {
        const at = number(fragment.split('.').length === 3 ? person : '0');
        return at !== null && equal(fragment, sharedFragment(stream, at)) ? { kind: 'shared', generation: at } : { kind: 'bad' };
      }
      const at = number(generation);
      if (kind !== 'p' || at === null) return { kind: 'bad' };
      return equal(fragment, personalFragment(stream, person, at)) ? { kind: 'personal', person, generation: at } : { kind: 'bad' };
    },
  };
}
