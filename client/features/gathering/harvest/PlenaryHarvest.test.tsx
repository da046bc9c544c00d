// @vitest-environment jsdom

import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { hallOf, mineOf } from '#tests/support/gathering-views.ts';
import { harvestPartOf, rowOf } from '#tests/support/harvest-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';
import { PlenaryHarvest } from './PlenaryHarvest.tsx';

const hall = hallOf({});
beforeEach(() => Promise.all([loadCatalogue('cards'), loadCatalogue('harvest')]));

it('L10 shows ranks, needs and dates, and says once that there are none before the first card', async () => {
  const show = (...rows: Parameters<typeof harvestPartOf>[1]) =>
    renderInGathering(<PlenaryHarvest hall={hall} part={harvestPartOf(hall, rows)} />, { hall, mine: mineOf('me') });
  const { unmount } = await show();
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Nothing yet']);
  unmount();
  await show(rowOf('An index for mayors', { kind: 'need' }));
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['What comes first', 'What is missing', 'Dates']);
  expect(screen.getByText('An index for mayors')).toBeTruthy();
});
