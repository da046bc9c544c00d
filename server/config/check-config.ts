import { join } from 'node:path';
import { ConfigError, readConfig } from './config.ts';

/** Run before the rest of the set-up, which takes its time: a variable that is wrong is told at once. */
try {
  readConfig(process.env, join(import.meta.dirname, '..', '..'));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
