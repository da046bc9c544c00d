import { nothingFound, probeConnection } from '#client/media/probe/probe-connection.ts';
import type { OpenProbeLine } from '#client/media/probe/probe-line.ts';
import type { HttpResult } from '#client/net/http.ts';
import type { CheckAnswer, Probe } from '#shared/contract/check.ts';
import type { Findings } from './verdict.ts';

export interface CheckDeps {
  readonly browser: Findings['browser'];
  readonly trySignalling: () => Promise<boolean>;
  readonly readCheck: () => Promise<HttpResult<CheckAnswer>>;
  readonly beginProbe: () => Promise<HttpResult<Probe>>;
  readonly endProbe: (probe: string) => Promise<unknown>;
  /** Fetched when it comes to it. */
  readonly loadLine: () => Promise<OpenProbeLine>;
  readonly pause: (ms: number) => Promise<void>;
  /** Told whenever more is known. */
  readonly onFindings: (findings: Findings) => void;
}

/** From the WebSocket to the last way for sound and picture. Never rejects; what was begun on the server is ended. */
export async function checkConnection(deps: CheckDeps): Promise<Findings> {
  let findings: Findings = { browser: deps.browser, signalling: null, probe: null, connection: nothingFound, done: false };
  const found = (more: Partial<Findings>) => {
    findings = { ...findings, ...more };
    deps.onFindings(findings);
  };
  const done = () => {
    found({ done: true });
    return findings;
  };

  found({});
  found({ signalling: (await deps.trySignalling()) ? 'open' : 'shut' });
  if (deps.browser === 'too_old') return done();
  const [server, probe] = await Promise.all([deps.readCheck(), deps.beginProbe()]);
  if (!probe.ok) {
    found({ probe: refusals[probe.code] ?? 'unavailable' });
    return done();
  }
  found({ probe: 'given' });
  try {
    const openLine = await deps.loadLine();
    await probeConnection({
      ticket: probe.body,
      hasTcp: server.ok && server.body.ways.some(({ carries }) => carries === 'tcp'),
      openLine,
      pause: deps.pause,
      onFindings: (connection) => found({ connection }),
    });
  } catch {
    found({ probe: 'unavailable' });
  } finally {
    void deps.endProbe(probe.body.probe);
  }
  return done();
}

const refusals: Readonly<Record<string, Findings['probe']>> = { no_media: 'no_media', busy: 'busy', too_fast: 'busy' };
