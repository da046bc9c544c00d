import type { MediaStatus } from '#server/ports/media-server.ts';

/** Watches a media server by asking it again and again. */
export interface MediaHealth {
  status(): MediaStatus;
  onStatus(listener: (status: MediaStatus) => void): () => void;
  /** Asks now instead of at the next turn. */
  ask(): void;
  /** Known from elsewhere: it is gone until an answer says otherwise. */
  lost(detail: string): void;
  close(): void;
}

const interval = 3_000;
/** One answer may be late on a busy machine; a second one right after it decides. */
const secondLook = 500;

/** Asks once before it resolves. `question` never rejects. */
export async function watchHealth(question: () => Promise<MediaStatus>): Promise<MediaHealth> {
  const listeners = new Set<(status: MediaStatus) => void>();
  let status = await question();
  let timer: NodeJS.Timeout | undefined;
  let turn = 0;
  let closed = false;

  const become = (next: MediaStatus) => {
    if (sameStatus(status, next)) return;
    status = next;
    for (const listener of listeners) listener(next);
  };
  const schedule = (delay: number, doubted: boolean) => {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => void look(doubted), delay).unref();
  };
  const look = async (doubted: boolean) => {
    turn += 1;
    const mine = turn;
    const next = await question();
    // A later look, or the news that the server is gone, has overtaken this answer.
    if (mine !== turn || closed) return;
    const unsure = status.kind === 'on' && next.kind === 'off' && next.reason === 'unreachable' && !doubted;
    if (!unsure) become(next);
    schedule(unsure ? secondLook : interval, unsure);
  };
  schedule(interval, false);

  return {
    status: () => status,
    onStatus: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: () => schedule(0, false),
    lost: (detail) => {
      turn += 1;
      become({ kind: 'off', reason: 'unreachable', detail });
      schedule(interval, false);
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
      listeners.clear();
    },
  };
}

function sameStatus(a: MediaStatus, b: MediaStatus): boolean {
  return a.kind === 'on' || b.kind === 'on' ? a.kind === b.kind : a.reason === b.reason;
}
