import type { SourceState } from './capture/capture-state.ts';
import type { LineQuality, ReceivedPictures } from './media-room.ts';
import type { ShowPicture } from './picture.ts';

/**
 * off: at no table. elsewhere: the same person opened another page, which has the sound and the picture now.
 * failed: several tries failed; it goes on trying, and the table talks by live text meanwhile.
 */
export type MediaState = 'off' | 'connecting' | 'on' | 'reconnecting' | 'elsewhere' | 'failed';

/** Somebody at the table that is shown, as heard and seen from here. */
export interface Peer {
  readonly personId: string;
  readonly hasAudio: boolean;
  readonly micMuted: boolean;
  /** Their line is poor or lost. */
  readonly weak: boolean;
  /** Language code where the sound is an interpretation into it. */
  readonly interprets: string | null;
  /** Their picture is sign language: it is neither small nor given up for a weak line. */
  readonly signs: boolean;
  readonly hasVideo: boolean;
  /** Changes only with the picture itself. Null without a picture. */
  readonly showPicture: ShowPicture | null;
  /** A screen they send. Show it only while the table names them as the one who shares. */
  readonly showScreen: ShowPicture | null;
  readonly speaking: boolean;
  /** 0…1 in steps of 0.05. */
  readonly level: number;
}

export interface LocalMedia {
  /** False for someone who just listens. */
  readonly mayPublish: boolean;
  /** The person's choice; nothing is heard of them while it is off. */
  readonly microphoneOn: boolean;
  readonly cameraOn: boolean;
  readonly microphone: SourceState;
  readonly camera: SourceState;
  readonly preview: MediaStream | null;
  readonly mirror: boolean;
  readonly signing: boolean;
  readonly speaking: boolean;
  readonly level: number;
}

/** One's own line, and what it carries of the others' pictures. */
export interface Line {
  readonly quality: LineQuality;
  /** `signers`: the others' are given up, and somebody signs. */
  readonly pictures: ReceivedPictures;
  /** The person wants no pictures. */
  readonly soundOnly: boolean;
  /** Small pictures both ways, for a slow machine or a metered line. */
  readonly saver: boolean;
}

export interface MediaSnapshot {
  readonly state: MediaState;
  /** Whose pictures to show. At a move it follows the bell by up to 400 ms, until the first new picture is there. */
  readonly stage: { readonly table: string; readonly mediaRoom: string } | null;
  /** The people on the stage, by person id. */
  readonly peers: Readonly<Record<string, Peer>>;
  /** The browser plays nothing before a click: show a button that calls `unlock`. */
  readonly audioBlocked: boolean;
  readonly local: LocalMedia;
  readonly line: Line;
}
