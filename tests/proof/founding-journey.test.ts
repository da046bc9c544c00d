import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '#shared/report/report.ts';
import { Keyboard } from '#tests/support/hands.ts';
import { perceivedBetween, waitUntilPlayed } from '#tests/support/perception.ts';
import type { TestSocket } from '#tests/support/test-app.ts';
import { afterScreen } from '../e2e/screens/after-screen.ts';
import { hallScreen } from '../e2e/screens/hall-screen.ts';
import { joinScreen } from '../e2e/screens/join-screen.ts';
import { setupScreen } from '../e2e/screens/setup-screen.ts';
import { tableScreen } from '../e2e/screens/table-screen.ts';
import {
  contactsOf,
  expectedTerms,
  inExpectedTerms,
  joinSeries,
  offerCard,
  themesByMereCardCount,
  themesByOrganisations,
} from './journey/afterwards.ts';
import { comeByLink, done, pairsAt, seatedAt } from './journey/guests.ts';
import { Journey, prepared } from './journey/journey.ts';
import { everyone, inBrowsers, invited, linksIn, mailOf, modeOf, onThePhone, organiserName, overTheWire } from './journey/people.ts';
import { preparing, running } from './journey/prepare.ts';
import { sitDownByTopic, topicTables, writeByTopic, writeInRound, writeWithoutNames } from './journey/topic-tables.ts';

/** Milliseconds for sound and picture to come through on a machine that is busy with other things. */
const patience = 45_000;
const inPages = [organiserName, ...inBrowsers];

