import type { FeedLine } from '#shared/gathering/state.ts';
import type { MessageRow, OrganiserView } from '#shared/gathering/view/types.ts';

/** A line of the journal: something that happened, or something organisers said. */
export type JournalLine =
  | { readonly kind: 'event'; readonly at: number; readonly event: FeedLine }
  | { readonly kind: 'message'; readonly at: number; readonly message: MessageRow };

/** What happened and what was said, the newest first. */
export function journal({ feed, messages }: Pick<OrganiserView, 'feed' | 'messages'>): JournalLine[] {
  const events = feed.map((event): JournalLine => ({ kind: 'event', at: event.at, event }));
  const said = Object.values(messages).map((message): JournalLine => ({ kind: 'message', at: message.at, message }));
  return [...events, ...said].sort((a, b) => b.at - a.at);
}
