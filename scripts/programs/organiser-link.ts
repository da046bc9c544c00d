import { join } from 'node:path';
import { DataFolderError } from '#server/adapters/sqlite/data-lock.ts';
import { DatabaseError } from '#server/adapters/postgres/database-error.ts';
import { systemClock } from '#server/adapters/system-clock.ts';
import { ConfigError, readConfig } from '#server/config/config.ts';
import { instanceSecrets } from '#server/config/instance-secrets.ts';
import { createCapabilities } from '#server/http/capabilities.ts';
import { openStores } from '#server/open-stores.ts';
import { issueLink } from '#server/http/issue-link.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import { readSlug } from '#server/runtime/slugs.ts';
import { Refusal } from '../launch/refusal.mjs';

const help = 'npm run organiser-link -- CODE [--void]: CODE is in the gathering’s address; --void ends all organiser links made before.';

/** Makes a new organiser link for whoever lost every one, from the machine that Foyer's data lie on. */
try {
  process.stdout.write(`${await newLink(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof Refusal || error instanceof DataFolderError || error instanceof DatabaseError || error instanceof ConfigError))
    throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function newLink(args: readonly string[]): Promise<string> {
  const [code, ...more] = args.filter((arg) => arg !== '--void');
  if (code === undefined || more.length > 0 || code.startsWith('-')) throw new Refusal(help);
  const config = readConfig(process.env, join(import.meta.dirname, '..', '..'));
  const { eventStore, accessStore: access } = await openStores(config, { alone: false, onLost: () => undefined });
  try {
    const entry = await access.gatheringBySlug(readSlug(code));
    if (entry === null) throw new Refusal(`There is no gathering ${readSlug(code)}.`);
    const capabilities = createCapabilities(instanceSecrets(config.dataFolder, config.instanceKey).links);
    const origins = { base: config.publicUrl ?? `http://localhost:${config.port}` };
    return await issueLink({ access, clock: systemClock, capabilities, origins }, entry, {
      person: freshId(),
      voidFormer: args.includes('--void'),
    });
  } finally {
    await eventStore.close();
  }
}
