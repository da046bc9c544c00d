import { systemClock } from '#server/adapters/system-clock.ts';
import { instanceSecrets } from '#server/config/instance-secrets.ts';
import { createCapabilities } from '#server/http/capabilities.ts';
import { issueLink } from '#server/http/issue-link.ts';
import { openStores } from '#server/open-stores.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import type { Command } from './command.ts';
import { gatheringOf } from './gathering-of.ts';

/** A new organiser link for whoever lost every one, from the machine that Foyer's data lie on. */
export const organiserLink: Command = {
  usage: 'CODE [--void]',
  about: 'Makes a new organiser link for a gathering whose organisers lost theirs.',
  help: [
    '',
    'CODE is in the gathering’s address. --void ends every organiser link made before.',
    'While Foyer is stopped, unless it runs on PostgreSQL.',
  ],
  args: { least: 1, most: 1 },
  options: { void: { type: 'boolean' } },
  async run({ args: [code = ''], options, config }) {
    const { eventStore, accessStore: access } = await openStores(config, { hold: null, onLost: () => undefined });
    try {
      const entry = await gatheringOf(access, code);
      const capabilities = createCapabilities(instanceSecrets(config.dataFolder, config).links);
      const origins = { base: config.publicUrl ?? `http://localhost:${config.port}` };
      const parts = { access, clock: systemClock, capabilities, origins };
      const link = await issueLink(parts, entry, { person: freshId(), voidFormer: options['void'] === true });
      return { text: link, json: { link } };
    } finally {
      await eventStore.close();
    }
  },
};
