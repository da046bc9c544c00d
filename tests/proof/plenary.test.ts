import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakePeople } from '#tests/support/fake-person.ts';
import { organiser, profileOf, Story } from '#tests/support/gathering-spec.ts';
import { firstPlayed, loudnessOf, perceivedBetween, waitUntilLoudness, waitUntilPlayed } from '#tests/support/perception.ts';
import { openPlenaryPages, type PlenaryPages } from '#tests/support/plenary-pages.ts';
import type { PageMediaWindow } from '../e2e/media-page/page-media.ts';

const speakers = ['olga', 'ines', 'ana'];
const audience = Array.from({ length: 9 }, (_, index) => `listener${index + 1}`);
const everyone = [...speakers, ...audience];
const listeners = ['ana', ...audience];
const floor = { heard: ['olga'], seen: ['olga'] };
/** Milliseconds: its bell is promised 9 s ahead, and everyone joins in the six seconds after that. */
const untilBell = 12_000;
const hallSeconds = 60;

describe('a plenary of twelve people with real media', () => {
  const figures: Record<string, { median: number; most: number }> = {};
  let pages: PlenaryPages;
  let story: Story;

  beforeAll(async () => {
    pages = await openPlenaryPages({ speakers: fakePeople(speakers), audience });
  });
  afterAll(async () => {
    console.table(figures);
    await pages.end();
  });

  function note(what: string, values: readonly number[]): void {
    const sorted = values.toSorted((a, b) => a - b);
    figures[what] = { median: Math.round(sorted[Math.floor(sorted.length / 2)] ?? NaN), most: Math.round(sorted.at(-1) ?? NaN) };
  }
  const heardAfter = async (name: string, who: string, from: number) =>
    ((await firstPlayed(pages.at(name), who, from)).heard ?? NaN) - from;

  it('begins for all at its bell, and for nobody before', async () => {
    const bell = Date.now() + untilBell;
    const programme = [
      { kind: 'hall', seconds: hallSeconds, topicTables: [] },
      { kind: 'plenary', seconds: 900 },
    ] as const;
    story = new Story({ startsAt: bell - hallSeconds * 1000, programme });
    story.now = bell - hallSeconds * 1000 - 1;
    story.organiser({ type: 'open_doors' });
    story.do(organiser, { type: 'arrive', profile: profileOf('Olga'), mode: 'full' });
    story.arrive(...everyone.filter((name) => name !== 'olga'));
    story.organiser({ type: 'name_interpreter', language: 'fr', person: 'ines' });
    story.goTo(bell - 9_000);
    await pages.openMediaRooms(story);
    for (const name of everyone) await pages.follow(story, name);
    story.goTo(bell);

    for (const name of listeners) await waitUntilPlayed(pages.at(name), floor, 60_000);
    const [heard, seen]: [number[], number[]] = [[], []];
    for (const name of listeners) {
      const early = await perceivedBetween(pages.at(name), bell - untilBell, bell - 1);
      expect(early, `at ${name}'s before the bell`).toEqual({ played: { heard: [], seen: [] }, received: { heard: [], seen: [] } });
      const first = await firstPlayed(pages.at(name), 'olga', bell);
      heard.push((first.heard ?? NaN) - bell);
      seen.push((first.seen ?? NaN) - bell);
    }
    note('ms from the bell until the speaker is heard', heard);
    note('ms from the bell until the speaker is seen', seen);
    const known = await pages
      .at('olga')
      .evaluate(() => Object.keys((window as PageMediaWindow).foyerMedia!.session.store.getState().peers));
    expect(known, 'who is not hidden').toEqual(['ines']);
  });

  it('is interpreted for those who chose so, over a lowered floor', async () => {
    const french = audience.slice(0, 5);
    const before = new Map<string, number>();
    for (const name of audience) before.set(name, await loudnessOf(pages.at(name), 'olga'));
    for (const name of french) await pages.at(name).evaluate(() => (window as PageMediaWindow).foyerMedia!.session.setInterpretation('fr'));
    const from = Date.now();
    await pages.microphone('ines', true);
    const [heard, lowered]: [number[], number[]] = [[], []];
    for (const name of french) {
      await waitUntilPlayed(pages.at(name), { heard: ['ines', 'olga'], seen: ['olga'] });
      await waitUntilLoudness(pages.at(name), 'olga', { below: before.get(name)! - 13 });
      heard.push(await heardAfter(name, 'ines', from));
    }
    await pages.at('olga').waitForFunction((due) => Date.now() > due, Date.now() + 1_000, { polling: 50 });
    for (const name of french) lowered.push(before.get(name)! - (await loudnessOf(pages.at(name), 'olga')));
    for (const name of audience.slice(5)) {
      await waitUntilPlayed(pages.at(name), floor);
      await waitUntilLoudness(pages.at(name), 'olga', { above: before.get(name)! - 6 });
    }
    note('ms from “on air” until the interpretation is heard', heard);
    note('dB by which the floor goes down', lowered);
  });

  it('hears whoever is called up, once they turn their microphone on', async () => {
    story.organiser({ type: 'call_up', person: 'ana' });
    const called = Date.now();
    await pages.follow(story, 'ana');
    await pages.at('olga').waitForFunction(() => 'ana' in (window as PageMediaWindow).foyerMedia!.session.store.getState().peers);
    note('ms from the call until the others have who was called up among them', [Date.now() - called]);
    const from = Date.now();
    await pages.microphone('ana', true);
    for (const name of audience) await waitUntilLoudness(pages.at(name), 'ana', { above: -50 });
    const heard: number[] = [];
    for (const name of audience) heard.push(await heardAfter(name, 'ana', from));
    note('ms from their microphone’s click until they are heard', heard);
  });
});
