import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { About } from '#shared/gathering/about.ts';
import { chromiumPath } from '#tests/support/chromium.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import type { FakePerson } from '#tests/support/fake-person.ts';
import { firefoxSenses, perceives } from '#tests/support/firefox-senses.ts';
import type { FirefoxPage } from '#tests/support/firefox.ts';
import { firefoxPath, openFirefox } from '#tests/support/firefox.ts';
import { liveKitBinary } from '#tests/support/livekit-binary.ts';
import type { OtherMachine } from '#tests/support/other-machine.ts';
import { noOtherMachine, openOtherMachine } from '#tests/support/other-machine.ts';
import { perceivedBetween, waitUntilLoudness, waitUntilReceived } from '#tests/support/perception.ts';
import { createGathering } from '#tests/support/test-app.ts';
import type { TestSocket } from '#tests/support/test-app.ts';
import { textsIn } from '#tests/support/texts.ts';
import { openFoyer } from '#tests/support/whole-foyer.ts';
import type { Visitor, WholeFoyer } from '#tests/support/whole-foyer.ts';
import { hallScreen } from './screens/hall-screen.ts';
import { comeToTheDoor, joinScreen } from './screens/join-screen.ts';
import { tableScreen } from './screens/table-screen.ts';

const lacking = [
  liveKitBinary === null ? 'no livekit-server' : null,
  chromiumPath() === null ? 'no Chromium' : null,
  firefoxPath() === null ? "no Firefox: Debian's package firefox-esr, or FOYER_FIREFOX, is wanted" : null,
  noOtherMachine(),
].filter((reason) => reason !== null);
const note = lacking.length > 0 ? ` (SKIPPED: ${lacking.join(', ')})` : '';
if (note !== '') process.stderr.write(`!! The journey in Firefox is not tested${note}\n`);

const [amina, nadia] = fakePeople(['Amina', 'Nadia']) as [FakePerson, FakePerson];
const programme: About['programme'] = [
  { kind: 'hall', seconds: 600, topicTables: ['methods'] },
  { kind: 'mixing', rounds: 1, seconds: 30, tableSize: 3, questions: ['work'] },
];
const say = textsIn('en');

describe.skipIf(note !== '')(`Firefox beside Chromium${note}`, () => {
  let machine: OtherMachine;
  let foyer: WholeFoyer;
  let firefox: FirefoxPage;
  let chromium: Visitor;
  let live: TestSocket;

  beforeAll(async () => {
    // Firefox refuses media over loopback: this is an address of ours that is not.
    machine = openOtherMachine();
    [foyer, firefox] = await Promise.all([
      openFoyer({ media: true, mediaIp: machine.hostAddress }),
      openFirefox(firefoxPath() ?? '', { frequency: nadia.frequency, before: firefoxSenses }),
    ]);
    chromium = await foyer.visitor({ as: amina, among: [amina, nadia] });
  });
  afterAll(async () => {
    live.close();
    await firefox.close();
    await foyer.close();
    machine.end();
  });

  /** Firefox's own fake camera has no colour to be known by: its picture has to move. */
  async function eachPerceivesTheOther(): Promise<void> {
    await firefox.until(perceives(amina));
    await waitUntilLoudness(chromium.page, nadia.id, { above: -50 });
    const pictures = () =>
      tableScreen(chromium)
        .tile('Nadia')
        .locator('video')
        .evaluate((video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames);
    const shown = await pictures();
    await expect.poll(pictures).toBeGreaterThan(shown + 5);
  }

  it('comes by the link and sits down: each hears and sees the other', async () => {
    const { sharedAddress, organiser, slug } = await createGathering(foyer.base, { programme });
    live = organiser.connect(slug, 'live');
    await live.connected();
    await live.send({ type: 'start' });
    await live.send({ type: 'hold', on: true });
    await comeToTheDoor(chromium, sharedAddress, { name: 'Amina', mode: 'full' });
    await joinScreen(chromium).way('full').click();
    await hallScreen(chromium).table(1).click();
    await hallScreen(chromium).sit.click();

    await firefox.visit(sharedAddress);
    await firefox.click('textbox', say('join', 'name'));
    await firefox.type('Nadia');
    await firefox.click('button', say('join', 'try'));
    await firefox.click('button', say('join', 'way.full'));
    await firefox.click('button', say('hall', 'seatMe'));
    await eachPerceivesTheOther();
  });

  it('is at the next table at the bell, each hears and sees the other there, and nothing of Firefox came before', async () => {
    await firefox.click('button', say('table', 'leave'));
    await waitUntilReceived(chromium.page, { heard: [], seen: [] });
    const alone = Date.now();
    const topicTable = new Set(Object.keys(live.views.hall?.tables ?? {}));
    await live.send({ type: 'start' });
    const tables = await live.until(
      ({ hall }) => hall?.clock.kind === 'round' && new Set(Object.values(hall.people).map(({ table }) => table)),
      60_000,
    );
    expect(tables.size).toBe(1);
    expect(topicTable.has([...tables][0] ?? '')).toBe(false);
    await eachPerceivesTheOther();
    const { clock } = live.views.hall ?? {};
    const bell = clock?.kind === 'round' ? (clock.startedAt ?? 0) : 0;
    expect(bell).toBeGreaterThan(alone);
    expect((await perceivedBetween(chromium.page, alone, bell - 1)).received.heard).toEqual([]);
  });
});
