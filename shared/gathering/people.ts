export type Role = 'visitor' | 'participant' | 'organiser';

/** How someone takes part: with everything, without camera, or listening only. */
export type Mode = 'full' | 'no_camera' | 'listening';

/** One connection of a page: pages are told apart by an id of their own, the connections of one by their number. */
export interface Line {
  readonly page: string;
  readonly number: number;
}

/** `line`: the connection by which they are, or were, here; unknown of those who came by it the first time. */
export type Presence =
  | { readonly kind: 'away' }
  | { readonly kind: 'here'; readonly node: string; readonly line?: Line | undefined }
  /** The connection is gone; the seat is kept for a while. */
  | { readonly kind: 'dropped'; readonly at: number; readonly line?: Line | undefined };

export type Place =
  | { readonly kind: 'nowhere' }
  /** Standing in the hall; `waiting` for a seat in the round, or by choice. */
  | { readonly kind: 'hall'; readonly waiting: boolean }
  | {
      readonly kind: 'table';
      readonly table: string;
      readonly since: number;
      /** An organiser who looks in and takes no seat; `back`: the table they came from. */
      readonly visit?: { readonly back: string | null };
    };

/** One human being in a gathering. Holds no personal data: names and the like lie in `Personal`. */
export interface Person {
  readonly id: string;
  readonly role: 'participant' | 'organiser';
  /** Invited people have a personal link; knocking ones wait at the door; removed ones stay out. */
  readonly standing: 'invited' | 'knocking' | 'admitted' | 'removed';
  /** Was on a list of people to invite. */
  readonly listed: boolean;
  /** Came straight in by the shared link. */
  readonly bySharedLink: boolean;
  /** Named as a host beforehand: opens topic tables also where only organisers may. */
  readonly host: boolean;
  /** Raised to revoke the personal link. */
  readonly generation: number;
  readonly presence: Presence;
  readonly place: Place;
  readonly mode: Mode;
  readonly idle: boolean;
  /** Answer to *Count me in* for the next round. */
  readonly answer: 'in' | 'out' | null;
  readonly handSince: number | null;
  /** People this one asked not to be seated with. Private. */
  readonly avoids: readonly string[];
  /** People whom organisers keep this one apart from, both ways. Private to organisers. */
  readonly apartFrom: readonly string[];
  /** By whom and when their microphone was last switched off at a table; absent until somebody does. */
  readonly muted?: { readonly table: string; readonly by: string; readonly at: number };
  /** Kept only of those whom the join screen told so; private to organisers. */
  readonly attended: Attendance | null;
}

/** From the first arrival to the last leaving, epoch milliseconds; `until` null while the person has not left. */
export interface Attendance {
  readonly from: number;
  readonly until: number | null;
}

/** What a person says of themselves; only the name is required. */
export interface Profile {
  readonly name: string;
  readonly organisation: string;
  readonly languages: readonly string[];
  /** "Talk to me about": at most three. */
  readonly topics: readonly string[];
}

export const isHere = (person: Person): boolean => person.presence.kind === 'here';

/** In the gathering, or so briefly gone that the seat is kept. */
export const isAround = (person: Person): boolean => person.presence.kind !== 'away';

export const tableOf = (person: Pick<Person, 'place'>): string | null => (person.place.kind === 'table' ? person.place.table : null);

/** Looks in at a table, openly, without a seat there. */
export const visits = ({ place }: Pick<Person, 'place'>): boolean => place.kind === 'table' && place.visit !== undefined;

/** The table where somebody has a seat: not where they only visit. */
export const seatOf = (person: Pick<Person, 'place'>): string | null => (visits(person) ? null : tableOf(person));

/** What organisers know of somebody they invite, beside the profile. */
export interface Invitation {
  /** For invitations only; empty where there is none. */
  readonly mail: string;
  readonly firstTimer: boolean;
}

/** Somebody on a list of people to invite. */
export interface Invitee extends Invitation {
  readonly profile: Profile;
  readonly role: 'participant' | 'host' | 'organiser';
  /** Whom to keep them apart from: a place in the same list, from 0, or the id of somebody known. */
  readonly apart: readonly (number | string)[];
}
