import { useEffect, useMemo, useState } from 'react';
import { startLater } from '#client/lib/start-later.ts';
import type { guessLanguage } from '#shared/harvest/guess-language.ts';
import type { proposeThemes } from '#shared/harvest/propose-themes.ts';
import type { HallView } from '#shared/gathering/view/types.ts';

interface Matching {
  readonly proposeThemes: typeof proposeThemes;
  readonly guessLanguage: typeof guessLanguage;
}

/** What matches words, which comes with lists of them and is fetched once a card can be written. */
function useMatching(): Matching | null {
  const [matching, setMatching] = useState<Matching | null>(null);
  useEffect(
    () =>
      startLater(async () => {
        const [themes, language] = await Promise.all([
          import('#shared/harvest/propose-themes.ts'),
          import('#shared/harvest/guess-language.ts'),
        ]);
        setMatching({ ...themes, ...language });
        return () => undefined;
      }),
    [],
  );
  return matching;
}

interface About {
  readonly text: string;
  readonly table: string;
  /** What it may be written in, and the language where its words do not tell. */
  readonly languages: readonly string[];
  readonly otherwise: string;
}

/** A card's themes until its author chooses, the table's and those its text names, and the language it seems to be in. */
export function useSuggestions(hall: HallView, { text, table, languages, otherwise }: About) {
  const { themes } = hall.about;
  const own = hall.tables[table]?.theme ?? null;
  const matching = useMatching();
  return useMemo(
    () => ({
      themes: [...new Set([...(own === null ? [] : [own]), ...(matching?.proposeThemes(text, themes) ?? [])])],
      language: matching?.guessLanguage(text, languages) ?? otherwise,
    }),
    [own, matching, text, themes, languages, otherwise],
  );
}
