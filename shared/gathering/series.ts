import type { Profile } from './people.ts';

/** Where somebody wants to be invited; an empty address: by the browser they are known in, and by whoever invites them. */
export interface Consent {
  readonly mail: string;
}

/** What a gathering knows of its series. */
export interface SeriesPart {
  /** Null: one of its own, which nobody named. */
  readonly id: string | null;
  /** Who said yes to being invited to what follows, and who took that back. */
  readonly consents: Readonly<Record<string, boolean>>;
  /** Who was carried over from the gathering before and said nothing here: their yes lies there. */
  readonly carried: Readonly<Record<string, true>>;
  /** Whom somebody would like to meet again. Private; only where both do does it leave the gathering. */
  readonly again: Readonly<Record<string, readonly string[]>>;
  /** How often two people met in earlier gatherings of the series, under `pairKey`. */
  readonly met: Readonly<Record<string, number>>;
  /** Pairs of earlier gatherings, under `pairKey`, of whom both asked to meet again. */
  readonly reunions: readonly string[];
  /** Those who came to the gathering before may know when this one is. */
  readonly datePublished: boolean;
  /** How often what the series should know has changed. */
  readonly changes: number;
}

/** What the series hands on to a gathering of it. */
export interface CarriedOver {
  readonly people: readonly CarriedPerson[];
  /** Who took their yes back, erased here as long as they have not come; and organisers who gave up their role. */
  readonly gone: readonly string[];
  readonly met: SeriesPart['met'];
  readonly reunions: SeriesPart['reunions'];
}

export interface CarriedPerson {
  readonly person: string;
  readonly role: 'participant' | 'organiser';
  readonly profile: Profile;
  readonly mail: string;
}

/** Meetings in earlier gatherings that a plan should not repeat: not those of two who both asked for it, until they have met here. */
export function earlierMeetings({
  series: { met, reunions },
  met: here,
}: {
  readonly series: SeriesPart;
  readonly met: SeriesPart['met'];
}): SeriesPart['met'] {
  const wanted = new Set(reunions.filter((key) => here[key] === undefined));
  return wanted.size === 0 ? met : Object.fromEntries(Object.entries(met).filter(([key]) => !wanted.has(key)));
}

/** Whether somebody says yes to what follows, as far as it is still written down: a backup put back may know of a yes that was taken back. */
export const saysYes = (
  { consents, carried }: Pick<SeriesPart, 'consents' | 'carried'>,
  person: string,
  consent: Consent | undefined,
): boolean => consents[person] === true && (consent !== undefined || carried[person] === true);
