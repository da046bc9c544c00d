import { Pool } from 'pg';

/** Longest wait for a connection, and for an answer, in ms: people at the tables wait with us. */
const connectWithin = 3_000;
const answerWithin = 10_000;
/** Connections a node holds at most: appends of different gatherings go side by side. */
const most = 10;

/**
 * The connections to one PostgreSQL database. Opens them when they are needed; one that is lost, as when the server restarts, is
 * told to `onLost` and replaced by the next query.
 */
export function openPool(url: string, onLost: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: connectWithin,
    query_timeout: answerWithin,
    statement_timeout: answerWithin,
    keepAlive: true,
    application_name: 'foyer',
  });
  // Without a listener, a connection lost while nobody uses it would end the process.
  pool.on('error', onLost);
  return pool;
}
