import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { react } from '#shared/gathering/react.ts';
import { chromiumPath } from '#tests/support/chromium.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { organiser, profileOf, Story } from '#tests/support/gathering-spec.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { loudnessOf, perceivedBetween, waitUntilLoudness, waitUntilPlayed } from '#tests/support/perception.ts';
import { openPlenaryPages, type PlenaryPages } from '#tests/support/plenary-pages.ts';
import type { PageMediaWindow } from './media-page/page-media.ts';

const names = ['olga', 'ines', 'amina', 'bruno'];
const floor = { heard: ['olga'], seen: ['olga'] };

describe.skipIf(chromiumPath() === null || liveKitBinary === null)(`L5 L7 a plenary in Chromium${liveKitNote}`, () => {
  const story = new Story({ programme: [{ kind: 'plenary', seconds: 900 }] });
  let pages: PlenaryPages;

  beforeAll(async () => {
    pages = await openPlenaryPages({ speakers: fakePeople(names) });
    story.organiser({ type: 'open_doors' });
    story.do(organiser, { type: 'arrive', profile: profileOf('Olga'), mode: 'full' });
    story.arrive('ines', 'amina', 'bruno').organiser({ type: 'start' });
    story.organiser({ type: 'name_interpreter', language: 'fr', person: 'ines' });
    await pages.openMediaRooms(story);
    for (const name of names) await pages.follow(story, name);
  });
  afterAll(() => pages.end());

  it('lowers the floor under the interpretation that a listener chose, for them alone and while it is sent', async () => {
    const [amina, bruno] = [pages.at('amina'), pages.at('bruno')];
    for (const one of [amina, bruno]) await waitUntilPlayed(one, floor);
    const full = await loudnessOf(amina, 'olga');
    await pages.microphone('ines', true);
    await amina.evaluate(() => (window as PageMediaWindow).foyerMedia!.session.setInterpretation('fr'));
    await waitUntilPlayed(amina, { heard: ['ines', 'olga'], seen: ['olga'] });
    // 15 % are 16.5 dB less.
    await waitUntilLoudness(amina, 'olga', { below: full - 13 });
    await waitUntilLoudness(amina, 'ines', { above: full - 6 });
    await waitUntilPlayed(bruno, floor);
    await waitUntilLoudness(bruno, 'olga', { above: full - 6 });

    await pages.microphone('ines', false);
    await waitUntilLoudness(amina, 'olga', { above: full - 6 });
    await waitUntilPlayed(amina, floor);
  });

  it('hides listeners, and lets nothing of a listener through whose client publishes against its ticket', async () => {
    const known = await pages
      .at('olga')
      .evaluate(() => Object.keys((window as PageMediaWindow).foyerMedia!.session.store.getState().peers));
    expect(known).toEqual(['ines']);
    const from = Date.now();
    await pages.follow(story, 'bruno', { mayPublish: true });
    await waitUntilPlayed(pages.at('bruno'), floor);
    await pages.at('olga').waitForFunction((due) => Date.now() > due, Date.now() + 1_500, { polling: 50 });
    for (const name of ['olga', 'ines', 'amina']) {
      const { heard, seen } = (await perceivedBetween(pages.at(name), from, Date.now())).received;
      expect([...heard, ...seen], `received at ${name}'s`).not.toContain('bruno');
    }
    await pages.follow(story, 'bruno');
  });

  it('M5 ends a screen that its sender was not granted, and leaves them voice and picture', async () => {
    const [olga, amina] = [pages.at('olga'), pages.at('amina')];
    const table = story.tableOf('olga')!;
    const mediaRoom = story.open.tables[table]!.mediaRoom;
    // Nothing was asked of the gathering before.
    await olga.locator('body').click();
    await olga.evaluate(async (to) => {
      const { screen } = (window as PageMediaWindow).foyerMedia!.session;
      await screen.choose('text');
      screen.sendTo(to);
    }, table);
    const olgasScreen = (there: boolean) =>
      ((window as PageMediaWindow).foyerMedia!.session.store.getState().peers['olga']?.showScreen !== null) === there;
    await amina.waitForFunction(olgasScreen, true);
    const screens = async () => (await pages.livekit.media.peopleIn(mediaRoom)).filter(({ showsScreen }) => showsScreen);
    expect((await screens()).map(({ identity }) => identity)).toEqual(['olga']);
    await pages.livekit.media.endScreenIn(mediaRoom, 'olga');
    await amina.waitForFunction(olgasScreen, false);
    expect(await screens()).toEqual([]);
    await waitUntilPlayed(amina, floor);
  });

  it('lets whoever is called up be heard and seen by all once they want to, and silences who was to step down', async () => {
    story.organiser({ type: 'call_up', person: 'bruno' });
    const from = Date.now();
    await pages.follow(story, 'bruno');
    await pages.at('amina').waitForFunction(() => 'bruno' in (window as PageMediaWindow).foyerMedia!.session.store.getState().peers);
    expect((await perceivedBetween(pages.at('amina'), from, Date.now())).received.heard).not.toContain('bruno');
    await pages.microphone('bruno', true);
    await pages.at('bruno').evaluate(() => (window as PageMediaWindow).foyerMedia!.session.setCamera(true));
    await waitUntilPlayed(pages.at('olga'), { heard: ['bruno'], seen: ['bruno'] });
    await waitUntilPlayed(pages.at('amina'), { heard: ['bruno', 'olga'], seen: ['bruno', 'olga'] });

    // A modified client stays where it is; the media server takes its voice.
    const before = story.open;
    story.organiser({ type: 'step_down', person: 'bruno' });
    for (const effect of react(before, story.open, story.now))
      if (effect.kind === 'silence_in_media_room') await pages.livekit.media.silenceInMediaRoom(effect.mediaRoom, effect.person);
    await waitUntilPlayed(pages.at('amina'), floor);
  });
});
