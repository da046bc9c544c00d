import type { Reaction } from '#client/stores/gathering-snapshot.ts';

/** The six reactions, in the order they are offered. */
export const reactions = ['thumbs_up', 'heart', 'clap', 'laugh', 'wow', 'thanks'] as const satisfies readonly Reaction[];

/** As the system draws them. */
export const emojiOf: Readonly<Record<Reaction, string>> = {
  thumbs_up: '👍',
  heart: '❤️',
  clap: '👏',
  laugh: '😄',
  wow: '😮',
  thanks: '🙏',
};
