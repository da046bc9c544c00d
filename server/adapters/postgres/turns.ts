import type { Pool } from 'pg';
import type { Revisions } from '#server/ports/revisions.ts';

/** Each keeps a connection while its work asks for others: they must not take them all. */
const mostAtOnce = 3;
/** A node that stands still in the middle of its turn holds up the others no longer than the shorter of these. */
const limits = "SET LOCAL lock_timeout = '2s'; SET LOCAL idle_in_transaction_session_timeout = '2s'";

/** Turns at streams for the nodes of one PostgreSQL database: a lock that whoever asked first gets first, for as long as a transaction. */
export function createTurns(pool: Pool): Revisions['inTurn'] {
  let taken = 0;

  async function take(stream: string): Promise<() => void> {
    const client = await pool.connect();
    // An error that nobody hears would end the process; whoever waits for an answer gets it too.
    const deaf = (): void => undefined;
    client.on('error', deaf);
    const release = (broken: boolean): void => {
      client.off('error', deaf);
      client.release(broken);
    };
    const end = (): void => {
      client.query('ROLLBACK').then(
        () => release(false),
        () => release(true),
      );
    };
    try {
      // Another lock than the one that an append takes, which must not wait for turns.
      await client.query(`BEGIN; ${limits}; SELECT pg_advisory_xact_lock(hashtextextended(${client.escapeLiteral(stream)}, 1))`);
    } catch {
      end();
      return () => undefined;
    }
    return end;
  }

  return async (stream, work) => {
    if (taken >= mostAtOnce) return work();
    taken += 1;
    try {
      const end = await take(stream).catch(() => () => undefined);
      return await work().finally(end);
    } finally {
      taken -= 1;
    }
  };
}
