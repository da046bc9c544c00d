import { describe, expect, it } from 'vitest';

import { sameInstallation } from './dependencies.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/only-elsewhere': { version: '1.0.0', integrity: 'sha512-o', optional: true },
  },
};
const a = { version: '1.0.0', integrity: 'sha512-a' };

describe('the installed dependencies are what the lockfile asks for', () => {
  it('when all are there, those for other systems aside', () => {
    expect(sameInstallation(wanted, { packages: { 'node_modules/a': a } })).toBe(true);
  });

  it.each([
    ['one is missing', {}],
    ['one has another version', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['one has other contents', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
    ['one is there that nobody asked for', { 'node_modules/a': a, 'node_modules/b': a }],
  ])('but not when %s', (_case, packages) => {
    expect(sameInstallation(wanted, { packages })).toBe(false);
  });
});
