import type { Person } from './people.ts';

/** Until when, in epoch milliseconds, and for how many people a link opens without knocking; null: as long as it is a link. */
export interface LinkLimits {
  readonly shared: { readonly until: number | null; readonly people: number | null };
  /** `browsers`: how many may be in by one person's link. */
  readonly personal: { readonly until: number | null; readonly browsers: number | null };
}

/** What is decided of a gathering's links. */
export interface Links extends LinkLimits {
  /** Raised to replace the shared link. */
  readonly sharedGeneration: number;
}

export const freshLinks: Links = { shared: { until: null, people: null }, personal: { until: null, browsers: null }, sharedGeneration: 0 };

interface Guarded {
  readonly links: Links;
  readonly people: Readonly<Record<string, Person>>;
}

/** Whether who has the shared link need not knock, as far as its limits go. */
export function sharedLinkOpens({ links: { shared }, people }: Guarded, at: number): boolean {
  return (shared.until === null || at < shared.until) && (shared.people === null || cameByShared(people) < shared.people);
}

/** Whether who has a personal link, and has not come yet, need not knock. */
export const personalLinksOpen = ({ links: { personal } }: Pick<Guarded, 'links'>, at: number): boolean =>
  personal.until === null || at < personal.until;

/** How many came straight in by the shared link. */
export const cameByShared = (people: Guarded['people']): number => Object.values(people).filter(({ bySharedLink }) => bySharedLink).length;
