import type { ClientCommand } from '#shared/gathering/commands.ts';
import type { LiveAction } from './actions-offered.ts';

/** Actions with a plain button of their own. */
export type SimpleAction = Exclude<LiveAction, 'end' | 'pause' | 'resume'>;

/** What is sent by those that need no question. */
export const commandOf: Readonly<Record<'open_doors' | 'hold' | 'release', ClientCommand>> = {
  open_doors: { type: 'open_doors' },
  hold: { type: 'hold', on: true },
  release: { type: 'hold', on: false },
};
