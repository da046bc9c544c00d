export type OfferStanding = 'open' | 'claimed' | 'declined' | 'withdrawn' | 'expired';

/** The next gathering, offered to one organisation by a link of its own. */
export interface Offer {
  readonly id: string;
  /** The gathering that the offered one follows. */
  readonly after: string;
  /** Who offered it, a person of that gathering. */
  readonly by: string;
  /** Whoever offered it goes on as an organiser beside whoever claims it. */
  readonly stays: boolean;
  readonly standing: OfferStanding;
  readonly expiresAt: number;
  /** Raised with every new link. */
  readonly generation: number;
  /** Once claimed: who that is in the gathering claimed. */
  readonly organiser: string | null;
  /** When it was claimed, as long as it is known by whom. */
  readonly claimedAt?: number;
}

/** Somebody who said yes to being invited again; what is known of them lies beside the events. */
export interface Member {
  readonly id: string;
  readonly since: number;
  /** Who they are in each gathering, by its stream. */
  readonly persons: Readonly<Record<string, string>>;
}

/** Who met whom in one gathering, by member, under `pairKey`, and of whom both asked to meet again. */
export interface Memory {
  readonly met: Readonly<Record<string, number>>;
  readonly again: readonly string[];
}

/** Events and publications stand on the notice board; needs are proposed to whoever hosts next. */
export type NoticeKind = 'event' | 'publication' | 'need';

/** What a gathering named; its words lie beside the events. */
export interface Notice {
  readonly id: string;
  readonly gathering: string;
  readonly kind: NoticeKind;
  readonly takenDown: boolean;
}

/** A step of the relay, for both sides to read. */
export interface Step {
  readonly at: number;
  readonly what: 'offered' | 'renewed' | 'claimed' | 'declined' | 'withdrawn' | 'expired' | 'gave_up' | 'kept';
  readonly offer: string;
}

/** Gatherings that share people, memory and hosting. */
export interface SeriesState {
  /** Streams, the first one first. */
  readonly gatherings: readonly string[];
  readonly members: Readonly<Record<string, Member>>;
  readonly memory: Readonly<Record<string, Memory>>;
  readonly offers: Readonly<Record<string, Offer>>;
  readonly notices: Readonly<Record<string, Notice>>;
  readonly steps: readonly Step[];
  /** How often what its newest gathering should know has changed. */
  readonly changes: number;
}

export const noSeries: SeriesState = {
  gatherings: [],
  members: {},
  memory: {},
  offers: {},
  notices: {},
  steps: [],
  changes: 0,
};

/** The gathering that follows another, or undefined. */
export function gatheringAfter({ gatherings }: SeriesState, stream: string): string | undefined {
  const index = gatherings.indexOf(stream);
  return index === -1 ? undefined : gatherings[index + 1];
}

/** Offers that made a gathering follow another, in the order in which they were claimed. */
export function claimsOf({ offers, steps, gatherings }: SeriesState, gathering: string): Offer[] {
  const before = gatherings[gatherings.indexOf(gathering) - 1];
  const order = (offer: Offer): number => steps.findIndex((step) => step.what === 'claimed' && step.offer === offer.id);
  return Object.values(offers)
    .filter(({ after, standing }) => after === before && standing === 'claimed')
    .sort((a, b) => order(a) - order(b));
}

/** Who offered a gathering and goes on as one of its organisers; the same id there and in the gathering before. */
export const stayingOrganisers = (state: SeriesState, gathering: string): string[] => [
  ...new Set(claimsOf(state, gathering).flatMap(({ stays, by }) => (stays ? [by] : []))),
];
