import { join } from 'node:path';
import { readConfig } from '#server/config/config.ts';
import { runFoyer } from '../foyer/run-foyer.ts';

/** The command line of whoever runs Foyer. */
process.exitCode = await runFoyer(process.argv.slice(2), () => readConfig(process.env, join(import.meta.dirname, '..', '..')), {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
});
