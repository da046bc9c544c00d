/** A host and its ports that a firewall must let through, from the browser outwards. */
export interface OpenWay {
  /** `page`: pages, writing and the media server's signalling, one address for all. The others carry sound and picture. */
  readonly carries: 'page' | 'udp' | 'tcp' | 'relay';
  readonly protocol: 'udp' | 'tcp';
  readonly host: string;
  /** `443`, or a range such as `50000–60000`. */
  readonly ports: string;
  /** Not known here, since somebody else runs the media server: the ports that LiveKit uses unless told otherwise. */
  readonly usual: boolean;
}

/** GET /api/check: what anybody may know who checks a device ahead. */
export interface CheckAnswer {
  readonly ways: readonly OpenWay[];
  /** Whether there is a media server to check the connection with. */
  readonly media: boolean;
}

/** POST /api/check/probes: a media room of one's own, for two minutes at most. Refused with `too_fast`, `busy` or `no_media`. */
export interface Probe {
  /** Ends it: POST /api/check/probes/:probe/end. */
  readonly probe: string;
  readonly url: string;
  readonly token: string;
}
