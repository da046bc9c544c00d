import type { EventEmitter } from 'node:events';

/** How many pages of one session are open. */
export interface PageLimit {
  /** False when there are as many as may be; otherwise this connection counts until it closes. */
  mayOpen(connection: Pick<EventEmitter, 'once'>, session: string): boolean;
}

export function createPageLimit(most: number): PageLimit {
  const open = new Map<string, number>();
  return {
    mayOpen(connection, session) {
      const others = open.get(session) ?? 0;
      if (others >= most) return false;
      open.set(session, others + 1);
      connection.once('close', () => {
        const left = (open.get(session) ?? 1) - 1;
        if (left === 0) open.delete(session);
        else open.set(session, left);
      });
      return true;
    },
  };
}
