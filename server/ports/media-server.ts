/** Why there is no video; each has a sentence and a remedy in the client and in the start-up lines. */
export type MediaOffReason = 'not_found' | 'start_failed' | 'unreachable' | 'keys_refused';

export type MediaStatus = { readonly kind: 'on' } | { readonly kind: 'off'; readonly reason: MediaOffReason; readonly detail: string };

export interface TicketRequest {
  readonly mediaRoom: string;
  /** Opaque id of the person; unique within a media room, a newcomer with the same one evicts the former. */
  readonly identity: string;
  /** False for someone who just listens. */
  readonly mayPublish: boolean;
  /** Not shown to the others; of no use to who may publish. False unless said. */
  readonly hidden?: boolean;
  /** Connected, but outside: hears nothing and is neither heard, seen nor shown until let in. False unless said. */
  readonly waits?: boolean;
  /** May publish a microphone alone. False unless said. */
  readonly soundOnly?: boolean;
  /** Publishes to nobody and gets nothing: to try the way to the media server. False unless said. */
  readonly alone?: boolean;
}

export interface MediaPerson {
  readonly identity: string;
  readonly mayPublish: boolean;
  /** Outside still. */
  readonly waits: boolean;
  /** Sends sound that is not muted. */
  readonly speaks: boolean;
  /** Sends a screen. */
  readonly showsScreen: boolean;
}

export interface MediaTicket {
  /** Token of at most three minutes for one media room and one identity. Never logged. Once in, LiveKit hands out longer ones for the same by itself. */
  readonly token: string;
  /** Epoch milliseconds. It bounds coming in, not staying: only closing the media room or removing someone ends that. */
  readonly expiresAt: number;
}

/** The media server says that something changed in a media room: a reason to look, and nothing to rely on. */
export interface MediaHint {
  readonly mediaRoom: string;
  /** Whoever came in; null when it is about the media room as such. */
  readonly identity: string | null;
}

export interface MediaFigures {
  readonly mediaRooms: number;
  /** People connected to them, at most some seconds old. */
  readonly connections: number;
}

/** A media server that is a child of ours. */
export interface OwnMediaProcess {
  /** Bytes of memory; 0 while it does not run. */
  readonly residentBytes: number;
  /** How often it ended by itself. */
  readonly restarts: number;
}

/**
 * Live sound and picture. Every method is idempotent; rejects with an Error when the media server cannot be reached. No text of
 * an Error holds a token or a key.
 */
export interface MediaServer {
  status(): MediaStatus;
  /**
   * Calls back on every change of status; returns the function that stops it.
   * After an `off` every media room may be gone: when it is `on` again, open those in use again.
   */
  onStatus(listener: (status: MediaStatus) => void): () => void;
  /**
   * Makes a media room that people with a ticket may join; nobody can make one by joining. One that nobody is in ends by itself
   * after a minute or two, so open it again before giving a ticket to a table that may have been empty.
   */
  openMediaRoom(name: string, maxPeople: number): Promise<void>;
  /** Ends a media room and everyone's connection to it. */
  closeMediaRoom(name: string): Promise<void>;
  /** All of the media server, and those of others where it is shared: close only names of your own making. */
  mediaRooms(): Promise<string[]>;
  /** Ends a person's connection. Their ticket stays good until it expires. */
  removeFromMediaRoom(name: string, identity: string): Promise<void>;
  /** What a person publishes there ends, and they may publish no more; they go on hearing the others. Their ticket stays good until it expires. */
  silenceInMediaRoom(name: string, identity: string): Promise<void>;
  /** A microphone that a person sends there goes off; they may turn it on again. */
  muteInMediaRoom(name: string, identity: string): Promise<void>;
  /** A screen that a person sends there ends; for whoever may publish. They may begin anew. */
  endScreenIn(name: string, identity: string): Promise<void>;
  /** Lets someone in who waits, as if they had come with an ordinary ticket. */
  letIntoMediaRoom(name: string, identity: string, mayPublish: boolean): Promise<void>;
  /** Those who are connected to a media room, hidden ones too; none when there is no such media room. */
  peopleIn(name: string): Promise<MediaPerson[]>;
  /**
   * What a message posted to us says, where it was signed by the media server and did not come before; null where it says
   * nothing of interest. Rejects with an Error when the signature is not the media server's.
   */
  readHint(body: string, signature: string): Promise<MediaHint | null>;
  /** Signed here, without asking the media server; rejects when there is none at all. */
  ticket(request: TicketRequest): Promise<MediaTicket>;
  figures(): Promise<MediaFigures>;
  /** Null where somebody else runs the media server, or there is none. */
  ownProcess(): OwnMediaProcess | null;
  /** Stops watching, and ends a media server of our own. Media rooms of an external one stay as they are. */
  close(): Promise<void>;
}
