import type { PersonalChange } from '../personal.ts';
import type { Consent } from '../series.ts';

/** Owns a yes alone, so that it can be erased without its person, and again in a backup that is put back. */
const ownerOf = (person: string): string => `consent-${person}`;

/** Where somebody wants to be invited from now on, null for nowhere; older ones lie under their person. */
export function consentRows(person: string, value: Consent | null): PersonalChange[] {
  const about = { kind: 'consent', id: person } as const;
  return [
    { ...about, owner: person, value: null },
    { ...about, owner: ownerOf(person), value },
  ];
}
