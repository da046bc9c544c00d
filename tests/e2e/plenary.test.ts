import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ticket } from '#shared/contract/socket-events.ts';
import { mediaRoomsOf, react } from '#shared/gathering/react.ts';
import { admissionsOf } from '#shared/gathering/view/tickets.ts';
import { chromiumPath, launchChromium } from '#tests/support/chromium.ts';
import type { EmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { startEmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { giveFakeMedia } from '#tests/support/fake-media.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { organiser, profileOf, Story } from '#tests/support/gathering-spec.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { installReceiver, loudnessOf, perceivedBetween, waitUntilLoudness, waitUntilPlayed } from '#tests/support/perception.ts';
import type { ServedPage } from '#tests/support/serve-built-page.ts';
import { serveBuiltPage } from '#tests/support/serve-built-page.ts';
import type { PageMediaWindow } from './media-page/page-media.ts';

const chromium = chromiumPath();
const names = ['olga', 'ines', 'amina', 'bruno'] as const;
type Name = (typeof names)[number];
const people = fakePeople(names);

describe.skipIf(chromium === null || liveKitBinary === null)(`L5 L7 a plenary in Chromium${liveKitNote}`, () => {
  const story = new Story({ programme: [{ kind: 'plenary', seconds: 900 }] });
  const pages = {} as Record<Name, Page>;
  let livekit: EmbeddedLiveKit;
  let site: ServedPage;
  let browser: Browser;

  beforeAll(async () => {
    [livekit, site, browser] = await Promise.all([
      startEmbeddedLiveKit(),
      serveBuiltPage(fileURLToPath(new URL('media-page', import.meta.url))),
      launchChromium(chromium ?? ''),
    ]);
    story.organiser({ type: 'open_doors' });
    story.do(organiser, { type: 'arrive', profile: profileOf('Olga'), mode: 'full' });
    story.arrive('ines', 'amina', 'bruno').organiser({ type: 'start' });
    story.organiser({ type: 'name_interpreter', language: 'fr', person: 'ines' });
    for (const [mediaRoom, most] of mediaRoomsOf(story.open)) await livekit.media.openMediaRoom(mediaRoom, most);
    await Promise.all(names.map(arrive));
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([livekit.end(), site.end()]);
  });

  async function arrive(name: Name): Promise<void> {
    const context = await browser.newContext({ permissions: ['microphone', 'camera'] });
    await giveFakeMedia(
      context,
      people.find(({ id }) => id === name)!,
    );
    await installReceiver(
      context,
      people.filter(({ id }) => id !== name),
    );
    pages[name] = await context.newPage();
    await pages[name].goto(site.url);
    await pages[name].evaluate(async () => {
      const { session } = (window as PageMediaWindow).foyerMedia!;
      await session.unlock();
      await session.capture.ask(['microphone', 'camera']);
    });
    await follow(name);
  }

  /** What the server gives somebody for where they are now; `change` makes a modified client of theirs. */
  async function follow(name: Name, change: Partial<Ticket> = {}): Promise<void> {
    const tickets = await Promise.all(
      admissionsOf(story.open, name).map(async ({ hidden, ...place }): Promise<Ticket> => {
        const { mediaRoom, mayPublish, interprets } = place;
        const given = await livekit.media.ticket({ mediaRoom, identity: name, mayPublish, hidden, soundOnly: interprets !== null });
        return { ...place, ...given, url: livekit.supervisor.address.url.href, ...change };
      }),
    );
    await pages[name].evaluate((given) => (window as PageMediaWindow).foyerMedia!.session.follow(given), tickets);
  }

  const microphone = (name: Name, on: boolean) =>
    pages[name].evaluate((wanted) => (window as PageMediaWindow).foyerMedia!.session.setMicrophone(wanted), on);

  it('lowers the floor under the interpretation that a listener chose, for them alone and while it is sent', async () => {
    for (const name of ['amina', 'bruno'] as const) await waitUntilPlayed(pages[name], { heard: ['olga'], seen: ['olga'] });
    const full = await loudnessOf(pages.amina, 'olga');
    await microphone('ines', true);
    await pages.amina.evaluate(() => (window as PageMediaWindow).foyerMedia!.session.setInterpretation('fr'));
    await waitUntilPlayed(pages.amina, { heard: ['ines', 'olga'], seen: ['olga'] });
    // 15 % are 16.5 dB less.
    await waitUntilLoudness(pages.amina, 'olga', { below: full - 13 });
    expect(await loudnessOf(pages.amina, 'ines')).toBeGreaterThan(full - 6);
    await waitUntilPlayed(pages.bruno, { heard: ['olga'], seen: ['olga'] });
    expect(await loudnessOf(pages.bruno, 'olga')).toBeGreaterThan(full - 6);

    await microphone('ines', false);
    await waitUntilLoudness(pages.amina, 'olga', { above: full - 6 });
    await waitUntilPlayed(pages.amina, { heard: ['olga'], seen: ['olga'] });
  });

  it('hides listeners, and lets nothing of a listener through whose client publishes against its ticket', async () => {
    const known = await pages.olga.evaluate(() => Object.keys((window as PageMediaWindow).foyerMedia!.session.store.getState().peers));
    expect(known).toEqual(['ines']);
    const from = Date.now();
    await follow('bruno', { mayPublish: true });
    await waitUntilPlayed(pages.bruno, { heard: ['olga'], seen: ['olga'] });
    await pages.olga.waitForFunction((due) => Date.now() > due, Date.now() + 1_500, { polling: 50 });
    for (const name of ['olga', 'ines', 'amina'] as const) {
      const { heard, seen } = (await perceivedBetween(pages[name], from, Date.now())).received;
      expect([...heard, ...seen], `received at ${name}'s`).not.toContain('bruno');
    }
    await follow('bruno');
  });

  it('lets whoever is called up be heard and seen by all once they want to, and silences who was to step down', async () => {
    story.organiser({ type: 'call_up', person: 'bruno' });
    const from = Date.now();
    await follow('bruno');
    await pages.bruno.waitForFunction(() => (window as PageMediaWindow).foyerMedia?.session.store.getState().state === 'on');
    await pages.amina.waitForFunction(() => 'bruno' in (window as PageMediaWindow).foyerMedia!.session.store.getState().peers);
    expect((await perceivedBetween(pages.amina, from, Date.now())).received.heard).not.toContain('bruno');
    await microphone('bruno', true);
    await pages.bruno.evaluate(() => (window as PageMediaWindow).foyerMedia!.session.setCamera(true));
    for (const name of ['olga', 'amina'] as const)
      await waitUntilPlayed(pages[name], {
        heard: ['bruno', 'olga'].filter((id) => id !== name),
        seen: ['bruno', 'olga'].filter((id) => id !== name),
      });

    // A modified client stays where it is; the media server takes its voice.
    const before = story.open;
    story.organiser({ type: 'step_down', person: 'bruno' });
    for (const effect of react(before, story.open, story.now))
      if (effect.kind === 'silence_in_media_room') await livekit.media.silenceInMediaRoom(effect.mediaRoom, effect.person);
    await waitUntilPlayed(pages.amina, { heard: ['olga'], seen: ['olga'] });
  });
});
