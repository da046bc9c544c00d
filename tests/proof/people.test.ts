import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maxPeople } from '#shared/gathering/limits.ts';
import { openFoyer, type Visitor, type WholeFoyer } from '#tests/support/whole-foyer.ts';
import { workbookOf } from '#tests/support/workbook.ts';
import { setupScreen } from '../e2e/screens/setup-screen.ts';
import { createDraft } from '../e2e/tour/more-gatherings.ts';

/** One place is the organiser's. */
const people = maxPeople - 1;
const faulty = 20;

const headings = ['Prénom', 'Nom', 'Organisme', 'Courriel', 'Langues', 'Rôle', 'À séparer de'];
const rows = [
  headings,
  ...Array.from({ length: people }, (_, index) => [
    `Prénom ${index}`,
    `Nom ${index}`,
    `Organisme ${index % 300}`,
    index % Math.ceil(people / faulty) === 7 ? 'sans arobase' : `personne.${index}@exemple.org`,
    ['français, anglais', 'fr', 'English; español'][index % 3] ?? '',
    index % 50 === 0 ? 'animatrice' : '',
    index % 100 === 99 ? `Prénom ${index - 1} Nom ${index - 1}` : '',
  ]),
];
const csv = Buffer.from(rows.map((cells) => cells.map((said) => `"${said}"`).join(';')).join('\r\n'), 'latin1');
const workbook = Buffer.from(
  workbookOf(
    rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((said, at) => `<c r="${'ABCDEFG'[at]}${row + 1}" t="inlineStr"><is><t>${said}</t></is></c>`).join('')}</row>`,
      )
      .join(''),
  ),
);

describe(`a list of ${people} people in a real browser`, () => {
  const figures: Record<string, Record<string, number>> = {};
  let foyer: WholeFoyer;
  beforeAll(async () => {
    foyer = await openFoyer({ media: false });
  });
  afterAll(async () => {
    console.table(figures);
    await foyer.close();
  });

  it.each([
    { kind: 'CSV', name: 'liste.csv', buffer: csv },
    { kind: 'XLSX', name: 'liste.xlsx', buffer: workbook },
  ])('as $kind is checked, corrected and invited in under three seconds of waiting', async ({ kind, name, buffer }) => {
    const { organiserAddress } = await createDraft(foyer.base);
    const visitor = await foyer.visitor({ locale: 'fr' });
    const { page } = visitor;
    const screen = setupScreen(visitor);
    await page.goto(organiserAddress);
    await screen.list.waitFor();
    await watchFreezes(visitor);

    const chosen = performance.now();
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
    await screen.checked.waitFor();
    const checked = performance.now() - chosen;

    const mail = screen.checked.getByRole('textbox', { name: visitor.say('invite', 'column.mail') });
    expect(await mail.count()).toBe(faulty);
    const freezesOfReading = await freezes(visitor);
    await mail.first().focus();
    await page.keyboard.type('ab');
    const letter = (await freezes(visitor)) - freezesOfReading;
    for (const field of await mail.all()) await field.fill('');

    const invited = performance.now();
    await screen.invite.click();
    await screen.guests.waitFor();
    const stored = performance.now() - invited;
    await screen.guests.getByText(new RegExp(`^${people}$`)).waitFor();
    const listed = performance.now() - invited;
    figures[kind] = Object.fromEntries(
      Object.entries({
        'ms to the checked list': checked,
        'ms from “invite” to the first links': stored,
        'ms to all': listed,
        'longest freeze, ms': await longest(visitor),
        'freezes of two letters, ms': letter,
      }).map(([what, value]) => [what, Math.round(value)]),
    );
    expect(checked + listed).toBeLessThan(3_000);
    await visitor.context.close();
  });
});

interface Watched {
  frozen?: number[];
}

const watchFreezes = ({ page }: Visitor) =>
  page.evaluate(() => {
    const frozen: number[] = [];
    (globalThis as Watched).frozen = frozen;
    new PerformanceObserver((list) => frozen.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });

const freezes = ({ page }: Visitor) => page.evaluate(() => (globalThis as Watched).frozen?.reduce((sum, one) => sum + one, 0) ?? 0);
const longest = ({ page }: Visitor) => page.evaluate(() => Math.max(0, ...((globalThis as Watched).frozen ?? [])));
