import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../launch/places.mjs';
import { configurationReference } from './reference.ts';

it('the page on configuration says what the schema says; else run npm run configuration', () => {
  expect(readFileSync(join(projectFolder, 'docs/configuration.md'), 'utf8')).toBe(configurationReference());
});
