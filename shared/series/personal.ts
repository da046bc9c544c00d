import type { CardText } from '#shared/gathering/personal.ts';
import type { Profile } from '#shared/gathering/people.ts';

/** What a member let the series keep. */
export interface MemberDetails {
  readonly profile: Profile;
  /** Empty: they are invited without mail. */
  readonly mail: string;
}

/** Who claimed an offer. */
export interface Claimant {
  readonly name: string;
  readonly organisation: string;
}

/** What can be erased of a series, kept apart from its events; a null value erases one row. */
export type SeriesChange =
  | { readonly owner: string; readonly kind: 'member'; readonly id: string; readonly value: MemberDetails | null }
  /** The organisation that an offer is for. */
  | { readonly owner: string; readonly kind: 'offer'; readonly id: string; readonly value: string | null }
  | { readonly owner: string; readonly kind: 'claimant'; readonly id: string; readonly value: Claimant | null }
  | { readonly owner: string; readonly kind: 'notice'; readonly id: string; readonly value: CardText | null };

/** By member, offer and notice. */
export interface SeriesPersonal {
  readonly member: Readonly<Record<string, MemberDetails>>;
  readonly offer: Readonly<Record<string, string>>;
  readonly claimant: Readonly<Record<string, Claimant>>;
  readonly notice: Readonly<Record<string, CardText>>;
}

export const noSeriesPersonal: SeriesPersonal = { member: {}, offer: {}, claimant: {}, notice: {} };

/** The personal data after these changes, in their order. */
export function absorbSeries(personal: SeriesPersonal, changes: readonly SeriesChange[]): SeriesPersonal {
  return changes.reduce<SeriesPersonal>((now, { kind, id, value }) => {
    const { [id]: _gone, ...others } = now[kind];
    return { ...now, [kind]: value === null ? others : { ...others, [id]: value } };
  }, personal);
}
