import type { ClientCommand } from '#shared/gathering/commands.ts';
import type { LiveAction } from './actions-offered.ts';

/** Actions that are done by one press. */
export type SimpleAction = Exclude<LiveAction, 'end' | 'pause' | 'resume'>;

/** What each of them sends. */
export const commandOf: Readonly<Record<SimpleAction, ClientCommand>> = {
  open_doors: { type: 'open_doors' },
  start: { type: 'start' },
  go_on: { type: 'start' },
  extend: { type: 'extend' },
  hold: { type: 'hold', on: true },
  release: { type: 'hold', on: false },
};
