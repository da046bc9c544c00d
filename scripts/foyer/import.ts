import { existsSync } from 'node:fs';
import { linkKeyOf } from '#server/config/instance-secrets.ts';
import { openArchive } from '#server/open-archive.ts';
import { checkExport, rowsOf } from '#server/transfer/read-export.ts';
import { Refusal } from '../launch/refusal.mjs';
import { counted } from './columns.ts';
import type { Command } from './command.ts';

/** Fills an empty store from an export. */
export const importStore: Command = {
  usage: 'FILE',
  about: 'Fills an empty store from a file that `export` wrote.',
  help: [
    '',
    'Only while no Foyer runs on the store, and only where it holds no gathering yet.',
    'A file that was cut short or changed is refused before anything is written; what is written is written whole or not at all.',
    'Shared and personal links go on opening only where link-secret of the former data folder lies in this one.',
  ],
  args: { least: 1, most: 1 },
  options: {},
  async run({ args: [file = ''], config }) {
    if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
    const checked = await checkExport(file);
    const archive = await openArchive(config, 'fill');
    try {
      if (!(await archive.isEmpty())) throw new Refusal('This store holds gatherings already: import into an empty one.');
      await archive.fill(rowsOf(file, checked));
    } finally {
      await archive.close();
    }
    const { rows } = checked.end;
    const linksOpen = checked.header.linkKey === linkKeyOf(config.dataFolder, config.linkKey);
    const links = linksOpen
      ? ''
      : `\nShared and personal links were made with another key: copy link-secret from the former data folder to ${config.dataFolder} before you start Foyer.`;
    return { text: `${counted(rows)} imported.${links}`, json: { rows, linksOpen } };
  },
};
