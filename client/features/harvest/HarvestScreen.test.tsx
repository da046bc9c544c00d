// @vitest-environment jsdom

import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import { GatheringContext } from '#client/stores/gathering-context.ts';
import type { HarvestPart, HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import type { HarvestView } from '#shared/gathering/view/harvest-types.ts';
import { noOrganisation } from '#shared/harvest/without-people.ts';
import { fakeGathering } from '#tests/support/fake-gathering.ts';
import { mineOf } from '#tests/support/gathering-views.ts';
import { harvestPartOf, rowOf } from '#tests/support/harvest-views.ts';
import { organiserOf } from '#tests/support/organiser-view.ts';
import { HarvestScreen } from './HarvestScreen.tsx';
import { shownHarvest } from '#client/features/gathering/harvest/shown-harvest.ts';
import { HarvestContext } from '#client/features/gathering/harvest/use-harvest.ts';

const hall = organiserOf({});
const [theme, otherTheme] = hall.about.themes.map(({ id }) => id);
const question = hall.about.questions[0]!.id;
const row = (text: string, card: Partial<HarvestRow> = {}) => rowOf(text, { question, themes: [theme!], ...card });
const viewOf = (rows: readonly HarvestRow[], more: Partial<HarvestPart> = {}, about: Partial<HarvestView['about']> = {}): HarvestView => {
  const gathering = { ...hall, about: { ...hall.about, ...about } };
  return { ...gathering, ...harvestPartOf(gathering, rows, more), survey: { answers: 0, results: null } };
};

function open(view: HarvestView) {
  const fake = fakeGathering(view, mineOf('me', { role: 'organiser', standing: 'away' }), () => 1_000_000);
  const shown = (now: HarvestView) => (
    <GatheringContext value={fake.gathering}>
      <HarvestContext value={shownHarvest(now, 'No organisation')}>
        <HarvestScreen slug="demo" />
      </HarvestContext>
    </GatheringContext>
  );
  const { rerender } = render(shown(view));
  return {
    ...fake,
    show: (now: HarvestView) => act(() => rerender(shown(now))),
    press: userEvent.setup({ delay: null, pointerEventsCheck: 0 }),
  };
}

configure({ defaultHidden: true });
beforeAll(() => Promise.all([import('#client/ui/OpenDialog.tsx'), import('#client/ui/OpenMenu.tsx')]));
beforeEach(async () => {
  await startI18n('en');
  await Promise.all([loadCatalogue('cards'), loadCatalogue('harvest')]);
});

const region = (name: string) => screen.getByRole('region', { name });
const agreed = { kind: 'named', voice: 'efus', usToo: ['giz'], usTooUnnamed: 0 } as const;

it('ranks themes by organisations in words and figures, and grows with the cards', () => {
  const first = row('Lamps', { origin: agreed });
  const { show } = open(viewOf([first]));
  expect(within(region('What comes first')).getByRole('listitem').textContent).toMatch(/2 of 3.*1 card · “us too” once/);
  show(viewOf([first, row('Buses', { themes: [otherTheme!] })]));
  expect(within(region('What comes first')).getAllByRole('listitem').at(1)?.textContent).toMatch(/1 of 3.*a single voice/);
});

it('has a line in the matrix for every organisation, also one that said nothing', () => {
  open(viewOf([row('Lamps', { origin: agreed })]));
  const lines = within(region('Themes named, by organisation and question')).getAllByRole('row');
  expect(lines.map((line) => line.textContent.includes('1 card'))).toEqual([false, true, false, false]);
  expect(lines.at(2)?.textContent).toContain('(us too)');
  expect(lines.at(3)?.textContent).toMatch(/UNODC–/);
});

it('H10 has no line for an organisation that said nothing by name under the Chatham House rule', () => {
  open(viewOf([row('Lamps', { origin: { kind: 'unnamed', among: 3, usToo: 1 } })], { voices: [] }, { chathamHouse: true }));
  const lines = within(region('Themes named, by organisation and question')).getAllByRole('row');
  expect(lines.slice(1).map((line) => within(line).getByRole('rowheader').textContent)).toEqual(['Without a name']);
});

it('says which organisations met how often, once each', () => {
  open(viewOf([row('Lamps')], { met: [{ organisations: ['efus', 'giz'], pairs: 3 }] }));
  const lines = within(region('Who met whom')).getAllByRole('row');
  expect(lines.map((line) => line.textContent)).toEqual(['12', '1 Efusnone', '2 GIZ3none']);
});

it('H12 says in figures what the files say: people, organisations, rounds, pairs, cards that count, languages', () => {
  const counts = { people: 24, organisations: 10, rounds: 3, pairsMet: 81, cards: 1, spoken: [{ language: 'fr', people: 14 }] };
  open(viewOf([row('Lamps'), row('Buses', { hidden: true })], { counts }));
  screen.getByText('Languages spoken: French (14).');
  const figures = screen.getByText('24').closest('p')?.textContent;
  expect(figures).toBe('24 people10 organisations3 rounds81 pairs met1 card');
});

it('H9 gathers what people of no organisation said in one line, and says that each counts as one', () => {
  const lone = row('Lamps', { origin: { kind: 'named', voice: noOrganisation, usToo: ['giz'], usTooUnnamed: 2 } });
  open(viewOf([lone], { rankedOf: 6 }));
  const lines = within(region('Themes named, by organisation and question')).getAllByRole('row');
  expect(lines.at(-1)?.textContent).toMatch(/^No organisation.*1 card/);
  within(region('What comes first')).getByText(/or one person without one/);
  expect(within(region('What comes first')).getByRole('listitem').textContent).toContain('of 6');
  within(region('All cards')).getByText(/No organisation; us too: GIZ and 2 voices without names/);
});

it('says how many cards without names are withheld', () => {
  open(viewOf([row('Lamps')], { withheld: 2 }));
  screen.getByText('2 cards without names are not shown: fewer than three organisations sat at their tables.');
});

it('says that there is nothing yet', () => {
  open(viewOf([]));
  screen.getByRole('heading', { name: 'Nothing yet' });
  expect(screen.queryByRole('table')).toBeNull();
});

async function choose(press: ReturnType<typeof userEvent.setup>, action: string) {
  await press.click(screen.getAllByRole('button', { name: 'Prepare this card' })[0]!);
  await press.click(await screen.findByRole('menuitem', { name: new RegExp(action) }));
}

it('hides a card from the report and puts it back', async () => {
  const { press, sent, show } = open(viewOf([row('Lamps')]));
  await choose(press, 'Take out of the report');
  expect(sent).toEqual([{ type: 'hide_card', card: 'Lamps', on: true }]);
  show(viewOf([row('Lamps', { hidden: true })]));
  within(region('All cards')).getByText('Taken out of the report');
  expect(within(region('What comes first')).queryByRole('listitem')).toBeNull();
  await choose(press, 'Put back');
  expect(sent.at(-1)).toEqual({ type: 'hide_card', card: 'Lamps', on: false });
});

it('merges a card into one that it finds by its words', async () => {
  const { press, sent } = open(viewOf([row('Éclairage'), row('Buses'), row('Lamps')]));
  await choose(press, 'Merge into another');
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getAllByRole('radio')).toHaveLength(2);
  await press.type(dialog.getByRole('searchbox'), 'eclair');
  await press.click(dialog.getByRole('radio', { name: /Éclairage/ }));
  await press.click(dialog.getByRole('button', { name: 'Merge' }));
  expect(sent).toEqual([{ type: 'merge_card', card: 'Lamps', into: 'Éclairage' }]);
});

