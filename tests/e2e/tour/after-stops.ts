import type { ContactCard } from '#shared/gathering/contacts.ts';
import type { OffersMade } from '#shared/contract/series.ts';
import type { Visitor } from '#tests/support/whole-foyer.ts';
import { both } from './tour.ts';
import type { Side, Stop, Tour } from './tour.ts';

const guests = ['Inès', 'Noah', 'Aïssatou', 'Sofía', 'Jonas', 'Pablo', 'Ruth', 'Andrés', 'Martin', 'Jette', 'Kalpana', 'Katrin', 'Lindiwe'];
const cardOf = (name: string): ContactCard => ({
  name,
  organisation: 'International network of cities for safe public space',
  role: 'Head of the office for prevention',
  mail: `${name.normalize('NFD').replace(/[^A-Za-z]/g, '')}@network.example`.toLowerCase(),
  telephone: '+49 30 1234567',
  link: 'https://network.example/safe-public-space',
  line: 'Night walks with those who do not feel safe',
});

/** Whoever sat with one of the visitors offers a card to them, says how it was, and wants to come again. */
async function guestsAnswer({ party, visitors }: Tour): Promise<void> {
  const people = await party.live.until(({ hall }) => hall?.people);
  const ours = Object.values(people).filter(({ name }) => name === 'Camille' || name === 'Thabo');
  for (const name of guests) {
    const guest = party.guest(name);
    await guest.send({ type: 'set_contact_card', card: cardOf(name) });
    const met = new Set((await guest.until(({ mine }) => mine?.tables)).flatMap((table) => table.people));
    for (const { id } of ours) if (met.has(id)) await guest.send({ type: 'offer_contact', person: id, on: true });
    await guest.send({
      type: 'answer_survey',
      again: name.length > 4 ? 'yes' : 'rather_yes',
      change: name === 'Ruth' ? 'Longer rounds, please.' : '',
    });
    await guest.send({ type: 'join_series', mail: '' });
  }
  await both(visitors, (visitor) => offer(visitor).first().waitFor());
}

const dialog = ({ page }: Visitor) => page.getByRole('dialog');
/** To somebody who has offered theirs: the card is then there at once. */
const offer = ({ page, say }: Visitor) =>
  page.getByRole('button', { name: new RegExp(guests.map((name) => say('contact', 'contacts.offerTo', { name })).join('|')) });

/** What participants find once it is over, after their first sight of it. */
export const afterwardsStops: readonly Stop[] = [
  {
    name: 'after-contact-form',
    slow: true,
    go: async (tour) => {
      await guestsAnswer(tour);
      await both(tour.visitors, async (visitor) => {
        await offer(visitor).first().click();
        await dialog(visitor).waitFor();
      });
    },
  },
  {
    name: 'after-contact-offer',
    slow: true,
    go: ({ visitors }) =>
      both(visitors, async (visitor) => {
        await dialog(visitor)
          .getByRole('button', { name: visitor.say('contact', 'save') })
          .click();
        await dialog(visitor)
          .getByRole('button', { name: visitor.say('contact', 'offer') })
          .waitFor();
      }),
  },
  {
    name: 'after-contacts',
    slow: true,
    go: ({ visitors }) =>
      both(visitors, async (visitor) => {
        await dialog(visitor)
          .getByRole('button', { name: visitor.say('contact', 'offer') })
          .click();
        await dialog(visitor).waitFor({ state: 'detached' });
        await visitor.page.getByRole('button', { name: visitor.say('contact', 'contacts.all') }).waitFor();
        await visitor.page.getByRole('button', { name: visitor.say('contact', 'mine.qr') }).click();
        await visitor.page.getByRole('button', { name: visitor.say('after', 'survey.send') }).click();
      }),
  },
  {
    name: 'after-erase',
    slow: true,
    go: ({ visitors }) =>
      both(visitors, async (visitor) => {
        await visitor.page.getByRole('button', { name: visitor.say('gathering', 'deleteMyData') }).click();
        await visitor.page.getByText(visitor.say('erasure', 'goes.title')).waitFor();
      }),
  },
  {
    name: 'board',
    slow: true,
    go: ({ visitors, party }) =>
      both(visitors, async (visitor) => {
        await visitor.page.goto(`/g/${party.slug}/board`);
        await visitor.page.getByText('Nairobi').waitFor();
      }),
  },
  {
    name: 'harvest-after',
    slow: true,
    elsewhere: true,
    go: ({ others, party }) =>
      both(others, async (visitor) => {
        await visitor.page.goto(party.organiserAddress.replace('/setup', '/harvest'));
        await visitor.page.getByText('Longer rounds, please.').waitFor();
      }),
  },
  {
    name: 'next',
    slow: true,
    elsewhere: true,
    go: ({ others, party }) =>
      both(others, async (visitor) => {
        await visitor.page.goto(party.organiserAddress.replace('/setup', '/next'));
        await visitor.page.getByRole('button', { name: visitor.say('relay', 'relay.make') }).waitFor();
      }),
  },
  {
    name: 'next-offered',
    slow: true,
    elsewhere: true,
    go: ({ others }) =>
      both(others, async (visitor, locale) => {
        const organisations: Record<Side, string> = {
          fr: 'Réseau international des villes pour un espace public sûr\nNordstadt',
          en: 'Southern Network of Municipalities\nWeststadt',
        };
        await visitor.page.getByRole('textbox', { name: visitor.say('relay', 'relay.organisations') }).fill(organisations[locale]);
        await visitor.page.getByRole('button', { name: visitor.say('relay', 'relay.make') }).click();
        await visitor.page.getByRole('heading', { name: visitor.say('relay', 'relay.links') }).waitFor();
      }),
  },
  {
    name: 'claim',
    slow: true,
    elsewhere: true,
    go: async ({ others, party }) => {
      const offers = { organisations: ['Nordstadt'], days: 14, stays: true };
      const { body } = await party.organiser.request('POST', `/api/gatherings/${party.slug}/offers`, offers);
      const [link] = (body as OffersMade).links;
      await both(others, async (visitor) => {
        await visitor.page.goto(link?.address ?? '');
        await visitor.page.getByRole('button', { name: visitor.say('relay', 'claim.yes') }).waitFor();
      });
    },
  },
  {
    name: 'claim-wrong',
    slow: true,
    elsewhere: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        await visitor.page.goto('/claim');
        await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      }),
  },
];
