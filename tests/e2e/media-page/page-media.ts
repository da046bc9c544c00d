import type { MediaSession } from '#client/media/media-session.ts';
import type { Ticket } from '#shared/contract/socket-events.ts';

/** What the page shows to the test. */
export interface PageMedia {
  readonly session: MediaSession;
}

export type PageMediaWindow = Window & {
  foyerMedia?: PageMedia;
  /** Put there by the test: stands for the server. */
  foyerTickets?: () => Promise<readonly Ticket[]>;
};

/** How the page is to be, in the search part of its address. */
export interface Manners {
  /** Joins media rooms one step after the other. */
  readonly sequentially?: boolean;
  /** Shows and plays nothing of the others, and not itself either. */
  readonly sendsOnly?: boolean;
}

export const searchOf = (manners: Manners): string => `?${new URLSearchParams({ manners: JSON.stringify(manners) }).toString()}`;

export const mannersIn = (search: string): Manners => JSON.parse(new URLSearchParams(search).get('manners') ?? '{}') as Manners;
