import { useCallback, useRef, useState } from 'react';
import { beginProbe, endProbe, readCheck } from '#client/net/check-http.ts';
import { checkConnection } from './check-connection.ts';
import { trySignalling } from './signalling-check.ts';
import type { Findings } from './verdict.ts';

interface ConnectionCheck {
  /** Null before the first check. */
  readonly findings: Findings | null;
  readonly running: boolean;
  /** When the last check was done, in epoch milliseconds. */
  readonly doneAt: number | null;
  readonly start: () => void;
}

/** Whether this page can send and receive sound and picture at all. */
export function browserFitness(): Findings['browser'] {
  if (!('RTCPeerConnection' in window) || !('WebSocket' in window)) return 'too_old';
  return window.isSecureContext ? 'fit' : 'insecure';
}

/** Checks the connection from here to this server, once at a time. */
export function useConnectionCheck(): ConnectionCheck {
  const [findings, setFindings] = useState<Findings | null>(null);
  const [doneAt, setDoneAt] = useState<number | null>(null);
  const busy = useRef(false);

  const start = useCallback(() => {
    if (busy.current) return;
    busy.current = true;
    setDoneAt(null);
    void checkConnection({
      browser: browserFitness(),
      trySignalling,
      readCheck,
      beginProbe,
      endProbe,
      loadLine: async () => (await import('#client/media/probe/livekit-probe-line.ts')).openLiveKitProbeLine,
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      onFindings: setFindings,
    }).finally(() => {
      busy.current = false;
      setDoneAt(Date.now());
    });
  }, []);

  return { findings, running: findings !== null && !findings.done, doneAt, start };
}
