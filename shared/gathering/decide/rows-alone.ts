import type { Invitation } from '../people.ts';
import type { PersonalChange } from '../personal.ts';
import type { Consent } from '../series.ts';

/** What holds an address: it lies under an owner of its own, so that it can be erased without its person, and again in a backup that is put back. */
type Change =
  | { readonly kind: 'consent'; readonly id: string; readonly value: Consent | null }
  | { readonly kind: 'invitation'; readonly id: string; readonly value: Invitation | null };

export const aloneKinds: readonly PersonalChange['kind'][] = ['consent', 'invitation'] satisfies Change['kind'][];

export const ownerAlone = (kind: Change['kind'], person: string): string => `${kind}-${person}`;

/**
 * Where somebody wants to be invited from now on, or what organisers know of them; null for nothing. Older rows lie under their
 * person. An address that was known and is another one now goes first, for good.
 */
export function rowsAlone(change: Change, known?: { readonly mail: string }): PersonalChange[] {
  const owner = ownerAlone(change.kind, change.id);
  const isOther = known !== undefined && known.mail !== '' && known.mail !== change.value?.mail;
  return [
    { ...change, owner: change.id, value: null },
    ...(isOther && change.value !== null ? [{ ...change, owner, value: null }] : []),
    { ...change, owner },
  ];
}
