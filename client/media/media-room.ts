import type { SourceKind } from './capture/capture-state.ts';
import type { AttachVideo } from './picture.ts';

/**
 * How a published source goes out. live: sent. dark: published, of which nothing but black is sent, and which opens
 * without the server's help (camera only). muted: held back by the server, and shown to the others as muted.
 */
export type Sending = 'live' | 'dark' | 'muted';

/** In which form a picture goes out: in two sizes; in the small one alone; or for sign language, fluent and in VGA alone. */
export type PictureForm = 'full' | 'small' | 'signing';

/** How well somebody's line to the media server carries. */
export type LineQuality = 'good' | 'poor' | 'lost';

/** What one takes of the others' pictures. Whoever signs is not made small; `signers`: of them alone. */
export type ReceivedPictures = 'all' | 'small' | 'signers' | 'none';

export interface RemotePeer {
  readonly personId: string;
  readonly audio: MediaStreamTrack | null;
  readonly micMuted: boolean;
  /** Their line is poor or lost. */
  readonly weak: boolean;
  /** Language code where the sound is an interpretation into it. */
  readonly interprets: string | null;
  /** Their picture is sign language. */
  readonly signs: boolean;
  /** Null while there is no picture. The same function as long as it is the same picture. */
  readonly attachVideo: AttachVideo | null;
  /** The same of a screen they send, by right or not. */
  readonly attachScreen: AttachVideo | null;
}

/** elsewhere: the same person joined from another page. gone: closed or sent away by the server. lost: anything else. */
export type LostReason = 'elsewhere' | 'gone' | 'lost';

export interface MediaRoomEvents {
  /** Somebody came or went, or something they send did. */
  changed(): void;
  reconnecting(): void;
  reconnected(): void;
  /** The connection is over, after it had been there. */
  lost(reason: LostReason): void;
  /** A host muted the microphone. */
  mutedByHost(): void;
}

/** One connection to one media room. It never starts a capture: it is given clones, and stops those when it is done. */
export interface MediaRoom {
  /** Rejects when it cannot be had. */
  connect(url: string, token: string): Promise<void>;
  /** May be called while connecting. Of a track that is not published live nothing is ever sent. Rejects after stopping the clone. */
  publish(source: SourceKind, clone: MediaStreamTrack, sending: Sending, form: PictureForm): Promise<void>;
  /** Sends another track in place of the published one; what is not live stays muted. */
  replace(source: SourceKind, clone: MediaStreamTrack, sending: Sending, form: PictureForm): Promise<void>;
  /** Sends a screen beside the camera. Rejects after stopping the clone. */
  publishScreen(clone: MediaStreamTrack): Promise<void>;
  /** Ends that, and the clone. */
  unpublishScreen(): Promise<void>;
  /** What can be done on this side is done before it returns; resolves when the server was told. */
  setSending(source: SourceKind, sending: Sending): Promise<void>;
  /** Nothing goes out of this source from now on, of what is still being published either; at once and on this side alone. */
  hush(source: SourceKind): void;
  /** Mutes a source and gives its device back; what comes next from it replaces it. */
  release(source: SourceKind): Promise<void>;
  /** Stops everything that goes out, at once and on this side alone. */
  silence(): void;
  /** False while one waits outside, with a ticket that lets one no further. */
  isLetIn(): boolean;
  peers(): readonly RemotePeer[];
  /** Of one's own line. */
  quality(): LineQuality;
  /** From now on, also of those who come later. All, unless said otherwise. */
  receivePictures(pictures: ReceivedPictures): void;
  /** Idempotent; also ends a connect under way. No event comes after it was called. */
  close(): Promise<void>;
}

/** @param interprets Language code: the microphone goes out as the interpretation into it. */
export type CreateMediaRoom = (events: MediaRoomEvents, interprets: string | null) => Promise<MediaRoom>;
