import { loadCatalogue } from '#client/i18n/i18n.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';

export const { Screen: Waiting } = lazyScreen(async () => {
  const [{ WaitingPage }] = await Promise.all([import('./WaitingPage.tsx'), loadCatalogue('saving')]);
  return WaitingPage;
});
