import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '#tests/support/chromium.ts';
import { privateInLog } from '#tests/support/private-in-log.ts';
import { openFoyer } from '#tests/support/whole-foyer.ts';
import type { WholeFoyer } from '#tests/support/whole-foyer.ts';
import { byKeyboard } from './without-media/by-keyboard.ts';
import { foundingCase } from './without-media/founding-case.ts';
import { wholeGathering } from './without-media/whole-gathering.ts';

/** Stories that wait for bells more than they work, so they are told at the same time, in one browser. */
describe.skipIf(chromiumPath() === null)('without a media server', () => {
  let foyer: WholeFoyer;
  beforeAll(async () => {
    foyer = await openFoyer({ media: false, environment: { FOYER_LOG: 'debug' } });
  });
  afterAll(() => foyer.close());

  describe.concurrent('the founding case from the landing page, up to the first bell', () => foundingCase(() => foyer));
  describe.concurrent('a whole gathering', () => wholeGathering(() => foyer));
  describe.concurrent('by keyboard alone', () => byKeyboard(() => foyer));

  it('nothing that anybody typed, and no key, is in the log, however much is logged', async () => {
    const log = foyer.logged();
    const contexts = foyer.browser.contexts();
    const cookies = (await Promise.all(contexts.map((context) => context.cookies()))).flat().map(({ value }) => value);
    const keys = ['link-secret', 'instance-key'].map((file) => readFileSync(join(foyer.dataFolder, file), 'utf8').trim());
    const { looked, found } = privateInLog(foyer.dataFolder, log, [...cookies, ...keys]);
    expect(found).toEqual([]);
    // Or else it looked for nothing, in nothing.
    expect(looked).toBeGreaterThan(50);
    expect(log.split('\n').length).toBeGreaterThan(20);
    expect(log).not.toMatch(/\b[spoc]\.(\w+\.\d+\.)?[\w-]{43}/);
  });
});
