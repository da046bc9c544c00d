import type { ClientCommand } from '#shared/gathering/commands.ts';

/** Commands that mean this moment: half a minute later they would surprise. Everything else is worth sending late. */
const perishable: ReadonlySet<ClientCommand['type']> = new Set([
  'vote_more',
  'set_idle',
  'sit',
  'seat_me',
  'raise_hand',
  'offer_seat',
  'next_question',
  'mute',
  'start_share',
  'ask_share',
  'answer_share',
  'extend',
  'end_gently',
]);

/** How long such a command may wait for the connection, in milliseconds. */
export const perishesAfter = 10_000;

export const isPerishable = (command: ClientCommand): boolean => perishable.has(command.type);
