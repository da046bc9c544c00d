import type { CardContent } from '#shared/gathering/commands.ts';
import type { About } from '#shared/gathering/about.ts';
import type { Hand } from '#tests/support/hands.ts';
import type { Visitor } from '#tests/support/whole-foyer.ts';

const french = (of: Readonly<Record<string, string>> | undefined): string => of?.['fr'] ?? '';

/** Writes a card at the table, as somebody does who sees the screen. On a phone the cards lie under *More*. */
export async function writeCard(visitor: Visitor, hand: Hand, about: Pick<About, 'themes' | 'questions'>, content: CardContent) {
  const { page, say } = visitor;
  const form = page.getByRole('form', { name: say('card', 'write') });
  const labelled = (key: Parameters<typeof say<'card'>>[1]) => form.getByLabel(say('card', key), { exact: true });
  await openCards(visitor, hand);
  const { kind, themes, question, text } = content;
  await hand.choose(labelled('kind'), say('card', `kinds.${kind}`));
  const named = kind === 'event' || kind === 'publication' || kind === 'link';
  await hand.write(labelled(named ? `textOf.${kind}` : 'text'), text.text);
  if (text.event !== null) {
    await labelled('startsOn').fill(text.event.startsOn);
    await labelled('endsOn').fill(text.event.endsOn);
    await hand.write(labelled('place'), text.event.place);
  }
  if (text.publication !== null) {
    await hand.write(labelled('authors'), text.publication.authors);
    await hand.write(labelled('year'), String(text.publication.year ?? ''));
  }
  if (text.link !== '') await hand.write(labelled('link'), text.link);
  if (!(await form.getByRole('group', { name: say('card', 'themes') }).isVisible())) await hand.press(form.locator('summary'));
  for (const theme of about.themes) await hand.tick(form.getByRole('checkbox', { name: french(theme.name) }), themes.includes(theme.id));
  const asked = about.questions.find(({ id }) => id === question);
  await hand.choose(form.getByLabel(say('card', 'question')), asked === undefined ? say('card', 'noQuestion') : french(asked.text));
  await hand.press(form.getByRole('button', { name: say('card', 'add'), exact: true }));
  await page.getByRole('listitem').filter({ hasText: text.text }).first().waitFor();
}

/** Where a wide screen has not opened them by itself, or a phone has them open still. */
async function openCards({ page, say }: Visitor, hand: Hand): Promise<void> {
  const form = page.getByRole('form', { name: say('card', 'write') });
  const drawer = page.getByRole('complementary', { name: say('table', 'cards') });
  const cards = page.getByRole('button', { name: new RegExp(`^${say('table', 'cards')}`) });
  const more = page
    .getByRole('toolbar', { name: say('table', 'controls') })
    .getByRole('button', { name: say('table', 'more'), exact: true });
  await cards.or(more).or(form).first().waitFor();
  if ((await drawer.isVisible()) || (await form.isVisible())) return;
  if (await more.isVisible()) await hand.press(more);
  await hand.press(cards.first());
}
