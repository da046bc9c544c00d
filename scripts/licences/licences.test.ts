import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../launch/places.mjs';
import { isCompatible, licencesIn, licencesPage } from './licences.ts';

describe('licences of what Foyer stands on', () => {
  it('fit Apache-2.0', () => {
    expect(licencesIn(projectFolder).filter((one) => !isCompatible(one))).toEqual([]);
  });

  it('are told of the pages too, which only name what builds them', () => {
    const shipped = new Map(licencesIn(projectFolder).map(({ name, shipped: isShipped }) => [name, isShipped]));
    expect(
      ['react', 'livekit-client', 'react-aria-components', 'socket.io-parser', 'pg', 'eslint', 'axe-core'].map((name) => shipped.get(name)),
    ).toEqual([true, true, true, true, true, false, false]);
  });

  it('are refused where they bind what contains them', () => {
    expect(isCompatible({ licence: 'GPL-3.0-only', shipped: true })).toBe(false);
    expect(isCompatible({ licence: 'MPL-2.0', shipped: true })).toBe(false);
    expect(isCompatible({ licence: 'MPL-2.0', shipped: false })).toBe(true);
    expect(isCompatible({ licence: '(MIT OR GPL-3.0)', shipped: true })).toBe(true);
    expect(isCompatible({ licence: '(Apache-2.0 AND BSD-3-Clause)', shipped: true })).toBe(true);
    expect(isCompatible({ licence: 'unknown', shipped: false })).toBe(false);
  });

  it('stand on their page; else run npm run licences', () => {
    expect(readFileSync(join(projectFolder, 'docs/licences.md'), 'utf8')).toBe(licencesPage(projectFolder));
  });
});
