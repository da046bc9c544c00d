import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const locales = ['en-US', 'fr-FR', 'de-DE', 'es-ES', 'ar-AE'];

const firstFiles = /\/(index|shell|react-dom|rolldown-runtime)-[^/]+\.js$/;
const commonFile = /\/(common|signs|http|error-codes|media-session-context)-[^/]+\.js$/;

/** What the table's own files have brought along before they fetch anything. */
const tableFile = /\/(table-parts|video|random-id|limits)-[^/]+\.js$/;

/**
 * What to fetch ahead together with code that is fetched later: not what every page has loaded by then. The common files come with
 * the first screens, which the shell and the gathering's page fetch.
 */
function neededYet(
  _: string,
  files: string[],
  { hostId, hostType }: { readonly hostId: string; readonly hostType: 'html' | 'js' },
): string[] {
  if (hostType === 'html') return files;
  const isFirst = /\/(shell|GatheringPage)-/.test(hostId);
  const isTable = /\/(TableScreen|use-screen-awake)-/.test(hostId);
  return files.filter((file) => !firstFiles.test(file) && (isFirst || !commonFile.test(file)) && !(isTable && tableFile.test(file)));
}

/** Signs of lucide's, but for those that the first screen shows: it needs no others. */
const signs = /\/icons\/(?!(arrow-left|check|chevron-down|gauge|info|languages|life-buoy|plus|triangle-exclamation-point|video)\.)/;
/** What several screens share and the first one does not need. */
const later = /\/(Segmented|segmented|KeyLines|key-lines|calendar-file|content-lines|ThemeLabel|ThemeName|ThemeSign|theme-(label|icons))\./;
const inside =
  /\/client\/(ui\/(ActionMenu|plate\/Countdown)|features\/gathering\/(SavingNotice|WithoutMediaBanner|rehearsal\/RehearsalRibbon)|features\/participant\/(use-time-announcements|use-bell|bell|milestones|use-round-clock|round-clock-of|table-title|use-table-title|refused-text|use-attempt))\.tsx?$|\/icons\/(flag|pause|pencil|users|wrench)\./;
const tableParts =
  /\/client\/(features\/(table\/(ControlButton|TileMenu|person-states|share\/share\.module|control-bar\.module|single-keys|table-keys|people\.module|media-trouble\.module)|devices\/problem-text)|media\/(voice-levels|speaking|audio-context|interpretation|react\/use-(picture|media-snapshot)))|\/icons\/(eye-off|notebook-pen)\./;
const themes = /\/client\/(ui|features\/participant)\/[Tt]heme/;
const shared = /\/client\/(ui|i18n|lib|features\/participant)\//;

export default defineConfig({
  root: 'client',
  base: '/',
  plugins: [react(), { ...optimizeLocales.vite({ locales }), enforce: 'pre' }],
  // React has it by itself; the router brings its substitute for a React without.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  worker: { format: 'es' },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: true,
    modulePreload: { polyfill: false, resolveDependencies: neededYet },
    manifest: true,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: [
            // What every page needs is one file instead of a dozen small ones: fewer requests before the first screen.
            { name: 'shell', test: /\/client\/app\/App\.tsx$/ },
            // LiveKit stays whole with what a table makes of it, although the page that checks a connection uses it too: in parts
            // it weighs more.
            {
              name: 'livekit',
              test: /\/livekit-client\/|\/client\/media\/(livekit-room|livekit-line|screen\/livekit-screen|signing|room-options|room-without-device-watch|abandoned-join)\.ts$/,
              includeDependenciesRecursively: false,
            },
            // Signs that several screens share pack better together than each in a file of its own.
            {
              name: 'signs',
              test: (id) => (id.includes('/lucide-react/') && signs.test(id)) || themes.test(id),
              minShareCount: 4,
              includeDependenciesRecursively: false,
            },
            // What hall and tables share, and the way in has no use for.
            { name: 'inside', test: inside, minShareCount: 2, includeDependenciesRecursively: false },
            // So do the small parts of a table that other screens have a use for.
            { name: 'table-parts', test: tableParts, minShareCount: 2, includeDependenciesRecursively: false },
            { name: 'cards', test: /\/client\/features\/cards\//, minShareCount: 2, includeDependenciesRecursively: false },
            // What many screens share is one more, which packs better than its thirty parts; not what none of them needs at first.
            { name: 'common', test: (id) => shared.test(id) && !later.test(id) && !inside.test(id), minShareCount: 4 },
          ],
        },
      },
    },
  },
  test: {
    root: import.meta.dirname,
    reporters: ['default'],
    restoreMocks: true,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          environment: 'node',
          include: ['shared/**/*.test.ts', 'tests/{architecture,matching}/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          environment: 'node',
          include: ['server/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['scripts/acceptance/**'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'client',
          environment: 'node',
          include: ['client/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/client-setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          // They wait more than they work, but other checks run beside them.
          maxWorkers: 3,
          include: ['tests/{contract,integration,simulation,regression}/**/*.test.ts', 'scripts/acceptance/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'proof',
          environment: 'node',
          include: ['tests/proof/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
