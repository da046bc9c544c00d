import type { Memory, NoticeKind } from './state.ts';

interface Types {
  GatheringAdded: { gathering: string };
  MemberJoined: { member: string; gathering: string; person: string };
  MemberLeft: { member: string; cause: 'withdrawn' | 'lapsed' };
  /** Their yes counts anew from now on. */
  ConsentRenewed: { member: string };
  MembersCarried: { gathering: string; members: readonly { member: string; person: string }[] };
  PairsRemembered: { gathering: string; memory: Memory };
  /** All notices of a gathering, whole. */
  NoticesPosted: { gathering: string; notices: readonly { id: string; kind: NoticeKind }[] };
  NoticeTakenDown: { notice: string; on: boolean };
  OfferMade: { offer: string; after: string; by: string; stays: boolean; expiresAt: number };
  OfferRenewed: { offer: string; expiresAt: number };
  OfferWithdrawn: { offer: string };
  OfferDeclined: { offer: string };
  OfferExpired: { offer: string };
  OfferClaimed: { offer: string; gathering: string; organiser: string };
  /** Nothing is known any more of the person who claimed it. */
  ClaimantErased: { offer: string };
  /** Whoever offered goes on as an organiser, or not. */
  RoleKept: { offer: string; on: boolean };
}

/** What happened to a series, past tense; carries opaque ids only, never personal data. */
export type SeriesEvent = { readonly [T in keyof Types]: { readonly type: T; readonly data: Readonly<Types[T]> } }[keyof Types];
