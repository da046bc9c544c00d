import type { ClaimAnswer, Claimed, OffersMade, RelayAnswer, SeriesAnswer } from '#shared/contract/series.ts';
import { call, gatheringPath } from './http.ts';

export const readSeries = (slug: string) => call<SeriesAnswer>('GET', `${gatheringPath(slug)}/series`);

export const readRelay = (slug: string) => call<RelayAnswer>('GET', `${gatheringPath(slug)}/next`);

/** A new link to the next gathering, for who goes on as one of its organisers. */
export const openNext = (slug: string) => call<Claimed>('POST', `${gatheringPath(slug)}/next`, {});

export const noticesAddress = (slug: string): string => `${gatheringPath(slug)}/notices.ics`;

export const noticeAddress = (slug: string, notice: string): string => `${gatheringPath(slug)}/notices/${notice}.ics`;

export const takeDown = (slug: string, notice: string, on: boolean) =>
  call<object>('POST', `${gatheringPath(slug)}/notices/${notice}`, { on });

export const publishDate = (slug: string, on: boolean) => call<object>('POST', `${gatheringPath(slug)}/date`, { on });

export const makeOffers = (slug: string, body: { organisations: readonly string[]; days: number; stays: boolean }) =>
  call<OffersMade>('POST', `${gatheringPath(slug)}/offers`, body);

export const changeOffer = (
  slug: string,
  offer: string,
  body: { change: 'renew'; days: number } | { change: 'withdraw' } | { change: 'role'; stays: boolean },
) => call<OffersMade>('POST', `${gatheringPath(slug)}/offers/${offer}`, body);

export const lookAtClaim = (key: string) => call<ClaimAnswer>('POST', '/api/claims/look', { key });

export const claim = (body: { key: string; claim: string; name: string; organisation: string }) =>
  call<Claimed>('POST', '/api/claims/claim', body);

export const claimAgain = (body: { key: string; claim: string }) => call<Claimed>('POST', '/api/claims/again', body);

export const decline = (key: string) => call<object>('POST', '/api/claims/decline', { key });
