import type { Command } from './command.ts';
import { backup } from './backup.ts';
import { doctor } from './doctor.ts';
import { erase } from './erase.ts';
import { exportStore } from './export.ts';
import { importStore } from './import.ts';
import { list } from './list.ts';
import { organiserLink } from './organiser-link.ts';

/** By the name they are called by. */
export const commands: Readonly<Record<string, Command>> = {
  list,
  'organiser-link': organiserLink,
  export: exportStore,
  import: importStore,
  backup,
  erase,
  doctor,
};
