import type { About } from '#shared/gathering/about.ts';
import type { CountedVoice } from '#shared/gathering/view/gathered.ts';
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
  { chathamHouse }: Pick<About, 'chathamHouse'>,
  { voices, cards }: { readonly voices: readonly CountedVoice[]; readonly cards: readonly HarvestCard[] },
): Organisations {
  const named = new Set(cards.flatMap(voicesOf));
  const listed = voices
    .flatMap(({ id, organisation, people }) => (organisation === null ? [] : { key: id, name: organisation, people }))
    .filter(({ key }) => !chathamHouse || named.has(key))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const idAt = (index: number): string => `o${index + 1}`;
  const ids = new Map(listed.map(({ key }, index) => [key, idAt(index)]));
  return {
    rows: listed.map(({ name, people }, index) => ({ id: idAt(index), name, people: chathamHouse ? null : people })),
    idOf: (voice) => ids.get(voice) ?? null,
  };
}
