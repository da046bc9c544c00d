import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { CatalogueName } from '#client/i18n/catalogues.ts';
import { loadCatalogue } from '#client/i18n/i18n.ts';

interface Screen {
  /** wouter's pattern; `*` takes the rest of the path. */
  readonly path: string;
  readonly Screen: LazyExoticComponent<ComponentType>;
  readonly load: () => Promise<unknown>;
}

/** A screen fetched when its address is opened, together with the texts it needs beyond the participant's. */
function screen(path: string, load: () => Promise<ComponentType>, ...names: readonly CatalogueName[]): Screen {
  const loadBoth = async () => {
    const [component] = await Promise.all([load(), ...names.map(loadCatalogue)]);
    return { default: component };
  };
  return { path, Screen: lazy(loadBoth), load: loadBoth };
}

function page(name: 'accessibility' | 'privacy' | 'help' | 'shortcuts', ...names: readonly CatalogueName[]): Screen {
  const load = async () => {
    const { TextPage } = await import('#client/features/pages/TextPage.tsx');
    return () => <TextPage page={name} />;
  };
  return screen(`/${name}`, load, 'pages', ...names);
}

/** Every address of the site, first match wins. */
export const screens: readonly Screen[] = [
  screen('/', async () => (await import('#client/features/landing/Landing.tsx')).Landing, 'landing'),
  screen('/g/:slug/report', async () => (await import('#client/features/harvest/ReportPage.tsx')).ReportPage, 'cards', 'harvest', 'relay'),
  screen('/g/:slug/board', async () => (await import('#client/features/gathering/board/BoardPage.tsx')).BoardPage, 'relay'),
  screen('/g/:slug/*?', async () => (await import('#client/features/gathering/GatheringPage.tsx')).GatheringPage),
  screen('/new', async () => (await import('#client/features/prepare/NewGathering.tsx')).NewGathering, 'organiser'),
  screen('/o/:slug/setup', async () => (await import('#client/features/prepare/SetupPage.tsx')).SetupPage, 'organiser'),
  screen('/o/:slug/live', async () => (await import('#client/features/live/LivePage.tsx')).LivePage, 'organiser'),
  screen(
    '/o/:slug/harvest',
    async () => (await import('#client/features/harvest/HarvestPage.tsx')).HarvestPage,
    'organiser',
    'cards',
    'harvest',
    'relay',
  ),
  screen('/o/:slug/next', async () => (await import('#client/features/relay/NextPage.tsx')).NextPage, 'organiser', 'invitations', 'relay'),
  screen('/claim', async () => (await import('#client/features/relay/ClaimPage.tsx')).ClaimPage, 'relay'),
  screen('/check', async () => (await import('#client/features/check/CheckPage.tsx')).CheckPage, 'pages'),
  page('shortcuts', 'tableSettings', 'organiser'),
  page('accessibility'),
  page('privacy'),
  page('help'),
];

/** Fetches the screen of an address before it is rendered; one that does not come is reported when it is. */
export function warmScreen(address: string): void {
  const parts = address.split('/');
  const fits = ({ path }: Screen) => path.split('/').every((part, index) => /^[:*]/.test(part) || part === parts[index]);
  screens
    .find(fits)
    ?.load()
    .catch(() => undefined);
}
