import { DatabaseSync } from 'node:sqlite';

/** The same as `append-until-killed` on SQLite, but that nothing is ever synced: a power cut must lose what it acknowledged, or it is none. */
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function (sql) {
  exec.call(this, sql.replace('synchronous = FULL', 'synchronous = OFF'));
};
await import('./append-until-killed.ts');
