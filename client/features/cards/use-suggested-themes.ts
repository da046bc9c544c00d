import { useMemo } from 'react';
import { proposeThemes } from '#shared/harvest/propose-themes.ts';
import type { HallView } from '#shared/gathering/view/types.ts';

/** Themes of a card until its author chooses: the table's, and those its text names. */
export function useSuggestedThemes(hall: HallView, table: string, text: string): readonly string[] {
  const { themes } = hall.about;
  const own = hall.tables[table]?.theme ?? null;
  return useMemo(() => [...new Set([...(own === null ? [] : [own]), ...proposeThemes(text, themes)])], [own, text, themes]);
}
