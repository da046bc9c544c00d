/** How sound and picture go to the media server. */
export type Way = 'udp' | 'tcp' | 'relay';

/** What a browser says of a line at one moment; sums are since it began to send. */
export interface LineSample {
  readonly way: Way;
  /** Where it goes: address and port of the media server or its relay. */
  readonly to: string;
  /** Milliseconds. */
  readonly roundTrip: number | null;
  readonly packetsSent: number;
  readonly packetsLost: number;
  readonly bytesSent: number;
  /** Bits a second that the browser believes the line can carry. */
  readonly available: number | null;
  /** Milliseconds of the browser's own clock. */
  readonly at: number;
}

type Stat = Readonly<Record<string, unknown>>;

const text = (stat: Stat | undefined, key: string): string | null => {
  const value = stat?.[key];
  return typeof value === 'string' ? value : null;
};
const figure = (stat: Stat | undefined, key: string): number | null => {
  const value = stat?.[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};
const sum = (stats: readonly Stat[], key: string): number => stats.reduce((total, stat) => total + (figure(stat, key) ?? 0), 0);

/** Reads the statistics of everything that is sent over one line (RTCStatsReport); null while no way has been chosen. */
export function readSample(stats: readonly Stat[]): LineSample | null {
  const byId = new Map(stats.map((stat) => [stat['id'], stat]));
  const ofType = (type: string) => [...byId.values()].filter((stat) => stat['type'] === type);
  const chosen = text(ofType('transport')[0], 'selectedCandidatePairId');
  const pair = chosen === null ? ofType('candidate-pair').find(isInUse) : byId.get(chosen);
  if (pair === undefined) return null;
  const here = byId.get(pair['localCandidateId']);
  const there = byId.get(pair['remoteCandidateId']);
  const outbound = ofType('outbound-rtp');
  const roundTrip = figure(pair, 'currentRoundTripTime') ?? figure(ofType('remote-inbound-rtp')[0], 'roundTripTime');
  return {
    way: wayOf(here, there),
    to: `${text(there, 'address') ?? '?'}:${String(figure(there, 'port') ?? '?')}`,
    roundTrip: roundTrip === null ? null : roundTrip * 1000,
    packetsSent: sum(outbound, 'packetsSent'),
    packetsLost: sum(ofType('remote-inbound-rtp'), 'packetsLost'),
    bytesSent: sum(outbound, 'bytesSent'),
    available: figure(pair, 'availableOutgoingBitrate'),
    at: figure(outbound[0], 'timestamp') ?? 0,
  };
}

/** Firefox has no transport that names the pair. */
const isInUse = (pair: Stat) => pair['selected'] === true || (pair['nominated'] === true && pair['state'] === 'succeeded');

function wayOf(here: Stat | undefined, there: Stat | undefined): Way {
  if (text(here, 'candidateType') === 'relay' || text(there, 'candidateType') === 'relay') return 'relay';
  return text(here, 'protocol') === 'tcp' ? 'tcp' : 'udp';
}
