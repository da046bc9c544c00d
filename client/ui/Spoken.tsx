import type { SpokenText } from '#client/i18n/local-text.ts';
import { LanguageTag } from './LanguageTag.tsx';

/** A text of the organisers; where it is not in the page's language, read in its own, which stands beside it. */
export function Spoken({ text, lang }: SpokenText) {
  return (
    <>
      <span lang={lang}>{text}</span>
      {lang !== undefined && (
        <>
          {' '}
          <LanguageTag code={lang} />
        </>
      )}
    </>
  );
}
