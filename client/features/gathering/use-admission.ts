import { useCallback, useEffect, useRef, useState } from 'react';
import { openSession, readFront } from '#client/net/http.ts';
import { reconnectDelay } from '#client/net/reconnect-delay.ts';
import { isRetryable, type ErrorCode } from '#shared/contract/error-codes.ts';
import type { Opened, OpenSession } from '#shared/contract/http.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { forgetCapability, takeCapability } from './capability.ts';

export type Admitted = Exclude<Opened, { status: 'claimed' }>;

export type Admission =
  /** `waits`: the server could not answer, and is asked again. */
  | { readonly kind: 'opening'; readonly waits: boolean }
  | { readonly kind: 'refused'; readonly code: ErrorCode }
  /** Somebody uses this personal link in another browser already. */
  | { readonly kind: 'claimed'; readonly name: string; readonly front: FrontView }
  | { readonly kind: 'admitted'; readonly opened: Admitted; readonly front: FrontView };

interface AdmissionControl {
  readonly admission: Admission;
  /** Answers "Are you …?". */
  readonly claim: (answer: 'yes' | 'no') => void;
  /** Asks for a session again: the one we had is gone. */
  readonly reopen: () => void;
}

const opening: Admission = { kind: 'opening', waits: false };

/** Swaps the link for a session of this browser; tries again by itself while the server is away. */
export function useAdmission(slug: string): AdmissionControl {
  const [admission, setAdmission] = useState<Admission>(opening);
  const running = useRef<AbortController | null>(null);

  const open = useCallback(
    (claim: OpenSession['claim']) => {
      running.current?.abort();
      const run = new AbortController();
      running.current = run;
      const wait = () => setAdmission({ kind: 'opening', waits: true });
      void admit(slug, { capability: takeCapability(slug), claim }, { signal: run.signal, wait }).then((result) => {
        if (run.signal.aborted) return;
        if (result.kind === 'admitted') forgetCapability(slug);
        setAdmission(result);
      });
    },
    [slug],
  );

  useEffect(() => {
    open('ask');
    // Another link of the same gathering, pasted into this page's address.
    const reload = () => {
      if (location.hash !== '') location.reload();
    };
    window.addEventListener('hashchange', reload);
    return () => {
      running.current?.abort();
      window.removeEventListener('hashchange', reload);
    };
  }, [open]);

  return {
    admission,
    claim: open,
    reopen: () => {
      setAdmission(opening);
      open('ask');
    },
  };
}

interface Waiting {
  readonly signal: AbortSignal;
  /** The server could not answer. */
  readonly wait: () => void;
}

async function admit(slug: string, body: OpenSession, { signal, wait }: Waiting): Promise<Admission> {
  for (let attempt = 0; ; attempt += 1) {
    const [session, front] = await Promise.all([openSession(slug, body), readFront(slug)]);
    if (session.ok && front.ok) {
      const { gathering } = front.body;
      const opened = session.body;
      return opened.status === 'claimed'
        ? { kind: 'claimed', name: opened.name, front: gathering }
        : { kind: 'admitted', opened, front: gathering };
    }
    const code = session.ok ? (front.ok ? 'unavailable' : front.code) : session.code;
    if (!isRetryable(code) || signal.aborted) return { kind: 'refused', code };
    if (code === 'unavailable') wait();
    await new Promise((resolve) => setTimeout(resolve, reconnectDelay(attempt, Math.random())));
  }
}
