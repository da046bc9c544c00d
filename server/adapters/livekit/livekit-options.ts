/** What reaches the outside of a LiveKit adapter: never a token, never a key. */
export interface MediaLog {
  info(message: string): void;
  warn(message: string): void;
}

/** Where the media of an embedded server can be reached. */
export interface MediaNetwork {
  /** `FOYER_MEDIA_IP`: the address at which other machines reach this one. Null: only browsers on this machine. */
  readonly mediaIp: string | null;
  /** Null: 7882 with a media address, else a free port. */
  readonly udpPort: number | null;
  /** Null: 7881 with a media address, else none, since a browser on this machine always has UDP. */
  readonly tcpPort: number | null;
}

/** A livekit-server that we start, watch and stop ourselves. */
export interface EmbeddedOptions {
  readonly kind: 'embedded';
  /** Path of livekit-server 1.13.5. */
  readonly binary: string;
  /** Folder of our own for its configuration (0600) and its run record; made if missing. One process at a time may use it. */
  readonly runFolder: string;
  readonly network: MediaNetwork;
  /** Where it posts what happens in its media rooms; null: nowhere. */
  readonly webhookUrl: string | null;
}

/** A LiveKit server or cluster that somebody else runs: `LIVEKIT_URL`, `LIVEKIT_API_KEY`, `LIVEKIT_API_SECRET`. */
export interface ExternalOptions {
  readonly kind: 'external';
  /** http, https, ws or wss. */
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** No media server can be had; `detail` says what was tried. */
export interface NoMediaOptions {
  readonly kind: 'none';
  readonly detail: string;
}

export type MediaOptions = EmbeddedOptions | ExternalOptions | NoMediaOptions;

/** Where LiveKit's signalling and API answer, and the key pair that opens them. */
export interface LiveKitAddress {
  readonly url: URL;
  readonly apiKey: string;
  readonly apiSecret: string;
}
