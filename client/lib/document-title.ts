import { useEffect } from 'react';

/** `Table 4 · 6 min · Coffee break`: place first, since tabs are narrow; ends with the product's name. */
export function titleOf(parts: readonly (string | false | null | undefined)[]): string {
  return [...parts.filter(Boolean), 'Foyer'].join(' · ');
}

/** Keeps the tab's title. */
export function useDocumentTitle(...parts: readonly (string | false | null | undefined)[]): void {
  const title = titleOf(parts);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
