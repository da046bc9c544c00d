import type { World } from '#shared/gathering/decision.ts';
import { organisationNamed } from '#shared/gathering/guests.ts';
import type { GatheringState } from '#shared/gathering/state.ts';
import type { Voice } from '#shared/gathering/view/harvest-types.ts';
import type { HarvestCard } from '#shared/harvest/harvest-card.ts';
import { voicesOf } from '#shared/harvest/harvest-card.ts';
import type { ReportOrganisation } from './report.ts';

export interface Organisations {
  readonly rows: readonly ReportOrganisation[];
  /** Of a voice; null where it is a person who named none. */
  readonly idOf: (voice: string) => string | null;
}

/** Organisations by name, with ids of this report alone. Under the Chatham House rule none but those that a card names. */
export function organisationsOf(
  { state: { about }, personal }: World<Exclude<GatheringState, { phase: 'none' }>>,
  { voices, cards }: { readonly voices: readonly Voice[]; readonly cards: readonly HarvestCard[] },
): Organisations {
  const organisations = new Set(Object.values(personal.profile).flatMap(({ organisation }) => organisationNamed(organisation) ?? []));
  const named = new Set(cards.flatMap(voicesOf));
  const listed = voices
    .filter(({ id }) => organisations.has(id) && (!about.chathamHouse || named.has(id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const idAt = (index: number): string => `o${index + 1}`;
  const ids = new Map(listed.map(({ id }, index) => [id, idAt(index)]));
  return {
    rows: listed.map(({ name, people }, index) => ({ id: idAt(index), name, people: about.chathamHouse ? null : people })),
    idOf: (voice) => ids.get(voice) ?? null,
  };
}
