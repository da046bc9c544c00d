import { spokenIn } from '#client/i18n/local-text.ts';
import type { SpokenText } from '#client/i18n/local-text.ts';
import type { Theme } from '#shared/gathering/about.ts';
import type { TableRow } from '#shared/gathering/view/types.ts';

/** What a table is about: the topic its host wrote, else its theme's name; null for a table without either. */
export function tableTitle(
  { topic, theme }: Pick<TableRow, 'topic' | 'theme'>,
  themes: readonly Theme[],
  locale: string,
): SpokenText | null {
  if (topic !== '') return { text: topic, lang: undefined };
  const found = themes.find(({ id }) => id === theme);
  return found === undefined ? null : spokenIn(found.name, locale);
}
