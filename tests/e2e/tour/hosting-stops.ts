import type { Rehearsal } from '#shared/contract/http.ts';
import { openFoundingParty, type FoundingParty } from '#tests/support/founding-party.ts';
import type { Visitor } from '#tests/support/whole-foyer.ts';
import { hallScreen } from '../screens/hall-screen.ts';
import { joinScreen } from '../screens/join-screen.ts';
import { liveScreen } from '../screens/live-screen.ts';
import { tableScreen } from '../screens/table-screen.ts';
import { both } from './tour.ts';
import type { Stop, Tour } from './tour.ts';

const programme = [
  { kind: 'hall', seconds: 1500, topicTables: ['methods', 'polarisation'] },
  {
    kind: 'world_cafe',
    rounds: 2,
    seconds: 900,
    tableSize: 4,
    questions: ['challenges'],
    topics: ['methods', 'polarisation', 'local-partners'],
  },
] as const;
const host = 'Martin';
const standing = ['Inès', 'Noah', 'Aïssatou', 'Sofía', 'Jonas', 'Pablo', 'Ruth'];
const said =
  'Two cities walk the square at night with those who avoid it, before they plan. What both lack is a way to say afterwards whether it helped.';

const partyOf = ({ besides }: Tour): FoundingParty => {
  const party = besides.at(-1);
  if (party === undefined) throw new Error('There is no gathering yet.');
  return party;
};
const seatPage = ({ organiserAddress }: FoundingParty) => organiserAddress.replace(/\/o\/([^/]+).*/, '/g/$1');
const livePage = ({ organiserAddress }: FoundingParty) => organiserAddress.replace('/setup', '/live');
const button = ({ page, say }: Visitor, key: string, of: Parameters<Visitor['say']>[0] = 'hosting') =>
  page.getByRole('button', { name: say(of, key as never), exact: true });
const dialog = ({ page }: Visitor) => page.getByRole('dialog').or(page.getByRole('alertdialog'));

async function onLive({ page, say }: Visitor, key: 'actions.end' | 'programme.change'): Promise<void> {
  await page
    .getByRole('button', { name: say('live', key), exact: true })
    .first()
    .click();
}

/** What hosts and organisers do with tables, one's own and others', and a rehearsal. The organisers are among the people. */
export const hostingStops: readonly Stop[] = [
  {
    name: 'hall-seat-offered',
    elsewhere: true,
    slow: true,
    go: async ({ foyer, others, besides }) => {
      const party = await openFoundingParty(foyer.base, programme, {
        themes: { methods: [host, 'Jette'], polarisation: ['Katrin'] },
        own: [],
        standing,
      });
      besides.push(party);
      await both(others, async (visitor, side) => {
        const name = side === 'fr' ? 'Solène' : 'Wanjiru';
        await visitor.page.goto(party.organiserAddress);
        await visitor.page.getByRole('heading', { level: 1 }).waitFor();
        await visitor.page.goto(seatPage(party));
        await joinScreen(visitor).name.fill(name);
        await joinScreen(visitor).way('listening').click();
        await hallScreen(visitor).seatMe.waitFor();
        const person = await party.live.until(({ hall }) => Object.values(hall?.people ?? {}).find((one) => one.name === name)?.id);
        await party.guest(host).send({ type: 'offer_seat', table: party.tableOn('methods'), person });
      });
      await both(others, (visitor) => visitor.page.getByText(host).first().waitFor());
    },
  },
  {
    name: 'live-visit',
    elsewhere: true,
    slow: true,
    go: (tour) =>
      both(tour.others, async ({ page, context, say }, side) => {
        const number = side === 'fr' ? 1 : 2;
        const seat = await context.newPage();
        await seat.goto(seatPage(partyOf(tour)));
        await seat.getByRole('heading', { level: 1 }).waitFor();
        await page.goto(livePage(partyOf(tour)));
        await page.getByRole('button', { name: say('live', 'tables.menu', { number }) }).click();
        await page.getByRole('menuitem', { name: say('live', 'visit.menu') }).click();
        await page
          .getByText(say('live', 'visit.here', { number }))
          .first()
          .waitFor();
      }),
  },
  {
    name: 'live-programme',
    elsewhere: true,
    slow: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        await onLive(visitor, 'programme.change');
        await dialog(visitor).waitFor();
      }),
  },
  {
    name: 'live-end-asked',
    elsewhere: true,
    slow: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        await visitor.page.keyboard.press('Escape');
        await onLive(visitor, 'actions.end');
        await visitor.page.getByRole('menuitem').last().click();
        await dialog(visitor).waitFor();
      }),
  },
  {
    name: 'table-edit',
    elsewhere: true,
    slow: true,
    go: (tour) =>
      both(tour.others, async (visitor) => {
        await visitor.page.keyboard.press('Escape');
        await visitor.page.getByRole('button', { name: visitor.say('live', 'visit.back') }).click();
        await visitor.page.goto(seatPage(partyOf(tour)));
        await hallScreen(visitor).table(2).click();
        await hallScreen(visitor).sit.last().click();
        await tableScreen(visitor).people.click();
        await button(visitor, 'edit.open').click();
        await dialog(visitor).waitFor();
      }),
  },
  {
    name: 'table-offer-seats',
    elsewhere: true,
    slow: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        await visitor.page.keyboard.press('Escape');
        await button(visitor, 'offer.open').click();
        await dialog(visitor).waitFor();
      }),
  },
  {
    name: 'cafe-table',
    elsewhere: true,
    slow: true,
    go: async (tour) => {
      const party = partyOf(tour);
      await both(tour.others, ({ page }) => page.keyboard.press('Escape'));
      await party.live.send({ type: 'start' });
      await party.live.until(({ hall }) => hall?.clock.kind === 'round', 200_000);
      for (const name of [host, 'Jette', 'Katrin', ...standing]) {
        const table = await party.guest(name).until(({ mine }) => mine?.table);
        await party.guest(name).send({ type: 'write_summary', table, text: said });
      }
      await both(tour.others, (visitor) => button(visitor, 'cafe.change').or(button(visitor, 'cafe.write')).waitFor());
    },
  },
  {
    name: 'cafe-write',
    elsewhere: true,
    slow: true,
    go: ({ others }) =>
      both(others, async (visitor) => {
        await button(visitor, 'cafe.change').or(button(visitor, 'cafe.write')).click();
        await dialog(visitor).waitFor();
      }),
  },
  {
    name: 'rehearsal',
    elsewhere: true,
    slow: true,
    go: async ({ foyer, others, besides }) => {
      const short = [
        { kind: 'hall', seconds: 100, topicTables: [] },
        { kind: 'mixing', rounds: 2, seconds: 200, tableSize: 4, questions: ['challenges', 'work'] },
      ] as const;
      const party = await openFoundingParty(foyer.base, short, { themes: {}, own: [], standing: [] });
      besides.push(party);
      const plan = { guests: 14, names: 'invented', late: 0.1, absent: 0, dropping: 0.1, speed: 10 };
      const { body } = await party.organiser.request('POST', `/api/gatherings/${party.slug}/rehearsals`, { plan });
      await both(others, async (visitor) => {
        await visitor.page.goto((body as Rehearsal).liveAddress);
        await liveScreen(visitor).look('tables').waitFor();
      });
    },
  },
  {
    name: 'rehearsal-over',
    elsewhere: true,
    slow: true,
    go: ({ others }) =>
      both(others, (visitor) =>
        visitor.page.getByRole('region', { name: visitor.say('rehearsal', 'over.title') }).waitFor({ timeout: 180_000 }),
      ),
  },
];
