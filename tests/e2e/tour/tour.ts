import type { Page } from 'playwright-core';
import type { FoundingParty } from '#tests/support/founding-party.ts';
import type { Visitor, WholeFoyer } from '#tests/support/whole-foyer.ts';

/** Who reads French and who English; `FOYER_LANGUAGES` names two other languages in their place. */
export type Side = (typeof sides)[number];
export const sides = ['fr', 'en'] as const;

export type Pair = Readonly<Record<Side, Visitor>>;

/** A walk through every screen and state: one visitor reads French and one English, and both are always at the same place. */
export interface Tour {
  readonly foyer: WholeFoyer;
  readonly party: FoundingParty;
  /** Gatherings that stops open besides, put away with the tour. */
  readonly besides: FoundingParty[];
  readonly visitors: Pair;
  /** Two more people with cameras, at the table where the visitors will sit. */
  readonly companions: readonly Visitor[];
  /** Two more browsers for what visitors do not do: run the gathering, come too late, be blocked. */
  readonly others: Pair;
  /** Two whose line to the media server can be made bad, once a stop needs them. */
  troubled: TroubledPair | null;
  /** Two in a Foyer that sends mail, once a stop needs it. */
  mailing: MailingPair | null;
}

export interface TroubledPair extends Pair {
  /** From now on loses this share of their media's packets, each way; 0 to 1. */
  lose(share: number): void;
  close(): Promise<void>;
}

export interface MailingPair extends Pair {
  close(): Promise<void>;
}

/** A screen in one of its states, in both languages. */
export interface Stop {
  /** Also the name of its picture. */
  readonly name: string;
  /** Walks there from the stop before. */
  readonly go: (tour: Tour) => Promise<unknown>;
  /** On the pages of `others`, of who is `troubled`, or where there is mail. */
  readonly elsewhere?: boolean | 'troubled' | 'mailing';
  /** Pictures show all of the page, as what it is about lies further down. */
  readonly whole?: boolean;
  /** Left out where time is short, as it takes a minute to wait for or is one of many of its kind. */
  readonly slow?: boolean;
}

export const pagesOf = ({ elsewhere = false }: Stop, { visitors, others, troubled, mailing }: Tour): Readonly<Record<Side, Page>> => {
  const pairs = { troubled: troubled ?? others, mailing: mailing ?? others };
  const { fr, en } = typeof elsewhere === 'string' ? pairs[elsewhere] : elsewhere ? others : visitors;
  return { fr: fr.page, en: en.page };
};

/** Does the same for both, one after the other: the pages share one machine. */
export async function both({ fr, en }: Pair, act: (visitor: Visitor, side: Side) => Promise<unknown>): Promise<void> {
  const pair = { fr, en };
  for (const side of sides) await act(pair[side], side);
}