it('corrects the words of a card, and refuses none at all beside the field', async () => {
  const { press, sent } = open(viewOf([row('Lamps')]));
  await choose(press, 'Correct');
  const dialog = within(await screen.findByRole('dialog'));
  const words = dialog.getAllByRole('textbox')[0]!;
  await press.clear(words);
  await press.click(dialog.getByRole('button', { name: 'Save' }));
  dialog.getByText('Write a few words.');
  await press.type(words, 'Street lamps');
  await press.selectOptions(dialog.getByRole('combobox', { name: 'Language of the card' }), 'French');
  await press.click(dialog.getByRole('button', { name: 'Save' }));
  expect(sent, 'H15 the language too').toMatchObject([
    { type: 'correct_card', card: 'Lamps', content: { question, themes: [theme], text: { text: 'Street lamps', language: 'fr' } } },
  ]);
});

it('keeps a translation by hand, and takes it away where it was emptied', async () => {
  const { press, sent } = open(viewOf([row('Lamps', { translations: { de: 'Lampen' } })]));
  await choose(press, 'Translate');
  const dialog = within(await screen.findByRole('dialog'));
  await press.type(dialog.getByRole('textbox', { name: 'French' }), 'Des lampes');
  await press.clear(dialog.getByRole('textbox', { name: 'German' }));
  await press.click(dialog.getByRole('button', { name: 'Save' }));
  expect(sent).toEqual([
    { type: 'translate_card', card: 'Lamps', language: 'fr', text: 'Des lampes' },
    { type: 'translate_card', card: 'Lamps', language: 'de', text: null },
  ]);
});

it('shares the report with everyone who came', async () => {
  const { press, sent } = open(viewOf([row('Lamps')]));
  await press.click(screen.getByRole('switch', { name: 'Visible to everyone who came' }));
  expect(sent).toEqual([{ type: 'share_report', on: true }]);
});

it('offers the report as files in the language now shown', () => {
  open(viewOf([row('Lamps')]));
  const address = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href');
  expect([/^DOCX/, /^CSV/, /^JSON/, /^Dates/].map(address)).toEqual(
    ['docx', 'csv', 'json', 'ics'].map((form) => `/api/gatherings/demo/report.${form}?language=en`),
  );
});

it('H14 offers the list of who came where one was kept', () => {
  open(viewOf([]));
  expect(screen.queryByRole('link', { name: /^List of who came/ })).toBeNull();
  document.body.replaceChildren();
  open(viewOf([], {}, { attendanceList: true }));
  expect(screen.getByRole('link', { name: /^List of who came/ }).getAttribute('href')).toBe(
    '/api/gatherings/demo/attendance.csv?language=en',
  );
});
