import { readFoundingCase } from '#server/rehearsal/founding-case.ts';
import { openFoundingParty } from '#tests/support/founding-party.ts';
import { both } from './tour.ts';
import type { Stop } from './tour.ts';

const founding = readFoundingCase();
/** One person each of as many organisations as a table seats. */
const seated = founding.guests
  .filter(({ organisation }, index, all) => all.findIndex((other) => other.organisation === organisation) === index)
  .filter(({ organisation }) => !['Fixed Africa', 'GIZ', 'Nordic Safe Cities', 'Peace in Our Cities'].includes(organisation))
  .slice(0, 8);
const topic = 'What we keep';
const tables = { themes: {}, own: [{ topic, theme: null, seats: 8, people: seated.map(({ name }) => name) }], standing: [] };

/** What organisers see of the founding case's cards: empty, full, and in the windows in which cards are prepared. */
export const harvestStops: readonly Stop[] = [
  {
    name: 'harvest-empty',
    elsewhere: true,
    go: async ({ foyer, others, besides }) => {
      const party = await openFoundingParty(foyer.base, [{ kind: 'hall', seconds: 1500, topicTables: [] }], tables);
      besides.push(party);
      await both(others, async (visitor) => {
        await visitor.page.goto(party.organiserAddress.replace('/setup', '/harvest'));
        await visitor.page.getByRole('heading', { name: visitor.say('harvest', 'empty.title') }).waitFor();
      });
    },
  },
  {
    name: 'harvest',
    elsewhere: true,
    go: async ({ others, besides }) => {
      const party = besides.at(-1)!;
      const personOf = (organisation: string) => seated.find((person) => person.organisation === organisation)?.name;
      for (const { organisation, usToo, ...content } of founding.cards) {
        const author = personOf(organisation);
        if (author === undefined) continue;
        const answer = await party.guest(author).send({ ...content, type: 'write_card', proof: null });
        if (!answer.ok) throw new Error(`a card of ${author} was refused: ${answer.code}`);
        const card = await party.guest(author).until(({ mine }) => mine?.cards.find(({ text }) => text === content.text.text)?.id);
        for (const other of usToo.flatMap((one) => personOf(one) ?? []))
          await party.guest(other).send({ type: 'us_too', card, on: true, proof: null });
      }
      await both(others, (visitor) =>
        visitor.page
          .getByRole('button', { name: visitor.say('harvest', 'do.menu') })
          .nth(20)
          .waitFor(),
      );
    },
  },
  {
    name: 'harvest-merge',
    elsewhere: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        await visitor.page
          .getByRole('button', { name: visitor.say('harvest', 'do.menu') })
          .first()
          .click();
        await visitor.page.getByRole('menuitem', { name: visitor.say('harvest', 'do.merge') }).click();
        await visitor.page.getByRole('dialog').waitFor();
      }),
  },
  {
    name: 'harvest-correct',
    elsewhere: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        await visitor.page.keyboard.press('Escape');
        await visitor.page
          .getByRole('button', { name: visitor.say('harvest', 'do.menu') })
          .first()
          .click();
        await visitor.page.getByRole('menuitem', { name: visitor.say('harvest', 'do.correct') }).click();
        await visitor.page.getByRole('dialog').waitFor();
      }),
  },
  {
    name: 'report',
    elsewhere: true,
    go: async ({ others, besides }) => {
      await besides.at(-1)!.live.send({ type: 'share_report', on: true });
      await both(others, async (visitor) => {
        await visitor.page.goto(besides.at(-1)!.organiserAddress.replace(/\/o\/(.*)\/setup.*/, '/g/$1/report'));
        await visitor.page.getByRole('heading', { name: visitor.say('harvest', 'needs.title') }).waitFor();
      });
    },
  },
];
