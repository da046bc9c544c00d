import type { SeriesCommand, SeriesEnvelope } from '../commands.ts';
import { acceptSeries, refuseSeries, type SeriesDecision, type SeriesWorld } from '../decision.ts';
import type { SeriesEvent } from '../events.ts';
import { maxOffered, maxOffers } from '../limits.ts';
import type { SeriesChange } from '../personal.ts';
import { gatheringAfter } from '../state.ts';

type OfferCommand = Extract<
  SeriesCommand,
  { type: 'offer' | 'renew_offer' | 'withdraw_offer' | 'keep_role' | 'decline_offer' | 'claim_offer' }
>;

/** Who hosts the next gathering: organisers offer it, whoever has the link claims or declines it. */
export function decideOnOffer({ state }: SeriesWorld, command: OfferCommand, { at, actor, fresh }: SeriesEnvelope): SeriesDecision {
  if (command.type === 'offer') {
    if (actor.kind !== 'organiser' || actor.gathering !== command.after) return refuseSeries('not_allowed');
    const { organisations, after, stays, expiresAt } = command;
    if (organisations.length > maxOffered || Object.keys(state.offers).length + organisations.length > maxOffers)
      return refuseSeries('too_many');
    const events: SeriesEvent[] = state.gatherings.length === 0 ? [{ type: 'GatheringAdded', data: { gathering: after } }] : [];
    const personal: SeriesChange[] = [];
    for (const [index, organisation] of organisations.entries()) {
      const id = fresh[index];
      if (id === undefined) return refuseSeries('too_many');
      events.push({ type: 'OfferMade', data: { offer: id, after, by: actor.person, stays, expiresAt } });
      personal.push({ owner: id, kind: 'offer', id, value: organisation });
    }
    return acceptSeries(events, personal);
  }

  const offer = state.offers[command.offer];
  if (offer === undefined) return refuseSeries('unknown_offer');
  const { id } = offer;
  switch (command.type) {
    case 'renew_offer':
    case 'withdraw_offer':
    case 'keep_role': {
      if (actor.kind !== 'organiser' || actor.gathering !== offer.after) return refuseSeries('not_allowed');
      if (command.type === 'keep_role') {
        // The role is theirs: nobody else gives it up.
        if (actor.person !== offer.by) return refuseSeries('not_allowed');
        if (command.on && offer.standing === 'claimed') return refuseSeries('offer_over');
        return offer.stays === command.on ? acceptSeries() : acceptSeries([{ type: 'RoleKept', data: { offer: id, on: command.on } }]);
      }
      if (offer.standing === 'claimed') return refuseSeries('offer_over');
      if (command.type === 'renew_offer')
        return acceptSeries([{ type: 'OfferRenewed', data: { offer: id, expiresAt: command.expiresAt } }]);
      return offer.standing === 'open' ? acceptSeries([{ type: 'OfferWithdrawn', data: { offer: id } }]) : refuseSeries('offer_over');
    }
    case 'decline_offer':
    case 'claim_offer': {
      if (actor.kind !== 'claimant' || actor.offer !== id) return refuseSeries('not_allowed');
      if (offer.standing !== 'open' || offer.generation !== command.generation || at >= offer.expiresAt) return refuseSeries('offer_over');
      if (command.type === 'decline_offer') return acceptSeries([{ type: 'OfferDeclined', data: { offer: id } }]);
      const organiser = fresh[0];
      if (organiser === undefined) return refuseSeries('too_many');
      const follows = gatheringAfter(state, offer.after);
      const gathering = follows ?? command.gathering;
      const events: SeriesEvent[] = follows === undefined ? [{ type: 'GatheringAdded', data: { gathering } }] : [];
      events.push({ type: 'OfferClaimed', data: { offer: id, gathering, organiser } });
      if (offer.stays) events.push({ type: 'RoleKept', data: { offer: id, on: true } });
      const { name, organisation } = command;
      return acceptSeries(events, [{ owner: organiser, kind: 'claimant', id, value: { name, organisation } }]);
    }
  }
}
