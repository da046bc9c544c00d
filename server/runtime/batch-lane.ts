import { LaneClosed, LaneFull } from './lane.ts';

/** What waits in a lane, until it is answered. */
export interface Asked<Q, A> {
  readonly question: Q;
  readonly resolve: (answer: A) => void;
  readonly reject: (reason: unknown) => void;
}

/** Answers questions in the order they came, some together: whatever comes while one batch is answered goes into the next. */
export interface BatchLane<Q, A> {
  /** Rejects with LaneFull or LaneClosed where it is not taken. */
  ask(question: Q): Promise<A>;
  /** Takes nothing more, where nothing waits; else stays as it is. Whether it does. */
  closeIdle(): boolean;
  /** Takes nothing more and resolves when what waits is answered. */
  drain(): Promise<void>;
}

export interface BatchLaneOptions<Q, A> {
  /** How many may wait, those being answered included. */
  readonly capacity: number;
  readonly mostTogether: number;
  /** Answers every one it is given; what it has left open when it rejects is rejected so too. */
  readonly answer: (batch: readonly Asked<Q, A>[]) => Promise<void>;
}

export function createBatchLane<Q, A>({ capacity, mostTogether, answer }: BatchLaneOptions<Q, A>): BatchLane<Q, A> {
  let waiting: Asked<Q, A>[] = [];
  let answering = 0;
  let running: Promise<void> | null = null;
  let closed = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostTogether);
      waiting = waiting.slice(mostTogether);
      answering = batch.length;
      await answer(batch).catch((error: unknown) => {
        for (const { reject } of batch) reject(error);
      });
      answering = 0;
    }
    running = null;
  }

  return {
    ask(question) {
      if (closed) return Promise.reject(new LaneClosed());
      if (waiting.length + answering >= capacity) return Promise.reject(new LaneFull());
      const answered = new Promise<A>((resolve, reject) => waiting.push({ question, resolve, reject }));
      running ??= Promise.resolve().then(run);
      return answered;
    },
    closeIdle() {
      closed ||= running === null;
      return closed;
    },
    async drain() {
      closed = true;
      await running;
    },
  };
}
