import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '#tests/support/chromium.ts';
import { colourCamera, plug, refuse, timesAsked, toneMicrophone, unplug } from '#tests/support/fake-media.ts';
import type { PluggedDevice } from '#tests/support/fake-media.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { waitUntilPlayed } from '#tests/support/perception.ts';
import { createGathering } from '#tests/support/test-app.ts';
import { openFoyer } from '#tests/support/whole-foyer.ts';
import type { Visitor, WholeFoyer } from '#tests/support/whole-foyer.ts';
import { hallScreen } from './screens/hall-screen.ts';
import { comeToTheDoor, joinScreen } from './screens/join-screen.ts';
import { tableScreen } from './screens/table-screen.ts';

/** Amina's headset has a tone of its own, so that it is heard which microphone she speaks into. */
const people = fakePeople(['Amina', 'headset', 'Bruno']);
const [amina, headsetTone, bruno] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
const headset: PluggedDevice = { kind: 'audioinput', deviceId: 'usb', label: 'Headset', frequency: headsetTone.frequency };
const asDefault = (label: string, frequency: number): PluggedDevice => ({ kind: 'audioinput', deviceId: 'default', label, frequency });

describe.skipIf(chromiumPath() === null || liveKitBinary === null)(`devices that come, go and are refused${liveKitNote}`, () => {
  let foyer: WholeFoyer;
  let sharedAddress: string;
  let speaker: Visitor;
  let listener: Visitor;

  beforeAll(async () => {
    foyer = await openFoyer({ media: true, chromium: ['--use-fake-device-for-media-stream=device-count=2'] });
    const { organiser, slug, ...created } = await createGathering(foyer.base, {
      programme: [{ kind: 'hall', seconds: 600, topicTables: ['methods'] }],
    });
    ({ sharedAddress } = created);
    const live = organiser.connect(slug, 'live');
    await live.connected();
    await live.send({ type: 'start' });
    live.close();
    [speaker, listener] = (await Promise.all(
      [amina, bruno].map(async (person) => {
        const visitor = await foyer.visitor({ as: person, among: people, viewport: { width: 1024, height: 700 } });
        await sitDown(visitor, person.id);
        return visitor;
      }),
    )) as [Visitor, Visitor];
    await isPerceived([amina.id], [amina.id]);
  });
  afterAll(async () => {
    expect([speaker, listener].flatMap(({ watch }) => watch.trouble)).toEqual([]);
    await foyer.close();
  });

  async function sitDown(visitor: Visitor, name: string) {
    await comeToTheDoor(visitor, sharedAddress, { name, mode: 'full' });
    await joinScreen(visitor).way('full').click();
    await hallScreen(visitor).table(1).click();
    await hallScreen(visitor).sit.click();
    await tableScreen(visitor).leave.waitFor();
  }

  /** Whom Bruno hears and sees. */
  const isPerceived = (heard: readonly string[], seen: readonly string[]) => waitUntilPlayed(listener.page, { heard, seen });
  const notice = (text: string) => speaker.page.getByRole('main').getByText(text);

  it('unplugged in mid-talk it says so, and plugged in again one is heard and seen without a click or a question', async () => {
    const { page, say } = speaker;
    await unplug(page, toneMicrophone, colourCamera);
    await isPerceived([], []);
    await notice(say('devices', 'no_device.title', { device: say('devices', 'device.both') })).waitFor();
    await plug(page, toneMicrophone, colourCamera);
    await isPerceived([amina.id], [amina.id]);
    await notice(say('devices', 'no_device.text')).waitFor({ state: 'detached' });
  });

  it('speaks into the system’s default microphone, whichever that becomes', async () => {
    const { page, say } = speaker;
    await plug(page, asDefault('Default - Tone microphone', amina.frequency));
    await unplug(page, toneMicrophone);
    await notice(say('table', 'deviceNow', { name: 'Default - Tone microphone' })).waitFor();
    await isPerceived([amina.id], [amina.id]);
    await plug(page, asDefault('Default - Headset', headsetTone.frequency));
    await isPerceived([headsetTone.id], [amina.id]);
    await notice(say('table', 'deviceNow', { name: 'Default - Headset' })).waitFor();
  });

  it('speaks into a headset that one chooses, another microphone while that is away, and again into it', async () => {
    const { page, say } = speaker;
    await unplug(page, asDefault('', 0));
    await plug(page, toneMicrophone, headset);
    await isPerceived([amina.id], [amina.id]);
    await tableScreen(speaker).settings.click();
    await page.getByRole('combobox', { name: say('join', 'microphone') }).selectOption('Headset');
    await isPerceived([headsetTone.id], [amina.id]);
    await page.keyboard.press('Escape');
    await unplug(page, headset);
    await isPerceived([amina.id], [amina.id]);
    await plug(page, headset);
    await isPerceived([headsetTone.id], [amina.id]);
  });

  it('says that a camera is in use elsewhere, and takes it when one comes back to the page', async () => {
    const { page, say } = speaker;
    const { camera } = tableScreen(speaker);
    await camera.click();
    await isPerceived([headsetTone.id], []);
    await refuse(page, 'videoinput', 'NotReadableError');
    await camera.click();
    await notice(say('devices', 'in_use.text')).waitFor();
    await refuse(page, 'videoinput', null);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await isPerceived([headsetTone.id], [amina.id]);
    await notice(say('devices', 'in_use.text')).waitFor({ state: 'detached' });
  });

  it('blocked by the system it says so', async () => {
    const { page, say } = speaker;
    await refuse(page, 'videoinput', 'NotAllowedError', { ending: true });
    await notice(say('devices', 'blocked_by_system.title', { device: say('devices', 'device.camera') })).waitFor();
    await refuse(page, 'videoinput', null);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await isPerceived([headsetTone.id], [amina.id]);
  });

  it('tells whoever asked for it that they speak while they are muted', async () => {
    const { page, say } = speaker;
    const { settings, mutedHint, microphone } = tableScreen(speaker);
    await settings.click();
    await mutedHint.click();
    await page.keyboard.press('Escape');
    await microphone.click();
    await isPerceived([], [amina.id]);
    await notice(say('table', 'youAreMuted')).waitFor();
    await microphone.click();
    await isPerceived([headsetTone.id], [amina.id]);
  });

  it('with Chromium’s own devices: noise comes through when one wants it to; permission taken in mid-talk, it says so; given again, one is seen without a click', async () => {
    const guest = await foyer.visitor({ viewport: { width: 1024, height: 700 } });
    const { page, say } = guest;
    const browser = await foyer.browser.newBrowserCDPSession();
    await page.addInitScript(keepTracks);
    await sitDown(guest, 'Chloe');
    const tile = tableScreen(speaker).tile('Chloe');
    await tile.locator('video').waitFor();

    expect(await page.evaluate(takesNoiseOut, true)).toBe(true);
    await tableScreen(guest).settings.click();
    await tableScreen(guest).noiseSuppression.click();
    await page.waitForFunction(takesNoiseOut, false);
    await tile.getByText(say('table', 'speaks')).waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');

    await setPermissions(browser, page, 'denied');
    const sentence = say('devices', 'blocked_by_browser.title', { device: say('devices', 'device.both') });
    await page.getByRole('main').getByText(sentence).waitFor();
    await tile.locator('video').waitFor({ state: 'detached' });
    await setPermissions(browser, page, 'granted');
    await page.getByRole('main').getByText(sentence).waitFor({ state: 'detached' });
    await tile.locator('video').waitFor();
    await guest.context.close();
  });

  it('at the door: no device, a microphone alone, a camera alone, each in a sentence and noticed by itself', async () => {
    const guest = await foyer.visitor({ as: amina, devices: { microphone: 'NotFoundError', camera: 'NotFoundError' } });
    const { page, say } = guest;
    const join = joinScreen(guest);
    const missing = (device: 'both' | 'camera' | 'microphone') =>
      page.getByRole('heading', { name: say('devices', 'no_device.title', { device: say('devices', `device.${device}`) }) });
    await page.goto(sharedAddress);
    await join.tryDevices.click();
    await missing('both').waitFor();
    await join.way('listening').waitFor();
    await plug(page, toneMicrophone);
    await missing('camera').waitFor();
    await join.level.waitFor();
    await join.way('no_camera').waitFor();
    await plug(page, colourCamera);
    await join.preview.waitFor();
    await unplug(page, toneMicrophone);
    await missing('microphone').waitFor();
    await join.way('full').waitFor();
    expect(await timesAsked(page)).toBeLessThan(12);
    await guest.context.close();
  });
});

