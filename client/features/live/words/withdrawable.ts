import { withdrawSeconds } from '#shared/gathering/limits.ts';
import type { MessageRow, Rows } from '#shared/gathering/view/types.ts';

/** My newest message that can still be taken back, and until when. */
export function withdrawable(
  messages: Rows<MessageRow>,
  me: string,
  now: number,
): { readonly message: MessageRow; readonly until: number } | null {
  const message = Object.values(messages)
    .filter(({ by }) => by === me)
    .sort((a, b) => b.at - a.at)[0];
  if (message === undefined) return null;
  const until = message.at + withdrawSeconds * 1000;
  return now < until ? { message, until } : null;
}
