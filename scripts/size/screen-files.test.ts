import { describe, expect, it } from 'vitest';

import { filesOfScreen, catalogueFiles, stylesOfScreen } from './screen-files.mjs';

const manifest = {
  'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_react.js'], dynamicImports: ['features/hall/HallScreen.tsx'] },
  '_react.js': { file: 'assets/react.js' },
  '_list.js': { file: 'assets/list.js', imports: ['_react.js'], css: ['assets/list.css', 'assets/base.css'] },
  'features/hall/HallScreen.tsx': {
    file: 'assets/hall.js',
    isDynamicEntry: true,
    imports: ['index.html', '_list.js'],
    css: ['assets/base.css'],
  },
  'features/table/TableScreen.tsx': { file: 'assets/table.js', isDynamicEntry: true },
  'media/session.ts': { file: 'assets/media.js', isDynamicEntry: true },
  'i18n/fr/participant.ts': { file: 'assets/fr.js', isDynamicEntry: true },
  'i18n/en.json': { file: 'assets/en.js', isDynamicEntry: true },
  'i18n/frames.ts': { file: 'assets/frames.js', isDynamicEntry: true },
};

describe('what a screen loads', () => {
  it('is the entry, what is lazy for it, and all these import, each once', () => {
    expect(filesOfScreen(manifest, ['features/hall/']).sort()).toEqual([
      'assets/hall.js',
      'assets/index.js',
      'assets/list.js',
      'assets/react.js',
    ]);
    expect(filesOfScreen(manifest, ['features/table/', 'media/']).sort()).toEqual([
      'assets/index.js',
      'assets/media.js',
      'assets/react.js',
      'assets/table.js',
    ]);
  });

  it('does not include what is in no chunk of its own', () => {
    expect(filesOfScreen(manifest, ['features/join/'])).toEqual(['assets/index.js', 'assets/react.js']);
  });

  it('has the style sheets of the same files, each once', () => {
    expect(stylesOfScreen(manifest, ['features/hall/']).sort()).toEqual(['assets/base.css', 'assets/list.css']);
    expect(stylesOfScreen(manifest, ['features/table/'])).toEqual([]);
  });

  it('has its texts in catalogues by locale and part', () => {
    expect(catalogueFiles(manifest)).toEqual([
      { name: 'fr/participant', file: 'assets/fr.js' },
      { name: 'en', file: 'assets/en.js' },
    ]);
  });
});