type KeepingWindow = Window & { foyerTracks?: MediaStreamTrack[] };

/** Runs in the page: keeps what it captures. */
function keepTracks(): void {
  if (!('mediaDevices' in navigator)) return;
  const kept: MediaStreamTrack[] = ((window as KeepingWindow).foyerTracks = []);
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    const stream = await ask(constraints);
    kept.push(...stream.getTracks());
    return stream;
  };
}

/** Runs in the page: whether one microphone is captured, and so. */
function takesNoiseOut(noiseSuppression: boolean): boolean {
  const live = ((window as KeepingWindow).foyerTracks ?? []).filter(({ kind, readyState }) => kind === 'audio' && readyState === 'live');
  return live.length === 1 && live[0]?.getSettings().noiseSuppression === noiseSuppression;
}

/** As in the browser's settings for the site. */
async function setPermissions(browser: CDPSession, page: Page, setting: 'granted' | 'denied'): Promise<void> {
  const { targetInfos } = await browser.send('Target.getTargets');
  const browserContextId = targetInfos.find(({ url }) => url === page.url())?.browserContextId;
  const origin = new URL(page.url()).origin;
  for (const name of ['camera', 'microphone'])
    await browser.send('Browser.setPermission', { permission: { name }, setting, origin, ...(browserContextId && { browserContextId }) });
}
