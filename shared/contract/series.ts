import { z } from 'zod';
import type { LocalText, Theme } from '#shared/gathering/about.ts';
import type { CardText } from '#shared/gathering/personal.ts';
import { maxOffered } from '#shared/series/limits.ts';
import type { NoticeKind, OfferStanding, Step } from '#shared/series/state.ts';
import { limits } from './limits.ts';
import { nonEmpty } from './texts.ts';

const days = z.int().min(1).max(90);

/** POST /api/gatherings/:slug/offers (organisers): one claim link for each organisation. */
export const makeOffers = z.strictObject({
  organisations: z.array(nonEmpty(limits.organisation)).min(1).max(maxOffered),
  days,
  stays: z.boolean(),
});

/** POST /api/gatherings/:slug/offers/:offer (organisers). */
export const changeOffer = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('renew'), days }),
  z.strictObject({ change: z.literal('withdraw') }),
  z.strictObject({ change: z.literal('role'), stays: z.boolean() }),
]);

/** POST /api/gatherings/:slug/date (organisers). */
export const publishDate = z.strictObject({ on: z.boolean() });

/** POST /api/gatherings/:slug/notices/:notice (organisers). */
export const takeDown = z.strictObject({ on: z.boolean() });

/** POST /api/claims/look and /api/claims/decline: what the fragment of a claim link holds. */
export const claimKey = z.strictObject({ key: z.string().max(200) });

/** Made up by the browser that claims and kept there: with it, and the link, the same claim opens again. */
const claimId = z.string().regex(/^[0-9a-f]{32}$/);

/** POST /api/claims/again: what was claimed, opened anew by the browser that claimed it. */
export const claimedBefore = z.strictObject({ key: z.string().max(200), claim: claimId });

/** POST /api/claims/claim */
export const claimOffer = z.strictObject({
  key: z.string().max(200),
  claim: claimId,
  name: nonEmpty(limits.name),
  organisation: nonEmpty(limits.organisation),
});

/** Each is shown once: only its hash is kept. */
export interface OffersMade {
  readonly links: readonly { readonly organisation: string; readonly address: string }[];
}

export interface OfferRow {
  readonly id: string;
  readonly organisation: string;
  readonly standing: OfferStanding;
  readonly expiresAt: number;
  readonly stays: boolean;
  /** Made after this gathering, by whoever asks; else it is how this gathering came about. */
  readonly ours: boolean;
  readonly mine: boolean;
  readonly claimedBy: string | null;
}

export type OfferStep = Step & { readonly organisation: string };

/** A gathering of the series as it is announced. */
export interface Announced {
  readonly slug: string;
  readonly title: LocalText;
  readonly organisedBy: string;
  readonly startsAt: number;
  /** If everything goes as written. */
  readonly endsAt: number;
  readonly timeZone: string;
}

/** GET /api/gatherings/:slug/next (organisers) */
export interface RelayAnswer {
  readonly offers: readonly OfferRow[];
  readonly steps: readonly OfferStep[];
  readonly members: number;
  readonly pairs: number;
  readonly next: Announced | null;
  /** Those who came here may know its date. */
  readonly nextPublished: boolean;
  /** Whoever asks goes on as an organiser of the next one: `POST …/next` lets them in. */
  readonly organisesNext: boolean;
  /** This gathering follows another, and those who came there may know its date. */
  readonly follows: boolean;
  readonly datePublished: boolean;
  readonly needs: readonly NoticeRow[];
}

export interface NoticeRow extends CardText {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly takenDown: boolean;
}

/** GET /api/gatherings/:slug/series (whoever came): the next gathering once its date is published, and the notice board. */
export interface SeriesAnswer {
  readonly next: Announced | null;
  readonly notices: readonly NoticeRow[];
  readonly mayTakeDown: boolean;
}

/** What whoever opens a claim link would take over. */
export interface ClaimAnswer {
  readonly offer: string;
  readonly organisation: string;
  readonly standing: OfferStanding;
  readonly expiresAt: number;
  readonly stays: boolean;
  readonly title: LocalText;
  readonly organisedBy: string;
  readonly themes: readonly Theme[];
  readonly needs: readonly NoticeRow[];
  readonly notices: readonly NoticeRow[];
  readonly members: number;
  readonly pairs: number;
  /** Who has claimed it already and would host it together with whoever claims now. */
  readonly hosts: readonly string[];
  readonly steps: readonly OfferStep[];
}

/** Also the answer of POST /api/gatherings/:slug/next, for who offered it and stays. Whole, with the secret in the fragment; shown once. */
export interface Claimed {
  readonly slug: string;
  readonly organiserAddress: string;
}
