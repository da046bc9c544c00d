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

/** Search part of the page's address with which it joins media rooms one step after the other. */
export const sequentially = '?sequentially';
