import type { MessageRow, Rows } from '#shared/gathering/view/types.ts';

/** Messages not put away yet, the newest first. */
export function unreadMessages(messages: Rows<MessageRow>, read: ReadonlySet<string>): MessageRow[] {
  return Object.values(messages)
    .filter(({ id }) => !read.has(id))
    .sort((a, b) => b.at - a.at);
}
