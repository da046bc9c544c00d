import { afterAll, beforeAll, describe } from 'vitest';
import { chromiumPath } from '#tests/support/chromium.ts';
import { openFoyer } from '#tests/support/whole-foyer.ts';
import type { WholeFoyer } from '#tests/support/whole-foyer.ts';
import { byKeyboard } from './without-media/by-keyboard.ts';
import { foundingCase } from './without-media/founding-case.ts';
import { wholeGathering } from './without-media/whole-gathering.ts';

/** Stories that wait for bells more than they work, so they are told at the same time, in one browser. */
describe.skipIf(chromiumPath() === null)('without a media server', () => {
  let foyer: WholeFoyer;
  beforeAll(async () => {
    foyer = await openFoyer({ media: false });
  });
  afterAll(() => foyer.close());

  describe.concurrent('the founding case from the landing page, up to the first bell', () => foundingCase(() => foyer));
  describe.concurrent('a whole gathering', () => wholeGathering(() => foyer));
  describe.concurrent('by keyboard alone', () => byKeyboard(() => foyer));
});
