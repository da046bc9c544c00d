import type { ConnectionFindings } from '#client/media/probe/probe-connection.ts';

/** What a check of a connection has found, as far as it has come. */
export interface Findings {
  /** Whether this browser can do WebRTC, on an address on which it lets a page use devices. */
  readonly browser: 'fit' | 'insecure' | 'too_old';
  /** The connection by which pages talk to this server; null while it is being tried. */
  readonly signalling: 'open' | 'shut' | null;
  /** Whether the server gave a media room to try; null before it was asked. */
  readonly probe: 'given' | 'no_media' | 'busy' | 'unavailable' | null;
  readonly connection: ConnectionFindings;
  readonly done: boolean;
}

/** `text`: live text only. `blocked`: not even that. `unknown`: could not be tried now. */
export type Quality = 'good' | 'fair' | 'audio' | 'text' | 'blocked' | 'unknown';

/** Why it is no better; each has a sentence that says what to do. */
export type Reason =
  | 'insecure'
  | 'too_old'
  | 'signalling'
  | 'no_media'
  | 'busy'
  | 'no_entry'
  | 'no_way'
  | 'tcp'
  | 'relay'
  | 'far'
  | 'very_far'
  | 'loss'
  | 'narrow';

export interface Verdict {
  readonly quality: Quality;
  readonly reasons: readonly Reason[];
}

/**
 * Milliseconds to the media server and back. Between two people with lines alike it is also how long a word takes from one to the
 * other, besides some 100 ms of recording, buffers and playing. ITU-T G.114 (and G.1010, table I.1) wants 150 ms from mouth to
 * ear, and 400 ms at most.
 */
export const roundTrip = { good: 150, bearable: 300, talkable: 800 } as const;
/**
 * Share of packets. ITU-T G.1010, table I.1: below 1 % for pictures of a talk, below 3 % for its sound. Sound is sent twice here
 * (RED, RFC 2198): 15 % lost at random leave some 2 %.
 */
export const loss = { good: 0.01, bearable: 0.03, audible: 0.15 } as const;
/**
 * Bits a second outwards: a table's camera in both of LiveKit's sizes (VideoPresets h360 450 k and h180 160 k) with speech sent twice
 * (AudioPresets.speech, 24 k) and headers; the small size with speech; speech alone.
 */
export const bits = { good: 700_000, bearable: 250_000, audible: 64_000 } as const;

const order: readonly Quality[] = ['good', 'fair', 'audio', 'text', 'blocked'];
const worst = (qualities: readonly Quality[]): Quality =>
  order[Math.max(0, ...qualities.map((quality) => order.indexOf(quality)))] ?? 'good';

/** What to expect of the connection and why, in the order in which it is worth being put right. */
export function judge({ browser, signalling, probe, connection }: Findings): Verdict {
  if (browser !== 'fit') return { quality: 'text', reasons: [browser] };
  if (signalling === 'shut') return { quality: 'blocked', reasons: ['signalling'] };
  if (probe === 'no_media') return { quality: 'text', reasons: ['no_media'] };
  if (probe === 'busy') return { quality: 'unknown', reasons: ['busy'] };
  if (probe !== 'given') return { quality: 'unknown', reasons: ['no_entry'] };
  if (connection.noEntry) return { quality: 'text', reasons: ['no_entry'] };
  if (connection.used === null) return { quality: 'text', reasons: ['no_way'] };
  const found = [byWay(connection.used), ...byFigures(connection)].filter((each) => each !== null);
  return { quality: worst(found.map(([quality]) => quality)), reasons: found.map(([, reason]) => reason) };
}

type Found = readonly [Quality, Reason];

/** TCP sends again what was lost, and all that follows waits: pictures halt where UDP would leave out a moment. */
function byWay(used: NonNullable<ConnectionFindings['used']>): Found | null {
  return used === 'udp' ? null : ['fair', used];
}

function byFigures({ figures }: ConnectionFindings): (Found | null)[] {
  if (figures === null) return [];
  return [
    figures.loss === null ? null : byLoss(figures.loss),
    figures.bits === null ? null : byBits(figures.bits),
    figures.roundTrip === null ? null : byRoundTrip(figures.roundTrip),
  ];
}

function byLoss(lost: number): Found | null {
  if (lost <= loss.good) return null;
  if (lost <= loss.bearable) return ['fair', 'loss'];
  return [lost <= loss.audible ? 'audio' : 'text', 'loss'];
}

function byBits(available: number): Found | null {
  if (available >= bits.good) return null;
  if (available >= bits.bearable) return ['fair', 'narrow'];
  return [available >= bits.audible ? 'audio' : 'text', 'narrow'];
}

/** Distance alone is not shortened by leaving out pictures; beyond what one can talk with, the line is overfull, and pictures fill it. */
function byRoundTrip(ms: number): Found | null {
  if (ms <= roundTrip.good) return null;
  if (ms <= roundTrip.bearable) return ['fair', 'far'];
  return [ms <= roundTrip.talkable ? 'fair' : 'audio', 'very_far'];
}
