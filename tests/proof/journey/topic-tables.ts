import { foundingContents } from '#tests/support/founding-harvest.ts';
import { Keyboard } from '#tests/support/hands.ts';
import type { TableRow } from '#shared/gathering/view/types.ts';
import { hallScreen } from '../../e2e/screens/hall-screen.ts';
import { writeCard } from './cards.ts';
import { done } from './guests.ts';
import type { Journey } from './journey.ts';
import { organiserName, overTheWire, peopleOf, type InBrowser } from './people.ts';

export const topicTables = ['vulnerable-groups', 'organised-crime', 'polarisation', 'methods'] as const;
type Topic = (typeof topicTables)[number];

/** What is written in browsers: by whom, and in which round or at which topic table. */
const inPages: Readonly<Record<string, { readonly by: InBrowser | typeof organiserName; readonly at: number | Topic }>> = {
  c03: { by: 'Amina', at: 0 },
  c26: { by: 'Aurélie', at: 0 },
  c14: { by: 'Kalpana', at: 1 },
  c31: { by: 'Thabo', at: 2 },
  c32: { by: 'Camille', at: 2 },
  c04: { by: 'Thabo', at: 'vulnerable-groups' },
  c37: { by: 'Aurélie', at: 'vulnerable-groups' },
  c29: { by: organiserName, at: 'methods' },
};
/** Where those in browsers sit. */
const seats: Readonly<Record<string, Topic>> = {
  Aurélie: 'vulnerable-groups',
  Thabo: 'vulnerable-groups',
  Amina: 'organised-crime',
  Kalpana: 'organised-crime',
  Camille: 'methods',
  [organiserName]: 'methods',
};
const overWire = (organisation: string): string => peopleOf(organisation).find((name) => overTheWire.includes(name)) ?? '';

/** Everybody writes what nobody else joins in, where it answers the question of the round. A reading list keeps the order of writing. */
export async function writeInRound(journey: Journey, round: number): Promise<void> {
  const { cards, wanderers } = journey;
  const here = foundingContents.filter(({ id }) => inPages[id]?.at === round);
  await Promise.all(
    here.map(({ id }) => {
      const { by } = inPages[id]!;
      return writeCard(journey.visitor(by), journey.handOf(by), journey.hall.about, journey.contentOf(id));
    }),
  );
  const question = ['challenges', 'work', 'highlights'][round];
  for (const { id, organisation, usToo, content } of foundingContents) {
    if (organisation === null || usToo.length > 0 || content.question !== question || id in inPages || content.kind === 'publication')
      continue;
    cards.set(id, await wanderers.write(overWire(organisation), journey.contentOf(id)));
  }
}

/** Six at each of the four. */
export async function sitDownByTopic(journey: Journey): Promise<void> {
  for (const [name, topic] of Object.entries(seats)) await sitDown(journey, name, journey.tableOn(topic));
  for (const name of overTheWire) {
    const free = topicTables.map((topic) => journey.tableOn(topic)).find(({ people }) => people.length < 6);
    await journey.wanderers.sit(name, free?.id ?? '');
    await journey.live.until(({ hall }) => Object.values(hall?.people ?? {}).some((one) => one.name === name && one.table === free?.id));
  }
}

async function sitDown(journey: Journey, name: string, { number, id }: TableRow): Promise<void> {
  const seat = journey.visitor(name);
  const screen = hallScreen(seat);
  await screen.table(number).waitFor();
  if (name === organiserName) {
    const hand = new Keyboard(seat.page);
    await hand.to(seat.page.locator('[data-walk][tabindex="0"]'));
    await hand.keys('m', 'Enter', 'Enter');
  } else {
    await screen.table(number).click();
    await screen.sit.click();
  }
  await journey.live.until(({ hall }) => Object.values(hall?.people ?? {}).some((one) => one.name === name && one.table === id));
}

/** What is left to write, with *us too* of those who come to that table for it. */
export async function writeByTopic(journey: Journey): Promise<void> {
  const { cards, wanderers } = journey;
  for (const { id, organisation, usToo, content } of foundingContents) {
    const page = inPages[id];
    if (organisation === null || cards.has(id) || typeof page?.at === 'number') continue;
    const topic = page?.at ?? topicTables.find((one) => content.themes.includes(one)) ?? 'methods';
    const table = journey.tableOn(topic).id;
    const [author, others] = [overWire(organisation), usToo.map(overWire)];
    const needed = [author, ...others];
    if (page !== undefined) await writeCard(journey.visitor(page.by), journey.handOf(page.by), journey.hall.about, journey.contentOf(id));
    for (const name of page === undefined ? needed : others) await wanderers.sit(name, table, needed);
    const card =
      page === undefined ? await wanderers.write(author, journey.contentOf(id)) : await wanderers.find(others[0] ?? '', content.text.text);
    cards.set(id, card);
    for (const other of others) await wanderers.usToo(other, card);
  }
}

/** What is said without names, at a table of three organisations under the Chatham House rule. */
export async function writeWithoutNames(journey: Journey): Promise<void> {
  const { wanderers, cards } = journey;
  const [host = '', ...others] = ['defus', 'nordic-safe-cities', 'gpm'].map(overWire);
  if (wanderers.at(host).mine.table !== null) await done(wanderers.at(host), { type: 'stand' });
  await done(wanderers.at(host), { type: 'open_table', topic: 'Entre nous', theme: null, question: null, languages: ['en'], seats: 4 });
  const table = await wanderers.at(host).until(({ mine }) => mine?.table);
  for (const other of others) await wanderers.sit(other, table);
  await done(wanderers.at(host), { type: 'chatham_house', table, on: true });
  for (const [index, { id }] of foundingContents.filter(({ organisation }) => organisation === null).entries())
    cards.set(id, await wanderers.write(host, journey.contentOf(id), 'abc'[index]));
}
