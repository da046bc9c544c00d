import type { CardText } from '#shared/gathering/personal.ts';
import type { MemberDetails } from './personal.ts';
import type { NoticeKind } from './state.ts';

/** What a gathering tells its series; told the same again, nothing happens. */
export interface Tidings {
  readonly gathering: string;
  readonly joined: readonly { readonly person: string; readonly details: MemberDetails }[];
  readonly left: readonly string[];
  /** Organisers of whom nothing is known any more. */
  readonly erased: readonly string[];
  /** Null before its end: then nobody is remembered to have met, and nothing is posted. */
  readonly harvest: {
    readonly met: readonly { readonly a: string; readonly b: string; readonly times: number }[];
    /** Pairs of whom both asked. */
    readonly again: readonly (readonly [string, string])[];
    readonly notices: readonly { readonly id: string; readonly kind: NoticeKind; readonly text: CardText }[];
  } | null;
}

export type SeriesCommand =
  | ({ readonly type: 'hear' } & Tidings)
  | {
      readonly type: 'offer';
      readonly after: string;
      /** One link for each. */
      readonly organisations: readonly string[];
      readonly expiresAt: number;
      readonly stays: boolean;
    }
  /** A new link, for an offer that is open or came to nothing. */
  | { readonly type: 'renew_offer'; readonly offer: string; readonly expiresAt: number }
  | { readonly type: 'withdraw_offer'; readonly offer: string }
  | { readonly type: 'keep_role'; readonly offer: string; readonly on: boolean }
  | { readonly type: 'decline_offer'; readonly offer: string; readonly generation: number }
  | {
      readonly type: 'claim_offer';
      readonly offer: string;
      readonly generation: number;
      /** The stream of the gathering to come, where none follows yet. */
      readonly gathering: string;
      readonly name: string;
      readonly organisation: string;
    }
  /** Makes those who said yes known to the newest gathering. */
  | { readonly type: 'carry' }
  | { readonly type: 'take_down'; readonly notice: string; readonly on: boolean }
  | { readonly type: 'deadline'; readonly key: string };

/** Who acts: the shell itself, an organiser of one of the gatherings, whoever holds a claim link. */
export type SeriesActor =
  | { readonly kind: 'system' }
  | { readonly kind: 'organiser'; readonly gathering: string; readonly person: string }
  | { readonly kind: 'claimant'; readonly offer: string };

export interface SeriesEnvelope {
  /** Epoch milliseconds, the store's time. */
  readonly at: number;
  readonly actor: SeriesActor;
  /** Unguessable ids, used from the front; at least `freshForSeries` of them. */
  readonly fresh: readonly string[];
}
