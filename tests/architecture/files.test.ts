import { describe, expect, it } from 'vitest';

import { readSourceFiles } from './source-files.ts';

const files = readSourceFiles();
const longest = 350;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)?(\.test)?\.(ts|tsx|mjs)$/;
const pascal = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/;

/** The names a file exports as values; types do not count. */
function exportedValues(text: string): string[] {
  return [...text.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map((match) => match[1] ?? '');
}

describe('a file', () => {
  it('has a name in kebab-case, or in PascalCase if it is a component', () => {
    const misnamed = files
      .map(({ path }) => path)
      .filter((path) => ![kebab, pascal].some((form) => form.test(path.split('/').at(-1) ?? '')));
    expect(misnamed).toEqual([]);
  });

  it('named like a component exports that component alone', () => {
    const components = files.filter(({ path }) => /\/[A-Z]\w*\.tsx$/.test(path));
    const others = components.filter(({ path, text }) => {
      const name = path.split('/').at(-1)?.replace('.tsx', '') ?? '';
      return exportedValues(text).join() !== name;
    });
    expect(others.map(({ path, text }) => `${path} exports ${exportedValues(text).join(', ')}`)).toEqual([]);
  });

  it(`has at most ${longest} lines`, () => {
    const long = files.filter(({ text }) => text.split('\n').length > longest).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('is small: half of them have less than 3 KB', () => {
    const sizes = files.map(({ text }) => text.length).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(3000);
  });

  it('has no default export and only hands on its own', () => {
    const offenders = files
      .filter(({ path, text }) => path !== 'vite.config.ts' && /^export (default|\* from)/m.test(text))
      .map(({ path }) => path);
    expect(offenders).toEqual([]);
  });
});
