import { createConnection, type Connection, type ConnectionState } from '#client/net/connection.ts';
import type { ErrorCode } from '#shared/contract/error-codes.ts';
import type { Scope, SignalMessage } from '#shared/contract/socket-events.ts';
import type { HallView, MineView, TableView } from '#shared/gathering/view/types.ts';
import type { TestBrowser } from './test-app.ts';

/** A client's line with what came over it. */
export class Line {
  readonly connection: Connection;
  states: ConnectionState[] = [];
  refusal: ErrorCode | null = null;
  views: Partial<Record<Scope, unknown>> = {};
  signals: SignalMessage[] = [];
  offset: number | null = null;
  /** How well the server's time was known whenever tickets came. */
  ticketsAt: (number | null)[] = [];
  /** What was said of whether things can be saved, each change once. */
  saving: ('paused' | 'on')[] = [];
  #blindSince: number | null = null;
  #longestBlind = 0;
  #waiting = new Set<() => void>();

  constructor(browser: TestBrowser, gathering: string, origin = browser.base) {
    const came = (): void => {
      for (const look of [...this.#waiting]) look();
    };
    const events = {
      state: (state: ConnectionState, refusal: ErrorCode | null) => {
        this.states.push(state);
        this.#longestBlind = this.longestBlind();
        this.#blindSince = state === 'live' || state === 'connecting' ? null : (this.#blindSince ?? performance.now());
        this.refusal = refusal;
        came();
      },
      view: (scope: Scope, view: unknown) => {
        this.views[scope] = view;
        came();
      },
      signal: (signal: SignalMessage) => {
        this.signals.push(signal);
        came();
      },
      tickets: () => {
        this.ticketsAt.push(this.offset);
        came();
      },
      media: came,
      savingPaused: (paused: boolean) => {
        const now = paused ? 'paused' : 'on';
        if (this.saving.at(-1) !== now) this.saving.push(now);
        came();
      },
      clockOffset: (offset: number) => {
        this.offset = offset;
        came();
      },
    };
    const headers = { cookie: browser.cookie, origin: browser.base };
    this.connection = createConnection({ gathering, screen: 'seat', origin, headers, random: () => 0 }, events);
  }

  get hall(): HallView | undefined {
    return this.views.hall as HallView | undefined;
  }
  get mine(): MineView | undefined {
    return this.views.mine as MineView | undefined;
  }
  get table(): TableView | null | undefined {
    return this.views.table as TableView | null | undefined;
  }

  /** The longest that it was without a connection once it had one, ms; the time it is without one now included. */
  longestBlind(): number {
    return Math.max(this.#longestBlind, this.#blindSince === null ? 0 : performance.now() - this.#blindSince);
  }

  until(look: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        if (!look()) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }
}
