import type { Page } from 'playwright-core';
import { locales } from '#client/i18n/locales.ts';
import type { Locale } from '#client/i18n/locales.ts';
import type { FoundingParty } from '#tests/support/founding-party.ts';
import type { Visitor, WholeFoyer } from '#tests/support/whole-foyer.ts';

/** A walk through every screen and state: one visitor reads French and one English, and both are always at the same place. */
export interface Tour {
  readonly foyer: WholeFoyer;
  readonly party: FoundingParty;
  readonly visitors: Readonly<Record<Locale, Visitor>>;
}

/** A screen in one of its states, in both languages. */
export interface Stop {
  /** Also the name of its picture. */
  readonly name: string;
  /** Walks there from the stop before. */
  readonly go: (tour: Tour) => Promise<void>;
  /** The pages to look at, if not the visitors' own. */
  readonly pages?: (tour: Tour) => Readonly<Record<Locale, Page>>;
}

/** Does the same for both visitors, one after the other: the pages share one machine. */
export async function both(tour: Tour, act: (visitor: Visitor, locale: Locale) => Promise<unknown>): Promise<void> {
  for (const locale of locales) await act(tour.visitors[locale], locale);
}
