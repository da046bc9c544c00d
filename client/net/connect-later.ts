import type { Connection, ConnectionEvents } from './connection.ts';

/** A line whose code is fetched when it is first needed: who only looks at a gathering's page does not pay for it. */
export interface LaterConnection extends Connection {
  /** Fetches the code ahead, without connecting. */
  prefetch(): void;
  /** Connects now, if it has not begun to. */
  start(): void;
}

type Connect = (events: ConnectionEvents) => Connection;

/** `load` fetches the code; when that fails it is tried again at the next need. */
export function connectLater(load: () => Promise<Connect>, events: ConnectionEvents): LaterConnection {
  let connection: Connection | null = null;
  let loading: Promise<Connect | null> | null = null;
  let closed = false;

  function fetched(): Promise<Connect | null> {
    loading ??= load().catch(() => {
      loading = null;
      return null;
    });
    return loading;
  }

  async function begin(): Promise<Connection | null> {
    const connect = await fetched();
    if (connect === null || closed) return connection;
    connection ??= connect(events);
    return connection;
  }

  return {
    prefetch() {
      void fetched();
    },
    start() {
      void begin();
    },
    async send(command) {
      const line = await begin();
      return line === null ? { ok: false, code: 'unavailable', retryable: true } : line.send(command);
    },
    signal(signal) {
      connection?.signal(signal);
    },
    approach(table) {
      connection?.approach(table);
    },
    async requestTickets() {
      const line = await begin();
      return line === null ? [] : line.requestTickets();
    },
    async requestUnnamedCards(proofs) {
      const line = await begin();
      return line === null ? [] : line.requestUnnamedCards(proofs);
    },
    now: () => connection?.now() ?? Date.now(),
    connectNow() {
      if (connection === null) void begin();
      else connection.connectNow();
    },
    close() {
      closed = true;
      connection?.close();
    },
  };
}
