import type { SeriesEvent } from './events.ts';
import type { Member, Memory, Offer, OfferStanding, SeriesState, Step } from './state.ts';

export interface SeriesHappened {
  readonly at: number;
  readonly event: SeriesEvent;
}

export const foldSeries = (state: SeriesState, log: readonly SeriesHappened[]): SeriesState => log.reduce(evolveKnown, state);

/** Of a type that only a newer version knows, which another node may run: it changes nothing. */
const evolveKnown = (state: SeriesState, happened: SeriesHappened): SeriesState => evolve(state, happened) ?? state;

/** The state after an event. Total: whatever does not fit changes nothing, so that any log can be read. */
function evolve(state: SeriesState, { at, event }: SeriesHappened): SeriesState | undefined {
  const { type, data } = event;
  switch (type) {
    case 'GatheringAdded':
      return { ...state, gatherings: [...state.gatherings, data.gathering], changes: state.changes + 1 };
    case 'MemberJoined': {
      const member: Member = { id: data.member, since: at, persons: { [data.gathering]: data.person } };
      return { ...state, members: { ...state.members, [member.id]: member }, changes: state.changes + 1 };
    }
    case 'ConsentRenewed':
      return withMember(state, data.member, (member) => ({ ...member, since: at }));
    case 'MemberLeft':
      return { ...withoutMember(state, data.member), changes: state.changes + 1 };
    case 'MembersCarried':
      return data.members.reduce(
        (now, { member, person }) => withMember(now, member, (one) => ({ ...one, persons: { ...one.persons, [data.gathering]: person } })),
        state,
      );
    case 'PairsRemembered':
      return { ...state, memory: { ...state.memory, [data.gathering]: data.memory }, changes: state.changes + 1 };
    case 'NoticesPosted': {
      const others = Object.values(state.notices).filter(({ gathering }) => gathering !== data.gathering);
      const posted = data.notices.map(({ id, kind }) => ({
        id,
        kind,
        gathering: data.gathering,
        takenDown: state.notices[id]?.takenDown ?? false,
      }));
      return { ...state, notices: Object.fromEntries([...others, ...posted].map((notice) => [notice.id, notice])) };
    }
    case 'NoticeTakenDown': {
      const notice = state.notices[data.notice];
      return notice === undefined ? state : { ...state, notices: { ...state.notices, [notice.id]: { ...notice, takenDown: data.on } } };
    }
    case 'OfferMade': {
      const { offer: id, ...made } = data;
      const offer: Offer = { ...made, id, standing: 'open', generation: 0, organiser: null };
      return withStep({ ...state, offers: { ...state.offers, [id]: offer } }, at, 'offered', id);
    }
    case 'OfferRenewed':
      return withStep(
        withOffer(state, data.offer, ({ generation }) => ({ standing: 'open', expiresAt: data.expiresAt, generation: generation + 1 })),
        at,
        'renewed',
        data.offer,
      );
    case 'OfferWithdrawn':
      return closed(state, at, data.offer, 'withdrawn');
    case 'OfferDeclined':
      return closed(state, at, data.offer, 'declined');
    case 'OfferExpired':
      return closed(state, at, data.offer, 'expired');
    case 'OfferClaimed': {
      const claimed = withOffer(state, data.offer, () => ({ standing: 'claimed', organiser: data.organiser, claimedAt: at }));
      return { ...withStep(claimed, at, 'claimed', data.offer), changes: state.changes + 1 };
    }
    case 'ClaimantErased': {
      const { [data.offer]: offer } = state.offers;
      if (offer === undefined) return state;
      const { claimedAt: _known, ...nameless } = offer;
      return { ...state, offers: { ...state.offers, [offer.id]: nameless } };
    }
    case 'RoleKept': {
      const kept = withOffer(state, data.offer, () => ({ stays: data.on }));
      return { ...withStep(kept, at, data.on ? 'kept' : 'gave_up', data.offer), changes: state.changes + 1 };
    }
  }
}

function withMember(state: SeriesState, id: string, change: (member: Member) => Member): SeriesState {
  const member = state.members[id];
  return member === undefined ? state : { ...state, members: { ...state.members, [id]: change(member) } };
}

/** Nobody remembers any more whom they met. */
function withoutMember(state: SeriesState, id: string): SeriesState {
  const { [id]: _gone, ...members } = state.members;
  const isOthers = (key: string): boolean => !key.split(' ').includes(id);
  const memory = Object.entries(state.memory).map(([gathering, { met, again }]): [string, Memory] => [
    gathering,
    { met: Object.fromEntries(Object.entries(met).filter(([key]) => isOthers(key))), again: again.filter(isOthers) },
  ]);
  return { ...state, members, memory: Object.fromEntries(memory) };
}

function withOffer(state: SeriesState, id: string, change: (offer: Offer) => Partial<Offer>): SeriesState {
  const offer = state.offers[id];
  return offer === undefined ? state : { ...state, offers: { ...state.offers, [id]: { ...offer, ...change(offer) } } };
}

const closed = (state: SeriesState, at: number, offer: string, standing: OfferStanding & Step['what']): SeriesState =>
  withStep(
    withOffer(state, offer, () => ({ standing })),
    at,
    standing,
    offer,
  );

const withStep = (state: SeriesState, at: number, what: Step['what'], offer: string): SeriesState => ({
  ...state,
  steps: [...state.steps, { at, what, offer }],
});
