import type { LineFigures } from './line-figures.ts';
import { figuresOf } from './line-figures.ts';
import type { LineSample, Way } from './line-sample.ts';
import type { OpenProbeLine, ProbeTicket } from './probe-line.ts';

/** `not_set_up`: this server does not have it; `unknown`: it was not tried. */
export type WayFinding = 'open' | 'shut' | 'not_set_up' | 'unknown';

/** What came of trying the way to the media server. */
export interface ConnectionFindings {
  readonly ways: Readonly<Record<Way, WayFinding>>;
  /** The way that was taken by itself; null where there was none. */
  readonly used: Way | null;
  /** Addresses that it went to: `udp 203.0.113.7:7882`. */
  readonly to: readonly string[];
  readonly figures: LineFigures | null;
  /** The media server's signalling could not be reached, so that nothing was tried. */
  readonly noEntry: boolean;
}

export interface ProbeDeps {
  readonly ticket: ProbeTicket;
  /** Whether the server says that it has TCP for sound and picture. */
  readonly hasTcp: boolean;
  readonly openLine: OpenProbeLine;
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  /** Told whenever more is known. */
  readonly onFindings: (findings: ConnectionFindings) => void;
}

/** Samples a second apart; before the first the browser gets up its speed. */
const samplesTaken = 5;
const sampleEvery = 1000;

export const nothingFound: ConnectionFindings = {
  ways: { udp: 'unknown', tcp: 'unknown', relay: 'unknown' },
  used: null,
  to: [],
  figures: null,
  noEntry: false,
};

/** Connects, measures, then tries the other ways one by one. Never rejects. */
export async function probeConnection({ ticket, hasTcp, openLine, pause, onFindings }: ProbeDeps): Promise<ConnectionFindings> {
  let findings = nothingFound;
  const found = (more: Partial<ConnectionFindings>) => {
    findings = { ...findings, ...more };
    onFindings(findings);
  };
  const foundWay = (way: Way, finding: WayFinding) => found({ ways: { ...findings.ways, [way]: finding } });
  const taken = ({ way, to }: LineSample) => {
    const address = `${way} ${to}`;
    if (!findings.to.includes(address)) found({ to: [...findings.to, address] });
    foundWay(way, 'open');
  };

  async function samplesOf(take: () => Promise<LineSample | null>): Promise<LineSample[]> {
    const samples: LineSample[] = [];
    for (let turn = 0; turn < samplesTaken; turn += 1) {
      await pause(sampleEvery);
      const sample = await take();
      if (sample === null) continue;
      samples.push(sample);
      taken(sample);
    }
    return samples;
  }

  async function tryTcp(line: ReturnType<OpenProbeLine>): Promise<void> {
    const back = await line.useTcp();
    const sample = back ? await soon(() => line.sample(), pause) : null;
    if (sample?.way === 'tcp') taken(sample);
    else foundWay('tcp', 'shut');
  }

  async function tryRelay(): Promise<void> {
    const line = openLine(ticket, true);
    try {
      const outcome = await line.connect();
      const sample = outcome === 'connected' ? await soon(() => line.sample(), pause) : null;
      if (sample?.way === 'relay') taken(sample);
      else foundWay('relay', 'shut');
    } finally {
      await line.close();
    }
  }

  let line = openLine(ticket, false);
  try {
    const outcome = await line.connect();
    if (outcome === 'no_entry') {
      found({ noEntry: true });
      return findings;
    }
    const relay: WayFinding = line.hasRelay() ? 'unknown' : 'not_set_up';
    found({ ways: { ...findings.ways, tcp: hasTcp ? 'unknown' : 'not_set_up', relay } });
    if (outcome === 'no_way') {
      found({ ways: { udp: 'shut', tcp: hasTcp ? 'shut' : 'not_set_up', relay: line.hasRelay() ? 'shut' : 'not_set_up' } });
      return findings;
    }
    const samples = await samplesOf(() => line.sample());
    const used = samples.at(-1)?.way ?? null;
    found({ used, figures: figuresOf(samples) });
    // Browsers and LiveKit take UDP where it is open, then TCP, and a relay last.
    if (used === 'tcp' || used === 'relay') foundWay('udp', 'shut');
    if (used === 'relay' && hasTcp) foundWay('tcp', 'shut');
    if (used !== null && findings.ways.relay === 'unknown') {
      await line.close();
      await tryRelay();
    }
    if (used !== 'udp' || !hasTcp) return findings;
    // Last, because the media server keeps to TCP once it was asked to, for this ticket.
    if (relay === 'unknown') {
      line = openLine(ticket, false);
      if ((await line.connect()) !== 'connected') return findings;
    }
    await tryTcp(line);
    return findings;
  } finally {
    await line.close();
  }
}

/** A line that has just come back says nothing of itself for a moment. */
async function soon(take: () => Promise<LineSample | null>, pause: (ms: number) => Promise<void>): Promise<LineSample | null> {
  for (let turn = 0; turn < 10; turn += 1) {
    const sample = await take();
    if (sample !== null) return sample;
    await pause(200);
  }
  return null;
}
