// @vitest-environment jsdom

import { act, configure, render, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import { GatheringContext } from '#client/stores/gathering-context.ts';
import type { HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import type { ReportView } from '#shared/gathering/view/harvest-types.ts';
import { cardTextOf } from '#tests/support/cards.ts';
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

it('H13 reads to each question what each organisation said in its words, with a translation by hand, and nothing that was left out', () => {
  const agreed = { kind: 'named', voice: 'efus', usToo: ['giz'], usTooUnnamed: 0 } as const;
  const text = cardTextOf('Les lampes rassurent', { language: 'fr' });
  const questions = ['What works?', 'What fails?', 'What next?'].map((words, index) => ({ id: `q${index}`, text: { en: words } }));
  const asked = hallOf({ about: { questions } });
  const view: ReportView = {
    ...asked,
    reportShared: true,
    ...harvestPartOf(asked, [
      rowOf('a', { question: 'q0', origin: agreed, text, translations: { en: 'Lamps reassure' } }),
      rowOf('Nobody hears this', { question: 'q0', hidden: true }),
      rowOf('Buses at night', { question: 'q1', kind: 'project' }),
    ]),
  };
  const { gathering } = fakeGathering(view, mineOf('me'));
  render(
    <GatheringContext value={gathering}>
      <ReportScreen slug="demo" title={view.about.title} />
    </GatheringContext>,
  );
  const answers = within(screen.getByRole('region', { name: 'Answers by question' })).getAllByRole('region');
  expect(answers.map((one) => one.textContent)).toEqual([
    '1. What works?EfusLes lampes rassurentLamps reassureInsight · us too: GIZ',
    '2. What fails?Efusa single voiceBuses at nightProject',
    '3. What next?Nobody answered this question.',
  ]);
  expect(within(answers[0]!).getByText('Les lampes rassurent').lang).toBe('fr');
});
