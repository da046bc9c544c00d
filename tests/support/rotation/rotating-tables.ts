import type { Page } from 'playwright-core';
import type { Ticket } from '#shared/contract/socket-events.ts';
import { launchChromium } from '#tests/support/chromium.ts';
import type { EmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { giveFakeMedia } from '#tests/support/fake-media.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { installReceiver, momentsBetween, waitUntilPlayed } from '#tests/support/perception.ts';
import type { PageMediaWindow } from '../../e2e/media-page/page-media.ts';
import { searchOf } from '../../e2e/media-page/page-media.ts';
import type { DelayingRelay } from './delaying-relay.ts';
import { sendMediaThrough } from './media-through-relay.ts';
import { rotationFigures } from './rotation-figures.ts';
import type { RotationFigures } from './rotation-figures.ts';

/**
 * How one changes: `warm` as the product does; `warmConnect` as it does on phones and in saver mode, connected ahead and published at the bell;
 * `coldParallel` as it does where nothing was prepared; `cold` by leaving first and then joining step after step.
 */
export const allManners = ['cold', 'coldParallel', 'warmConnect', 'warm'] as const;
export type Manner = (typeof allManners)[number];

export interface RotatingTables {
  /** One change of tables, with its figures as the one person noticed it who is measured. `onWarm` is called while both media rooms are there. */
  rotate(onWarm?: (bell: number) => Promise<void>): Promise<RotationFigures>;
  close(): Promise<void>;
  /** Argument by which the process of the browser of the person who is measured is told from others. */
  readonly browserMark: string;
}

export interface TablesOptions {
  readonly livekit: EmbeddedLiveKit;
  /** Address of the built media page. */
  readonly page: string;
  readonly chromium: string;
  readonly manner: Manner;
  /** To go through instead of straight to the server. */
  readonly relay: (DelayingRelay & { readonly offeredUdpPort: number }) | null;
}

const measured = 'me';
const sides = { a: ['a1', 'a2', 'a3'], b: ['b1', 'b2', 'b3'] } as const;
/** Whoever is measured sees their own picture too: white, which no receiver takes for somebody else. */
const people = fakePeople([...sides.a, ...sides.b, 'nobody', measured]).filter(({ id }) => id !== 'nobody');

const framesPerSecond = 20;
/** Two looks of the receiver apart, ms. */
const every = 20;
/** Connecting and publishing take their time where seven people share one machine. */
const warmForMs = 8000;
const warmWithinMs = 1500;
const coldForMs = 1500;
/** Old tablemates are on other machines in truth: where joining costs the most, they do so when nobody measures any more. */
const othersLeaveAfterMs = 1800;
const lookAfterMs = { warm: 1700, warmConnect: 4000, coldParallel: 4000, cold: 4000 } as const;
const isPrepared = (manner: Manner): boolean => manner === 'warm' || manner === 'warmConnect';

/** Seven people at two tables of a real LiveKit server, each in a page of their own; one of them, in a browser of their own, is measured. */
export async function openRotatingTables({ livekit, page: address, chromium, manner, relay }: TablesOptions): Promise<RotatingTables> {
  const browserMark = `--foyer-measured=${process.pid}-${manner}`;
  const browser = await launchChromium(chromium, [browserMark]);
  const others = await launchChromium(chromium);
  const pages = new Map<string, Page>();
  let [here, count] = ['a' as keyof typeof sides, 0];
  const pageOf = (id: string) => pages.get(id) as Page;

  async function openTable(): Promise<string> {
    const name = `rotation-${process.pid}-${++count}`;
    await livekit.media.openMediaRoom(name, 8);
    return name;
  }

  async function ticketFor(person: string, mediaRoom: string, change: Partial<Ticket> = {}): Promise<Ticket> {
    const { token, expiresAt } = await livekit.media.ticket({ mediaRoom, identity: person, mayPublish: true });
    const url = relay === null ? livekit.supervisor.address.url.href : `ws://127.0.0.1:${relay.tcpPort}`;
    const at = { interprets: null, startsSilent: false, opensAt: null, warmFrom: null, warmUntil: null };
    return { purpose: 'current', table: mediaRoom, mediaRoom, url, token, expiresAt, mayPublish: true, ...at, ...change };
  }

  async function arrive(id: string): Promise<void> {
    const context = await (id === measured ? browser : others).newContext({ viewport: { width: 1000, height: 600 } });
    await giveFakeMedia(
      context,
      people.find((person) => person.id === id)!,
      {},
      framesPerSecond,
    );
    if (id === measured)
      await installReceiver(
        context,
        people.filter((person) => person.id !== id),
        every,
      );
    if (relay !== null) await sendMediaThrough(context, { offered: relay.offeredUdpPort, instead: relay.udpPort });
    const page = await context.newPage();
    // What the others would hear and see is the work of machines of their own, and is left out here.
    await page.goto(`${address}${searchOf({ sequentially: manner === 'cold', sendsOnly: id !== measured })}`);
    await page.evaluate(async () => {
      const { session } = (window as PageMediaWindow).foyerMedia!;
      await session.unlock();
      await session.capture.ask(['microphone', 'camera']);
    });
    if (manner === 'warmConnect') await page.evaluate(() => (window as PageMediaWindow).foyerMedia!.session.setSaver(true));
    pages.set(id, page);
  }

  /** Enters a media room at a time, as said by the manner. */
  const enterAt = (id: string, ticket: Ticket, at: number, leaveFirst: boolean) =>
    pageOf(id).evaluate(
      ({ given, time, first }) => {
        setTimeout(() => {
          const { session } = (window as PageMediaWindow).foyerMedia!;
          if (first) session.leave();
          session.enter(given);
        }, time - Date.now());
      },
      { given: ticket, time: at, first: leaveFirst },
    );

  const prepare = (id: string, ticket: Ticket) =>
    pageOf(id).evaluate((given) => (window as PageMediaWindow).foyerMedia!.session.prepare(given), ticket);

  const waitFor = (time: number) => pageOf(measured).waitForFunction((due) => Date.now() >= due, time, { polling: 50 });

  for (const { id } of people) await arrive(id);
  let [mine, theirs] = [await openTable(), await openTable()];
  for (const { id } of people) {
    const table = id === measured || id.startsWith(here) ? mine : theirs;
    await enterAt(id, await ticketFor(id, table), 0, false);
  }
  const stillTo = (side: keyof typeof sides) => waitUntilPlayed(pageOf(measured), { heard: sides[side], seen: sides[side] }, 60_000);
  await stillTo(here);

  return {
    browserMark,
    async rotate(onWarm) {
      const there = here === 'a' ? 'b' : 'a';
      const [old, fresh] = [sides[here], sides[there]];
      const [mineNext, theirsNext] = [await openTable(), await openTable()];
      const began = Date.now();
      const bell = began + (isPrepared(manner) ? warmForMs : coldForMs);
      const window = { purpose: 'next', opensAt: bell, warmFrom: began, warmUntil: began + warmWithinMs } as const;
      for (const id of [measured, ...fresh, ...old]) {
        const [next, at] = old.includes(id as never) ? [theirsNext, bell + othersLeaveAfterMs] : [mineNext, bell];
        if (isPrepared(manner)) await prepare(id, await ticketFor(id, next, window));
        else await enterAt(id, await ticketFor(id, next), at, manner === 'cold' && next === mineNext);
      }
      if (manner === 'warm') await onWarm?.(bell);
      const end = bell + lookAfterMs[manner];
      await waitFor(end);
      const figures = rotationFigures(await momentsBetween(pageOf(measured), began, end), { bell, old, fresh });
      await stillTo(there);
      for (const left of [mine, theirs]) await livekit.media.closeMediaRoom(left);
      [here, mine, theirs] = [there, mineNext, theirsNext];
      return figures;
    },
    async close() {
      await Promise.all([browser.close(), others.close()]);
      for (const left of [mine, theirs]) await livekit.media.closeMediaRoom(left);
    },
  };
}
