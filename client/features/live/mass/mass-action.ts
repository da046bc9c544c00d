import type { ClientCommand } from '#shared/gathering/commands.ts';

/** What concerns everyone at once, and is done after a question; the last three end something gently. */
export type MassAction =
  'extend' | 'start' | 'go_on' | 'pause' | 'resume' | 'close_doors' | 'clear_tables' | 'round' | 'segment' | 'gathering';

/** What each of them sends. */
export const massCommand: Readonly<Record<MassAction, ClientCommand>> = {
  extend: { type: 'extend' },
  start: { type: 'start' },
  go_on: { type: 'start' },
  pause: { type: 'pause' },
  resume: { type: 'resume' },
  close_doors: { type: 'close_doors', on: true },
  clear_tables: { type: 'clear_tables' },
  round: { type: 'end_gently', what: 'round' },
  segment: { type: 'end_gently', what: 'segment' },
  gathering: { type: 'end_gently', what: 'gathering' },
};

/** Takes something away from people: its button looks like it. */
export const isGrave = (action: MassAction): boolean =>
  action === 'pause' || action === 'close_doors' || action === 'clear_tables' || action === 'gathering';