describe('the founding case, from the first idea to a next gathering that others host', () => {
  let journey: Journey;
  let claims: readonly string[] = [];
  /** Whom each of the pages had with them before the next bell. */
  let company = new Map<string, readonly string[]>();
  const again = new Map<string, TestSocket>();

  beforeAll(async () => {
    journey = await Journey.begin();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, page] of [...journey.organiser.context.pages(), ...Object.values(journey.visitors).map(({ page }) => page)].entries())
      await journey.picture(page, `failed-${name}`);
  });
  afterAll(async () => {
    for (const socket of again.values()) socket.close();
    await journey.end();
  });

  it('is prepared by keyboard alone, its people invited from a list', async () => {
    const { organiser, mails } = journey;
    const setup = preparing(organiser);
    const { title, themes, questions } = prepared;
    await setup.create({ ...prepared, topicTables }, organiserName);
    await journey.watch(organiser);
    journey.lap('prepare');
    await setup.invite();
    await journey.live.until(({ hall }) => hall !== null && 'guests' in hall && Object.keys(hall.guests).length === 24);
    const { about } = journey.hall;
    expect(about.title).toEqual(title);
    expect(about.questions.map(({ text }) => text)).toEqual(questions.map(({ text }) => text));
    expect(about.themes.map(({ name }) => name)).toEqual(themes.map(({ name }) => name));
    expect(about.programme).toEqual([
      { kind: 'plenary', seconds: 120 },
      { kind: 'mixing', rounds: 3, seconds: 120, tableSize: 4, questions: about.questions.map(({ id }) => id) },
      { kind: 'hall', seconds: 120, topicTables: topicTables.map((theme) => journey.themeId(theme)) },
    ]);
    await journey.picture(organiser.page, '01-people');
    await setup.write();
    await expect.poll(() => mails.received.length, { timeout: 30_000 }).toBe(23);
    expect([...linksIn(mails.received).keys()].sort()).toEqual(invited.map(({ name }) => mailOf(name)).sort());
    journey.lap('invite 23 by list and mail');
  });

  it('E1 E4 is rehearsed with as many guests, and nothing of it is in the gathering', async () => {
    const { page, say } = await preparing(journey.organiser).rehearse();
    await page.getByText(say('rehearsal', 'ribbonQuick')).waitFor();
    await page.getByText(say('rehearsal', 'over.title')).waitFor({ timeout: 240_000 });
    await page.getByText(/^Tour 3/).waitFor();
    await journey.picture(page, '02-rehearsed');
    await page.close();
    expect(Object.keys(journey.hall.guests)).toHaveLength(24);
    expect(journey.hall.people).toEqual({});
    journey.lap('rehearse');
  });

  it('24 people come by the links in their mails, six of them in browsers', async () => {
    await preparing(journey.organiser).openDoors();
    const links = linksIn(journey.mails.received);
    await Promise.all(
      inBrowsers.map(async (name) => {
        const visitor = journey.visitors[name];
        const join = joinScreen(visitor);
        await visitor.page.goto(links.get(mailOf(name)) ?? '');
        await join.tryDevices.click();
        await join.level.waitFor();
        await join.way(modeOf(name)).click();
        await hallScreen(visitor).title.waitFor();
      }),
    );
    for (const name of overTheWire) journey.wire.set(name, await comeByLink(journey.foyer.base, links.get(mailOf(name)) ?? ''));
    journey.organiserSeat = await running(journey.organiser).enter('Efus');
    await journey.live.until(({ hall }) => Object.keys(hall?.people ?? {}).length === 24);
    expect(
      Object.values(journey.hall.people)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...everyone].sort());
    await journey.picture(journey.visitors[onThePhone].page, '02-hall-phone');
    journey.lap('24 come in');
  });

  it('L1 L3 begins with a plenary: all hear the organiser, and whom she calls up', async () => {
    const { visitors, organiser } = journey;
    const direct = running(organiser);
    await direct.start();
    await journey.live.until(({ hall }) => hall?.clock.kind === 'plenary');
    const floor = { heard: [organiserName], seen: [organiserName] };
    for (const name of inBrowsers) await waitUntilPlayed(visitors[name].page, floor, patience);
    const camille = tableScreen(visitors.Camille);
    await camille.hand.click();
    await direct.callUp('Camille');
    await journey.picture(organiser.page, '03-plenary-live');
    await journey.picture(visitors[onThePhone].page, '03-plenary-phone');
    await camille.microphone.click();
    await camille.camera.click();
    const both = ['Camille', organiserName];
    for (const name of [onThePhone, 'Amina'] as const) await waitUntilPlayed(visitors[name].page, { heard: both, seen: both }, patience);
    company = new Map(inPages.map((name) => [name, both]));
    await direct.end('segment');
    await journey.live.until(({ hall }) => hall?.clock.coming !== null);
    journey.lap('plenary');
  });

  it.each([0, 1, 2])('R6 R10 mixes all 24 in round %i at tables of four, nobody with somebody they met', async (round) => {
    const { tables, startedAt } = await journey.live.until(
      ({ hall }) =>
        hall?.clock.kind === 'round' &&
        hall.clock.round === round &&
        Object.values(hall.people).every(({ table }) => table !== null) && { tables: seatedAt(hall), startedAt: hall.clock.startedAt ?? 0 },
      110_000,
    );
    expect(Object.values(tables).map((names) => names.length)).toEqual([4, 4, 4, 4, 4, 4]);
    const pairs = pairsAt(tables);
    expect(pairs.filter((pair) => journey.met.has(pair))).toEqual([]);
    for (const pair of pairs) journey.met.add(pair);

    const mates = (name: string) =>
      inPages
        .filter((other) => other !== name && Object.values(tables).some((names) => names.includes(name) && names.includes(other)))
        .sort();
    const seenOf = (names: readonly string[]) => names.filter((name) => modeOf(name) === 'full');
    for (const name of inPages)
      await waitUntilPlayed(journey.visitor(name).page, { heard: mates(name), seen: seenOf(mates(name)) }, patience);
    const settled = Date.now();
    // How sharp the bell cuts is for `bench:rotation`. Whose sound and picture come at all is not: before it those of the former table, then also those of this one, of no other ever.
    for (const name of inPages) {
      const known = company.get(name) ?? [];
      const strangers = async (from: number, to: number, among: readonly string[]) => {
        const { received } = await perceivedBetween(journey.visitor(name).page, from, to);
        return [...received.heard, ...received.seen].filter((one) => !among.includes(one));
      };
      expect(await strangers(startedAt - 20_000, startedAt - 200, known), `what came to ${name} before the bell`).toEqual([]);
      expect(await strangers(startedAt, settled, [...known, ...mates(name)]), `what came to ${name} at the bell`).toEqual([]);
    }
    company = new Map(inPages.map((name) => [name, mates(name)]));
    // From here on all are at their tables, and write.
    await writeInRound(journey, round);
    if (round === 0) await journey.picture(journey.visitors[onThePhone].page, '04-card-phone');
    for (const name of inPages) {
      const { received } = await perceivedBetween(journey.visitor(name).page, settled, Date.now());
      expect([received.heard, received.seen], `what came to ${name}`).toEqual([mates(name), seenOf(mates(name))]);
    }
    // What is left of the round tells nothing more; where its bell is promised already, it rings by itself.
    await journey.live.send({ type: 'end_gently', what: 'round' });
    journey.lap(`round ${round + 1}`);
  });

  it('gathers at four topic tables, held until all 41 cards are written', async () => {
    await journey.live.until(({ hall }) => hall?.clock.kind === 'hall', 120_000);
    await running(journey.organiser).hold();
    await sitDownByTopic(journey);
    expect(topicTables.map((theme) => journey.tableOn(theme).people.length)).toEqual([6, 6, 6, 6]);
    await journey.picture(journey.visitors[onThePhone].page, '05-table-phone');
    await journey.picture(journey.organiser.page, '05-tables-live');
    await writeByTopic(journey);
    await writeWithoutNames(journey);
    await journey.live.until(({ hall }) => hall !== null && 'figures' in hall && hall.figures.cards === 41);
    journey.lap('topic tables and cards');
    await running(journey.organiser).end('gathering');
    await journey.live.until(({ hall }) => hall?.clock.coming !== null);
    for (const name of inPages) await afterScreen(journey.visitor(name)).title.waitFor({ timeout: 90_000 });
    journey.lap('the end');
  });

  it.each(['fr', 'en'] as const)('H8 H12 the report comes to what was expected: %s', async (language) => {
    const { page, say } = journey.organiser;
    if (language === 'fr') await new Keyboard(page).press(page.getByRole('link', { name: say('live', 'over.harvest') }));
    const file = async (form: string) => page.request.get(`/api/gatherings/${journey.slug}/report.${form}?language=${language}`);
    const report = (await (await file('json')).json()) as Report;
    expect(inExpectedTerms(report)).toEqual({ ...expectedTerms, links: ['c38'] });
    expect(report.figures).toMatchObject({ people: 24, organisations: 12, rounds: 3, pairsMet: journey.met.size, cards: 41 });
    expect(report.withheld).toBe(0);
    const named = (theme: string) => prepared.themes.find(({ id }) => id === theme)?.name[language] ?? '';
    expect(report.themes.map(({ id, organisations }) => ({ theme: id, organisations }))).toEqual(
      themesByOrganisations.map(({ theme, organisations }) => ({ theme: journey.themeId(theme), organisations })),
    );

    if (language === 'en') await new Keyboard(page).choose(page.getByRole('combobox', { name: say('common', 'language') }), 'English');
    const ranking = page.locator('[aria-labelledby=harvest-themes] ol > li');
    await ranking.filter({ hasText: named('vulnerable-groups') }).waitFor();
    await journey.picture(page, `06-harvest-${language}`);
    const shown = (await ranking.allInnerTexts()).map(
      (text) => prepared.themes.find(({ name }) => text.startsWith(name[language] ?? ''))?.id,
    );
    expect(shown).toEqual(themesByOrganisations.map(({ theme }) => theme));
    expect(shown).not.toEqual(themesByMereCardCount);
    expect((await (await file('docx')).body()).subarray(0, 2).toString()).toBe('PK');
  });

  it('H13 is shared by keyboard, and read on the phone', async () => {
    const { page, say } = journey.organiser;
    const hand = new Keyboard(page);
    await hand.choose(page.getByRole('combobox', { name: 'Language' }), 'Français');
    await hand.tick(page.getByRole('switch', { name: say('harvest', 'share.all') }), true);
    const phone = journey.visitors[onThePhone];
    await phone.page.getByRole('link', { name: phone.say('after', 'report') }).click();
    await phone.page.getByRole('heading', { name: phone.say('harvest', 'needs.title') }).waitFor();
    await journey.picture(phone.page, '07-report-phone');
    await phone.page.goBack();
    await afterScreen(phone).title.waitFor();
    journey.lap('the report, and to share it');
  });

  it('K2 K3 contact cards are exchanged where both want to, and an offer alone shows nothing', async () => {
    const { visitors } = journey;
    await offerCard(visitors.Kalpana, 'Amina', { mail: mailOf('Kalpana') });
    await offerCard(visitors[onThePhone], 'Thabo', { mail: mailOf(onThePhone) });
    expect(await contactsOf(visitors.Thabo).getByText(mailOf(onThePhone)).count()).toBe(0);
    await offerCard(visitors.Thabo, onThePhone, { mail: mailOf('Thabo') });
    await contactsOf(visitors.Thabo).getByText(mailOf(onThePhone)).first().waitFor();
    await contactsOf(visitors[onThePhone]).getByText(mailOf('Thabo')).first().waitFor();
    expect(await visitors.Amina.page.getByText(mailOf('Kalpana')).count()).toBe(0);
    await journey.picture(visitors[onThePhone].page, '08-after-phone');
    journey.lap('contact cards');
  });

  it('N2 N5 all say yes to what follows, and the next gathering is offered to two by keyboard', async () => {
    for (const name of inPages) await joinSeries(journey.visitor(name), journey.handOf(name), mailOf(name));
    for (const [name, socket] of journey.wire) await done(socket, { type: 'join_series', mail: mailOf(name) });
    const { page, say } = journey.organiserSeat;
    const hand = new Keyboard(page);
    await hand.press(page.getByRole('link', { name: say('relay', 'relay.link') }));
    await hand.write(page.getByRole('textbox', { name: say('relay', 'relay.organisations') }), 'Fixed Africa\nCIPC');
    // She wants to be a guest of theirs, and is invited as everybody is.
    await hand.tick(page.getByRole('checkbox', { name: say('relay', 'relay.stays') }), false);
    await hand.press(page.getByRole('button', { name: say('relay', 'relay.make') }));
    const links = page.getByRole('region', { name: say('relay', 'relay.links') }).getByRole('textbox');
    await links.nth(1).waitFor();
    claims = await Promise.all((await links.all()).map((link) => link.inputValue()));
    await journey.picture(page, '09-offers');
    journey.lap('all say yes, two offers');
  });

  it('N6 two organisations claim it, one of them on a phone, and host it together', async () => {
    for (const [index, name] of (['Thabo', onThePhone] as const).entries()) {
      const { page, say } = journey.visitors[name];
      await page.goto(claims[index] ?? '');
      await page.getByRole('textbox', { name: say('relay', 'claim.name') }).fill(name);
      await page.getByText(say('relay', 'claim.people', { count: 24 })).waitFor();
      await page.getByText(say('relay', 'claim.pairs', { count: journey.met.size })).waitFor();
      await journey.picture(page, `10-claim-${index + 1}`);
      await page.getByRole('button', { name: say('relay', 'claim.yes') }).click();
      await setupScreen(journey.visitors[name]).guests.waitFor();
    }
    const { title, programme, themes } = journey.hall.about;
    await journey.watch(journey.visitors.Thabo);
    expect(journey.hall.about).toMatchObject({ organisedBy: 'Fixed Africa · CIPC', title, programme, themes });
    expect(
      Object.values(journey.hall.guests)
        .filter(({ organiser }) => !organiser)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...everyone].sort());
    journey.lap('two claims');
  });

  it('N3 the first plan of the next gathering repeats no pair of the one before', async () => {
    const { mails, foyer, visitors } = journey;
    const sent = mails.received.length;
    const host = visitors.Thabo;
    const { page, say } = host;
    await page.getByRole('button', { name: /^Envoyer à / }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: say('mail', 'confirm.send'), exact: true })
      .click();
    await expect.poll(() => mails.received.length, { timeout: 30_000 }).toBe(sent + 24);
    await page.getByRole('button', { name: say('setup', 'doors.open') }).click();
    await journey.live.until(({ hall }) => hall?.clock.phase === 'open');
    const links = linksIn(mails.received.slice(sent));
    for (const name of everyone) again.set(name, await comeByLink(foyer.base, links.get(mailOf(name)) ?? ''));
    await page.getByRole('link', { name: say('setup', 'live') }).click();
    await page.getByRole('button', { name: say('live', 'actions.start') }).click();
    const asked = page.getByRole('alertdialog');
    await asked.getByRole('button', { name: say('live', 'actions.start') }).click();
    await journey.live.until(({ hall }) => hall?.clock.kind === 'plenary');
    await page.getByRole('button', { name: say('live', 'actions.end') }).click();
    await page.getByRole('menuitem', { name: say('live', 'end.segment') }).click();
    await asked.getByRole('button', { name: say('live', 'actions.segment') }).click();
    const tables = await journey.live.until(
      ({ hall }) => hall?.clock.kind === 'round' && Object.values(hall.people).every(({ table }) => table !== null) && seatedAt(hall),
      120_000,
    );
    const pairs = pairsAt(tables);
    expect(Object.values(tables).map((names) => names.length)).toEqual([4, 4, 4, 4, 4, 4]);
    expect(pairs.filter((pair) => journey.met.has(pair))).toEqual([]);
    await journey.picture(page, '11-next-live');
    journey.lap('the next one, up to its first round');
  });

  it('and no page reported an error or fetched from elsewhere', () => {
    const { organiser, visitors } = journey;
    expect([organiser, ...Object.values(visitors)].flatMap(({ watch }) => watch.trouble)).toEqual([]);
  });
});
