import type { CheckAnswer } from '#shared/contract/check.ts';
import { openFoundingParty } from '#tests/support/founding-party.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { startDelayingRelay } from '#tests/support/rotation/delaying-relay.ts';
import { sendMediaThrough } from '#tests/support/rotation/media-through-relay.ts';
import type { Visitor, WholeFoyer } from '#tests/support/whole-foyer.ts';
import { checkScreen } from '../screens/check-screen.ts';
import { hallScreen } from '../screens/hall-screen.ts';
import { comeToTheDoor, joinScreen } from '../screens/join-screen.ts';
import { tableScreen } from '../screens/table-screen.ts';
import { languages } from './languages.ts';
import { giveStandInCamera, standIns } from './stand-in-camera.ts';
import { both } from './tour.ts';
import type { Side, Stop, Tour, TroubledPair } from './tour.ts';

/** Milliseconds that their media's packets take longer, each way: a line over which one talks, with pauses. */
const lateBy = 90;
/** Of the packets each way: too many for pictures, and sound still comes through. */
const heavyLoss = 0.4;

const [fr, en] = fakePeople(['Camille', 'Thabo']);
const people = { fr: fr!, en: en! };

const troubledOf = ({ troubled }: Tour): TroubledPair => {
  if (troubled === null) throw new Error('Their line has not been laid.');
  return troubled;
};

/** Two visitors whose media go another way than everybody's. */
async function layLine(foyer: WholeFoyer): Promise<TroubledPair> {
  const answer = (await (await fetch(`${foyer.base}/api/check`)).json()) as CheckAnswer;
  const offered = Number(answer.ways.find(({ carries }) => carries === 'udp')?.ports);
  const relay = await startDelayingRelay({ tcpPort: Number(new URL(foyer.base).port), udpPort: offered }, lateBy);
  const troubled = async (side: Side) => {
    const visitor = await foyer.visitor({ locale: languages[side], as: people[side] });
    await giveStandInCamera(visitor.context, standIns[people[side].id as keyof typeof standIns]);
    await sendMediaThrough(visitor.context, { offered, instead: relay.udpPort });
    await visitor.context.addInitScript(waitForClick);
    return visitor;
  };
  return {
    fr: await troubled('fr'),
    en: await troubled('en'),
    lose: (share) => relay.lose(share),
    close: () => relay.close(),
  };
}

/** Runs in the page: plays no sound before the button that asks for it is clicked, as browsers do on a page nobody has touched yet. */
function waitForClick(): void {
  const play = (element: HTMLMediaElement) => HTMLMediaElement.prototype.play.call(element);
  let clicked = false;
  document.addEventListener('click', () => (clicked = true), { capture: true });
  HTMLAudioElement.prototype.play = function (this: HTMLAudioElement) {
    return clicked || this.srcObject === null ? play(this) : Promise.reject(new DOMException('No click yet', 'NotAllowedError'));
  };
}

const says = (text: 'media.blocked' | 'line.small' | 'line.none') => (visitor: Visitor) =>
  visitor.page.locator('#main').getByText(visitor.say('table', text)).waitFor({ timeout: 90_000 });

const tileShows = (visitor: Visitor, name: string) => tableScreen(visitor).tile(name).locator('video').waitFor({ timeout: 60_000 });

/** Who checks a line that is far, or shut, and who talks over one that loses packets. */
export const lineStops: readonly Stop[] = [
  {
    name: 'check-page-fair',
    elsewhere: 'troubled',
    slow: true,
    go: async (tour) => {
      tour.troubled = await layLine(tour.foyer);
      await both(tour.troubled, async (visitor) => {
        const check = checkScreen(visitor);
        await visitor.page.goto('/check');
        await check.begin.click();
        await check.playSound.click();
        await check.answer('heard').click();
        await check.verdict.waitFor({ timeout: 60_000 });
      });
    },
  },
  {
    name: 'check-page-shut',
    elsewhere: 'troubled',
    slow: true,
    go: async (tour) => {
      troubledOf(tour).lose(1);
      await both(troubledOf(tour), async (visitor) => {
        await visitor.page.reload();
        await checkScreen(visitor).begin.click();
        await visitor.page.getByRole('heading', { name: visitor.say('check', 'quality.text') }).waitFor({ timeout: 90_000 });
      });
      troubledOf(tour).lose(0);
    },
  },
  {
    name: 'table-listen',
    elsewhere: 'troubled',
    slow: true,
    go: async (tour) => {
      // Anew: the check has been let to their devices, and would not ask at the door.
      await troubledOf(tour).close();
      tour.troubled = await layLine(tour.foyer);
      const programme = [{ kind: 'hall', seconds: 1500, topicTables: ['methods'] }] as const;
      const party = await openFoundingParty(tour.foyer.base, programme, { themes: {}, own: [], standing: [] });
      tour.besides.push(party);
      await both(troubledOf(tour), async (visitor, side) => {
        await comeToTheDoor(visitor, party.sharedAddress, { name: people[side].id, mode: 'full' });
        await joinScreen(visitor).way('full').click();
        await hallScreen(visitor).table(1).click();
        await hallScreen(visitor).sit.click();
        await tableScreen(visitor).leave.waitFor();
      });
      await both(troubledOf(tour), ({ page }) => page.reload());
      await both(troubledOf(tour), says('media.blocked'));
    },
  },
  {
    name: 'table-line-small',
    elsewhere: 'troubled',
    slow: true,
    go: async (tour) => {
      await both(troubledOf(tour), ({ page, say }) => page.getByRole('button', { name: say('table', 'media.listen') }).click());
      await both(troubledOf(tour), (visitor, side) => tileShows(visitor, people[side === 'fr' ? 'en' : 'fr'].id));
      troubledOf(tour).lose(heavyLoss);
      await both(troubledOf(tour), says('line.small'));
    },
  },
  {
    name: 'table-line-none',
    elsewhere: 'troubled',
    slow: true,
    go: (tour) => both(troubledOf(tour), says('line.none')),
  },
];
