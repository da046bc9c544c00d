import { useLocalText } from '#client/i18n/local-text.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { fileNameOf } from '#client/lib/file-name.ts';
import type { About } from '#shared/gathering/about.ts';
import { wallTimeAt } from '#shared/primitives/zoned-time.ts';

/** Names the file that keeps an organiser's link of a gathering, without its ending: sorts by the gathering's day. */
export function useLinkFileName(): (about: Pick<About, 'title' | 'startsAt' | 'timeZone'>) => string {
  const { t } = useTranslation('life');
  const localText = useLocalText();
  return ({ title, startsAt, timeZone }) => fileNameOf(wallTimeAt(startsAt, timeZone).date, localText(title).text, `-${t('link.file')}`);
}
