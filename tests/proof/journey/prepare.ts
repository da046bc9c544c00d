import type { Locator } from 'playwright-core';
import type { About } from '#shared/gathering/about.ts';
import type { LocalText } from '#shared/gathering/about.ts';
import { Keyboard } from '#tests/support/hands.ts';
import type { Visitor } from '#tests/support/whole-foyer.ts';
import { landingScreen } from '../../e2e/screens/landing-screen.ts';
import { setupScreen } from '../../e2e/screens/setup-screen.ts';
import { list } from './people.ts';

const languageName = new Intl.DisplayNames('fr', { type: 'language' });

interface Topics {
  readonly title: LocalText;
  readonly organisedBy: string;
  readonly themes: About['themes'];
  readonly questions: About['questions'];
  readonly topicTables: readonly string[];
}

/** What an organiser without a pointer prepares, in French. */
export function preparing(visitor: Visitor) {
  const { page, say } = visitor;
  const hand = new Keyboard(page);
  const screen = setupScreen(visitor);
  const button = (name: string, within: Pick<Locator, 'getByRole'> = page) => within.getByRole('button', { name, exact: true });
  const writeIn = async (label: string, text: LocalText) => {
    for (const [language, words] of Object.entries(text))
      await hand.write(page.getByLabel(say('setup', 'inLanguage', { label, language: languageName.of(language) ?? '' })), words);
  };
  const segment = (kind: 'hall' | 'plenary' | 'mixing') =>
    page.getByRole('button', { name: new RegExp(`^\\d\\d:\\d\\d\\W+${say('setup', `programme.${kind}`)}`) });
  const segmentMenu = (kind: 'hall' | 'plenary' | 'mixing') =>
    button(say('setup', 'programme.change', { what: say('setup', `programme.${kind}`) }));

  return {
    hand,
    /** From the front door to a gathering that exists: a plenary, three rounds, and a hall with a table for each of `topicTables`. */
    async create({ title, organisedBy, themes, questions, topicTables }: Topics, name: string) {
      await page.goto('/');
      await hand.press(landingScreen(visitor).prepare);
      await hand.tick(page.getByRole('checkbox', { name: 'Anglais' }), true);
      await writeIn(say('setup', 'about.title'), title);
      await hand.write(page.getByLabel(say('setup', 'about.organisedBy')), organisedBy);

      await hand.write(page.getByLabel(say('setup', 'people.yourName')), name);
      await hand.press(screen.create);
      await screen.current('topics').waitFor();

      for (const [index, { text }] of questions.entries()) await writeIn(say('setup', 'topics.question', { number: index + 1 }), text);
      for (const [index, { name: words }] of themes.entries()) {
        await hand.press(button(say('setup', 'topics.addTheme')));
        await writeIn(say('setup', 'topics.theme', { number: index + 1 }), words);
      }

      await hand.press(screen.step('programme'));
      await hand.take(segmentMenu('hall').first(), say('setup', 'programme.remove'));
      await hand.press(button(say('setup', 'programme.addPlenary')));
      await hand.write(page.getByLabel(say('setup', 'programme.minutes'), { exact: true }), '2');
      for (const _ of [1, 2]) await hand.take(segmentMenu('plenary'), say('setup', 'programme.up'));
      await hand.press(segment('mixing'));
      await hand.write(page.getByLabel(say('setup', 'programme.minutesEach'), { exact: true }), '2');
      await hand.choose(page.getByLabel(say('setup', 'programme.seats')), '4');
      await hand.press(segment('hall'));
      await hand.write(page.getByLabel(say('setup', 'programme.minutes'), { exact: true }), '2');
      for (const id of topicTables) {
        const theme = themes.find((one) => one.id === id)?.name['fr'] ?? '';
        await hand.tick(page.getByRole('checkbox', { name: theme }), true);
      }

      await hand.press(screen.step('people'));
      await page.getByLabel(say('invite', 'organiserAddress')).waitFor();
    },
    /** The list of people, its faulty address put right in place. */
    async invite() {
      await hand.paste(screen.list, list);
      await hand.press(screen.check);
      await screen.checked.waitFor();
      await hand.write(screen.checked.getByRole('textbox', { name: say('invite', 'column.mail') }), 'amina@example.org');
      await hand.press(screen.invite);
      await screen.guests.waitFor();
    },
    /** Has everybody written to. */
    async write() {
      const panel = page.locator('section').filter({ has: page.getByRole('heading', { name: say('mail', 'title') }) });
      await hand.press(panel.getByRole('button', { name: /^Envoyer à / }));
      await hand.press(button(say('mail', 'confirm.send'), page.getByRole('alertdialog')));
    },
    /** Begins a rehearsal, with as many invented guests as are invited; gives the page on which it is followed. */
    async rehearse(): Promise<Visitor> {
      await hand.press(button(say('setup', 'rehearse')));
      await hand.press(button(say('rehearsal', 'begin')));
      const [opened] = await Promise.all([
        visitor.context.waitForEvent('page'),
        hand.press(page.getByRole('link', { name: say('rehearsal', 'began.open') })),
      ]);
      await hand.keys('Escape');
      return { ...visitor, page: opened };
    },
    async openDoors() {
      await hand.press(button(say('setup', 'doors.open')));
      await hand.press(page.getByRole('link', { name: say('setup', 'live') }));
    },
  };
}

/** What an organiser without a pointer decides while it runs. */
export function running(visitor: Visitor) {
  const { page, say } = visitor;
  const hand = new Keyboard(page);
  const button = (name: string, within: Pick<Locator, 'getByRole'> = page) => within.getByRole('button', { name, exact: true });
  return {
    hand,
    async start() {
      await hand.press(button(say('live', 'actions.start')));
      await hand.press(button(say('live', 'actions.start'), page.getByRole('alertdialog')));
    },
    hold: () => hand.press(button(say('live', 'actions.hold'))),
    callUp: (name: string) => hand.press(button(say('plenary', 'callUpOne', { name }))),
    async end(what: 'segment' | 'gathering') {
      await hand.take(button(say('live', 'actions.end')), say('live', `end.${what}`));
      await hand.press(button(say('live', what === 'gathering' ? 'actions.end' : 'actions.segment'), page.getByRole('alertdialog')));
    },
    /** Comes into the gathering as everybody does, on a page of its own. */
    async enter(organisation: string): Promise<Visitor> {
      const [opened] = await Promise.all([
        visitor.context.waitForEvent('page'),
        hand.press(page.getByRole('link', { name: say('live', 'enter') })),
      ]);
      const seat = new Keyboard(opened);
      await seat.write(opened.getByRole('textbox', { name: say('join', 'organisation') }), organisation);
      await seat.press(opened.getByRole('button', { name: say('join', 'try') }));
      await opened.getByRole('meter', { name: say('join', 'level') }).waitFor();
      await seat.press(opened.getByRole('button', { name: say('join', 'way.full'), exact: true }));
      return { ...visitor, page: opened };
    },
  };
}
