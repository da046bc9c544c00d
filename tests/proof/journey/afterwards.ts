import type { Report } from '#shared/report/report.ts';
import { expected, foundingContents } from '#tests/support/founding-harvest.ts';
import type { Hand } from '#tests/support/hands.ts';
import type { Visitor } from '#tests/support/whole-foyer.ts';

/** Says yes to what follows, on the after page. */
export async function joinSeries({ page, say }: Visitor, hand: Hand, mail: string): Promise<void> {
  await hand.write(page.getByRole('textbox', { name: new RegExp(`^${say('relay', 'member.mail')}`) }), mail);
  await hand.press(page.getByRole('button', { name: say('relay', 'member.yes'), exact: true }));
  await page.getByText(say('relay', 'member.is')).waitFor();
}

/** Offers the own contact card to somebody one sat with, having made it first. */
export async function offerCard({ page, say }: Visitor, name: string, more: { readonly mail: string }): Promise<void> {
  await page.getByRole('button', { name: say('contact', 'contacts.offerTo', { name }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: say('contact', 'field.mail') }).fill(more.mail);
  await dialog.getByRole('button', { name: say('contact', 'save') }).click();
  await dialog.getByRole('button', { name: say('contact', 'offer'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The list of one's contacts on the after page. */
export const contactsOf = ({ page, say }: Visitor) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: say('contact', 'contacts.title') }) });

/** What a report says in the terms of what the founding case expects. */
export function inExpectedTerms(report: Report) {
  const foundingId = (card: string): string => {
    const text = report.cards.find(({ id }) => id === card)?.text;
    return foundingContents.find(({ content }) => content.text.text === text)?.id ?? card;
  };
  return {
    needsByOrganisations: report.needs.map(({ card, organisations }) => ({ card: foundingId(card), organisations })),
    calendar: report.events.map(foundingId),
    readingList: report.publications.map(foundingId),
    withoutAttribution: report.withoutAttribution.map(foundingId),
    links: report.links.map(foundingId),
  };
}

export const { themesByOrganisations, themesByMereCardCount, ...expectedTerms } = expected;
