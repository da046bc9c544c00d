import type { CardKind } from '#shared/gathering/state.ts';

/** A card as the harvest counts it; its words are elsewhere. */
export interface HarvestCard {
  readonly id: string;
  readonly kind: CardKind;
  readonly question: string | null;
  readonly themes: readonly string[];
  readonly table: string;
  /** Rank among the gathering's cards, the first written the lowest. */
  readonly order: number;
  /** First day of an event like `2026-10-20`; empty where nobody knows it. */
  readonly startsOn: string;
  readonly origin: HarvestOrigin;
}

export type HarvestOrigin =
  /** `usToo`: whom others speak for who say the same, each once, the author's own never among them. */
  | {
      readonly kind: 'named';
      readonly voice: string;
      readonly usToo: readonly string[];
      /** How many more say so without a name. */
      readonly usTooUnnamed: number;
    }
  /** Under the Chatham House rule. `among`: how many organisations sat at the table; `usToo`: how many say the same. */
  | { readonly kind: 'unnamed'; readonly among: number; readonly usToo: number };

/** Under the Chatham House rule nothing is shown that comes from a table of fewer organisations. */
export const leastAmong = 3;

/** Whether anybody but its table may read a card. */
export const mayBeShown = ({
  origin,
}: {
  readonly origin: { readonly kind: 'named' } | { readonly kind: 'unnamed'; readonly among: number };
}): boolean => origin.kind === 'named' || origin.among >= leastAmong;

/** How often *us too* was said. */
export const usTooTo = ({ origin }: Pick<HarvestCard, 'origin'>): number =>
  origin.kind === 'named' ? origin.usToo.length + origin.usTooUnnamed : origin.usToo;

/** Everybody a card speaks for, by name. */
export const voicesOf = ({ origin }: HarvestCard): readonly string[] => (origin.kind === 'named' ? [origin.voice, ...origin.usToo] : []);

/** Whether a card says what is, which themes are ranked by; needs, events and readings have lists of their own. */
export const isStatement = ({ kind }: HarvestCard): boolean => kind === 'insight' || kind === 'project';
