import { useEffect } from 'react';
import { usePreferences } from '#client/stores/preferences.ts';

/** Puts the chosen theme on the document; without a choice the system decides. */
export function useTheme(): void {
  const theme = usePreferences((preferences) => preferences.theme);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
