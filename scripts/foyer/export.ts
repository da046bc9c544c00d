import { linkKeyOf } from '#server/config/instance-secrets.ts';
import { openArchive } from '#server/open-archive.ts';
import { writeExport } from '#server/transfer/export-file.ts';
import { counted } from './columns.ts';
import type { Command } from './command.ts';

/** Everything that is stored, as one file that another store can be filled from. */
export const exportStore: Command = {
  usage: 'FILE',
  about: 'Writes everything that is stored to one file, to be imported elsewhere.',
  help: [
    '',
    'JSON lines with a checksum: events, commands, names and texts, deadlines, work to do, erasures, links, sessions.',
    'Also while Foyer runs: the file holds what was stored at one instant. What happens afterwards is not in it, so stop Foyer to move.',
    'The file holds personal data, and nobody but you can read it. The key of links stays in the data folder: take link-secret along.',
  ],
  args: { least: 1, most: 1 },
  options: {},
  async run({ args: [file = ''], config }) {
    const archive = await openArchive(config, 'read');
    try {
      const header = { at: Date.now(), linkKey: linkKeyOf(config.dataFolder, config.linkKey) };
      const rows = await writeExport(file, header, archive.rows());
      return { text: `${counted(rows)} written to ${file}.`, json: { file, rows } };
    } finally {
      await archive.close();
    }
  },
};
