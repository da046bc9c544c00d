import type { SeriesEvent } from '../events.ts';
import type { SeriesChange } from '../personal.ts';
import type { Offer, SeriesState } from '../state.ts';
import { gatheringAfter } from '../state.ts';

/** The person goes, the organisation that the offer was for stays. Older claims lie under the offer, others under whom they made an organiser. */
export function forgetClaimant(offer: Offer): { readonly event: SeriesEvent; readonly changes: readonly SeriesChange[] } {
  const { id, organiser } = offer;
  return {
    event: { type: 'ClaimantErased', data: { offer: id } },
    changes: [id, organiser ?? id].map((owner) => ({ owner, kind: 'claimant', id, value: null })),
  };
}

/** Offers claimed by organisers of whom their gathering knows nothing any more. */
export const claimedByErased = (state: SeriesState, gathering: string, erased: readonly string[]): Offer[] =>
  Object.values(state.offers).filter(
    ({ after, organiser, claimedAt }) =>
      claimedAt !== undefined && organiser !== null && erased.includes(organiser) && gatheringAfter(state, after) === gathering,
  );
