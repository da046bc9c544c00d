// @vitest-environment jsdom

import { act, configure, render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import { GatheringContext } from '#client/stores/gathering-context.ts';
import type { HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import type { ReportView } from '#shared/gathering/view/harvest-types.ts';
import { fakeGathering } from '#tests/support/fake-gathering.ts';
import { hallOf, mineOf } from '#tests/support/gathering-views.ts';
import { harvestPartOf, rowOf } from '#tests/support/harvest-views.ts';
import { ReportScreen } from './ReportScreen.tsx';

const hall = hallOf();
const viewOf = (rows: readonly HarvestRow[]): ReportView => ({ ...hall, reportShared: rows.length > 0, ...harvestPartOf(hall, rows) });
const nothing = viewOf([]);
const shared = viewOf([rowOf('An index for mayors', { kind: 'need' })]);

configure({ defaultHidden: true });
beforeEach(async () => {
  await startI18n('en');
  await Promise.all([loadCatalogue('cards'), loadCatalogue('harvest')]);
});

it('says that nothing is shared yet, then shows it without a way to change it', () => {
  const { gathering, show } = fakeGathering(nothing, mineOf('me'));
  render(
    <GatheringContext value={gathering}>
      <ReportScreen slug="demo" title={nothing.about.title} />
    </GatheringContext>,
  );
  screen.getByRole('heading', { name: 'Not shared yet' });
  act(() => show(shared));
  expect(screen.getByRole('region', { name: 'What is missing' }).textContent).toMatch(/An index for mayors.*Efus · one organisation only/);
  expect(screen.queryByRole('button', { name: 'Prepare this card' })).toBeNull();
  expect(screen.queryByRole('switch')).toBeNull();
});
