import type { Harvest } from '#shared/harvest/harvest.ts';
import type { EditedCard } from '#shared/harvest/edited-card.ts';
import type { HarvestCounts } from '../harvest-counts.ts';
import type { OrganisationsMet } from '../organisations-met.ts';
import type { CardText, Translations } from '../personal.ts';
import type { Card } from '../state.ts';

/** A card as organisers prepare it for the report: as corrected where it was. */
export interface HarvestRow extends EditedCard {
  readonly text: CardText;
  readonly tableNumber: number;
  /** As its author left it, where it was corrected. */
  readonly original: (Pick<Card, 'kind' | 'question' | 'themes'> & { readonly text: CardText }) | null;
  /** Translations by hand, by language code. */
  readonly translations: Translations;
}

/** An organisation by the key under which the harvest counts it. */
export interface Voice {
  readonly id: string;
  readonly name: string;
}

/** What a gathering brought, by organisation and never by person; whoever named none has the voice `noOrganisation`. */
export interface HarvestPart {
  /** Epoch milliseconds: when it began; until then, when it is to. */
  readonly beganAt: number;
  readonly cards: Readonly<Record<string, HarvestRow>>;
  /** Those that came or that a card names; under the Chatham House rule the latter alone. */
  readonly voices: readonly Voice[];
  /** How many themes could have been named by: organisations and people who named none, or tables. */
  readonly rankedOf: number;
  readonly withheld: number;
  /** By their voices; none under the Chatham House rule. */
  readonly met: readonly OrganisationsMet[];
  readonly counts: HarvestCounts;
  readonly harvest: Harvest;
}
