import { createRoot } from 'react-dom/client';
import { App } from '#client/app/App.tsx';
import { warmScreen } from '#client/app/routes.tsx';
import { startI18n } from '#client/i18n/i18n.ts';
import { pickLocale } from '#client/i18n/locales.ts';
import { usePreferences } from '#client/stores/preferences.ts';
import '#client/ui/font.css';
import '#client/ui/tokens.css';
import '#client/ui/base.css';

const root = document.getElementById('app');
if (root) {
  const texts = startI18n(usePreferences.getState().locale ?? pickLocale(navigator.languages));
  warmScreen(location.pathname);
  await texts;
  createRoot(root).render(<App />);
}
