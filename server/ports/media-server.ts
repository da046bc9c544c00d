/** Why there is no video; each has a sentence and a remedy in the client and in the start-up lines. */
export type MediaOffReason = 'not_found' | 'start_failed' | 'unreachable' | 'keys_refused';

export type MediaStatus =
  | { readonly kind: 'on' }
  | { readonly kind: 'off'; readonly reason: MediaOffReason; readonly detail: string };

export interface TicketRequest {
  readonly mediaRoom: string;
  /** Opaque id of the person; unique within a media room, a newcomer with the same one evicts the former. */
  readonly identity: string;
  /** False for someone who just listens. */
  readonly mayPublish: boolean;
}

export interface MediaTicket {
  /** Token of at most three minutes for one media room and one identity. Never logged. */
  readonly token: string;
  readonly expiresAt: number;
}

/** Live sound and picture. Every method is idempotent; rejects with an Error when the media server cannot be reached. */
export interface MediaServer {
  status(): MediaStatus;
  /** Calls back on every change of status; returns the function that stops it. */
  onStatus(listener: (status: MediaStatus) => void): () => void;
  /** Makes a media room that people with a ticket may join; nobody can make one by joining. */
  openMediaRoom(name: string, maxPeople: number): Promise<void>;
  /** Ends a media room and everyone's connection to it. */
  closeMediaRoom(name: string): Promise<void>;
  mediaRooms(): Promise<string[]>;
  removeFromMediaRoom(name: string, identity: string): Promise<void>;
  ticket(request: TicketRequest): Promise<MediaTicket>;
  close(): Promise<void>;
}
