import { setTimeout as pause } from 'node:timers/promises';
import { reconnectDelay } from '#client/net/reconnect-delay.ts';
import { protocolVersion } from '#shared/contract/version.ts';
import { perTable, type House } from './house.ts';
import { RawViewer } from './raw-viewer.ts';

const isServed = (scopes: ReadonlySet<string>): boolean => scopes.has('hall') && scopes.has('mine');

/** So many connect at once. */
const atOnce = 100;
const viewOf = /^42\["view",\{"scope":"(\w+)","version":(\d+),"from":(null|\d+)/;

/** A view as it came to one viewer; `from` null: whole. */
export interface Came {
  readonly viewer: number;
  readonly scope: string;
  readonly version: number;
  readonly from: number | null;
  readonly bytes: number;
  readonly at: number;
}

/** Everybody of a house at their page. */
export interface Crowd {
  readonly viewers: readonly RawViewer[];
  /** Called for each view that comes. */
  onView: (came: Came) => void;
  /** Connects all; resolves once each has been sent the hall and their own part. */
  connect(): Promise<void>;
  /** All are gone, come back by themselves as the product's client does, and have been served; resolves then. */
  comeBack(): Promise<void>;
  /** Seats those who come and go at their tables and lets them stand again, so many a second, evenly, for so long (ms); what was answered. */
  command(perSecond: number, forMs: number): Promise<readonly Answered[]>;
  close(): void;
}

export interface Answered {
  readonly ok: boolean;
  /** Where the gathering stood after it. */
  readonly version: number;
  readonly sentAt: number;
  readonly answeredAt: number;
}

export function gatherCrowd({ slug, guests }: House, port: number): Crowd {
  /** What each has been sent whole since they connected. */
  const served = guests.map(() => new Set<string>());
  let left = guests.length;
  const seated = new Set<number>();
  let awaited = (): void => undefined;
  const auth = { protocol: protocolVersion, gathering: slug, screen: 'seat' };
  const viewers = guests.map(
    ({ cookie }, viewer) =>
      new RawViewer({ port, cookie, auth }, (head, bytes, at) => {
        const [, scope, version, from] = viewOf.exec(head) ?? [];
        if (scope === undefined) return;
        crowd.onView({ viewer, scope, version: Number(version), from: from === 'null' ? null : Number(from), bytes, at });
        if (from !== 'null') return;
        const scopes = served[viewer] ?? new Set();
        const before = isServed(scopes);
        scopes.add(scope);
        if (before || !isServed(scopes)) return;
        left -= 1;
        if (left === 0) awaited();
      }),
  );
  const allServed = (): Promise<void> =>
    new Promise((resolve) => {
      awaited = resolve;
      if (left === 0) resolve();
    });

  async function again(viewer: RawViewer, attempt = 0): Promise<void> {
    await pause(reconnectDelay(attempt, Math.random()));
    await viewer.connect().catch(() => again(viewer, attempt + 1));
  }

  async function one(viewer: number): Promise<Answered> {
    const [page, table] = [viewers[viewer], guests[viewer]?.table ?? ''];
    if (page === undefined) throw new Error(`There is no viewer ${viewer}.`);
    const sits = seated.delete(viewer);
    if (!sits) seated.add(viewer);
    const sentAt = performance.now();
    const { ok, version } = await page.command(sits ? { type: 'stand' } : { type: 'sit', table });
    return { ok, version, sentAt, answeredAt: performance.now() };
  }

  const crowd: Crowd = {
    viewers,
    onView: () => undefined,
    async connect() {
      for (let first = 0; first < viewers.length; first += atOnce)
        await Promise.all(viewers.slice(first, first + atOnce).map((viewer) => viewer.connect()));
      await allServed();
    },
    async comeBack() {
      for (const scopes of served) scopes.clear();
      left = guests.length;
      await Promise.all(viewers.map((viewer) => again(viewer)));
      await allServed();
    },
    async command(perSecond, forMs) {
      const coming = guests.flatMap((_, index) => (index % perTable < 2 ? [] : [index]));
      const began = performance.now();
      const answers: Promise<Answered>[] = [];
      for (let now = began; now - began < forMs; now = performance.now()) {
        const due = Math.floor(((now - began) / 1000) * perSecond);
        while (answers.length < due) answers.push(one(coming[answers.length % coming.length] ?? 0));
        await pause(4);
      }
      return Promise.all(answers);
    },
    close() {
      for (const viewer of viewers) viewer.close();
    },
  };
  return crowd;
}
