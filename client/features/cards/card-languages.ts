import type { HallView } from '#shared/gathering/view/types.ts';

/** What a card may be written in: the gathering's languages, one's own, and that of the page; `more` where it is in another one already. */
export function cardLanguages(about: HallView['about'], page: string, ...more: readonly string[]): readonly string[] {
  return [...new Set([...about.languages, ...more, page])];
}
