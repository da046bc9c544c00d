import { backupDatabase } from '#server/adapters/sqlite/backup.ts';
import { Refusal } from '../launch/refusal.mjs';
import type { Command } from './command.ts';

/** A copy of the embedded database, while it serves. */
export const backup: Command = {
  usage: 'FILE',
  about: 'Copies the database in the data folder to a file, while Foyer runs.',
  help: [
    '',
    'The copy is one instant’s, is looked over whole, and gets its name only when nothing is wrong with it. Nobody but you can read it.',
    'To restore: stop Foyer, remove foyer.sqlite-wal, put the copy in the place of foyer.sqlite, leave erasures.jsonl as it is, start.',
    'The keys of links lie beside the database: keep link-secret and instance-key too. On PostgreSQL use pg_dump.',
  ],
  args: { least: 1, most: 1 },
  options: {},
  async run({ args: [file = ''], config }) {
    if (config.databaseUrl !== null)
      throw new Refusal(
        'Foyer runs on PostgreSQL here: back that up with pg_dump, and keep link-secret and erasures.jsonl of the data folder.',
      );
    const bytes = await backupDatabase(config.dataFolder, file);
    return { text: `${file} holds everything as it was just now (${(bytes / 1e6).toFixed(1)} MB).`, json: { file, bytes } };
  },
};
