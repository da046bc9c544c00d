import type { BrowserContext, Page } from 'playwright-core';
import type { FakePerson } from './fake-person.ts';

/** Ids of people, sorted. */
export interface Perceived {
  readonly heard: readonly string[];
  readonly seen: readonly string[];
}

export interface Perception {
  /** What the page plays and shows: the volume of its audio elements and the visibility of its video elements count. */
  readonly played: Perceived;
  /** What arrived at all, played or not: what a modified page could have heard and seen. */
  readonly received: Perceived;
}

export interface Moment extends Perception {
  /** Milliseconds since the epoch. */
  readonly at: number;
}

interface Receiver {
  now(): Perception;
  moments(from: number, to: number): Moment[];
  between(from: number, to: number): Perception;
  firstPlayed(id: string, from: number): { heard: number | null; seen: number | null };
  loudness(id: string): number;
}

type ReceiverWindow = Window & { foyerReceiver?: Receiver };

/**
 * Makes every page of the context, from its next load on, notice whom of `people` it hears by their tone and sees by their colour. `every`: so many
 * milliseconds between two looks.
 */
export async function installReceiver(target: BrowserContext | Page, people: readonly FakePerson[], every = 30): Promise<void> {
  await target.addInitScript(receive, { people, every });
}

/** Each look from `from` to `to` (ms since the epoch). */
export async function momentsBetween(page: Page, from: number, to: number): Promise<readonly Moment[]> {
  return page.evaluate(([start, end]) => (window as ReceiverWindow).foyerReceiver!.moments(start, end), [from, to] as const);
}

async function perceivedNow(page: Page): Promise<Perception> {
  return page.evaluate(() => (window as ReceiverWindow).foyerReceiver!.now());
}

/** Everyone noticed at any time from `from` to `to` (ms since the epoch). */
export async function perceivedBetween(page: Page, from: number, to: number): Promise<Perception> {
  return page.evaluate(([start, end]) => (window as ReceiverWindow).foyerReceiver!.between(start, end), [from, to] as const);
}

/** When somebody was first heard and seen, as played, at or after `from` (ms since the epoch). */
export async function firstPlayed(page: Page, id: string, from: number): Promise<{ heard: number | null; seen: number | null }> {
  return page.evaluate(([who, start]) => (window as ReceiverWindow).foyerReceiver!.firstPlayed(who, start), [id, from] as const);
}

/** Decibels at which somebody's tone is played now; -Infinity where it is not. */
export async function loudnessOf(page: Page, id: string): Promise<number> {
  return page.evaluate((who) => (window as ReceiverWindow).foyerReceiver!.loudness(who), id);
}

/** Resolves when somebody's tone is played so loud (decibels). */
export async function waitUntilLoudness(page: Page, id: string, { below = Infinity, above = -Infinity }): Promise<void> {
  await page.waitForFunction(
    ([who, least, most]) => {
      const now = (window as ReceiverWindow).foyerReceiver!.loudness(who);
      return now > least && now < most;
    },
    [id, above, below] as const,
    { timeout: 20_000, polling: 50 },
  );
}

interface Expected {
  readonly heard: readonly string[];
  readonly seen: readonly string[];
}

/** Resolves when the page plays exactly these people. On failure the error says whom it plays instead. */
export function waitUntilPlayed(page: Page, expected: Expected, timeout = 20_000): Promise<void> {
  return waitUntil(page, 'played', expected, timeout);
}

/** Resolves when sound and picture of exactly these people arrive, played or not. */
export function waitUntilReceived(page: Page, expected: Expected, timeout = 20_000): Promise<void> {
  return waitUntil(page, 'received', expected, timeout);
}

async function waitUntil(page: Page, how: keyof Perception, expected: Expected, timeout: number): Promise<void> {
  const wanted = { heard: [...expected.heard].sort(), seen: [...expected.seen].sort() };
  try {
    await page.waitForFunction(
      ([want, sense]) => JSON.stringify((window as ReceiverWindow).foyerReceiver?.now()[sense]) === want,
      [JSON.stringify(wanted), how] as const,
      { timeout, polling: 50 },
    );
  } catch (error) {
    const instead = JSON.stringify((await perceivedNow(page))[how]);
    throw new Error(`waited until ${JSON.stringify(wanted)} were ${how}, but it is ${instead}`, { cause: error });
  }
}

/** Runs in the page, so it refers to nothing outside itself. */
function receive({ people, every }: { readonly people: readonly FakePerson[]; readonly every: number }): void {
  const loudEnough = -50;
  const standsOutBy = 12;
  const mostMoments = 20_000;
  const moments: Moment[] = [];
  // Made while nothing else happens: among many that start at once one may never run.
  const context = new AudioContext({ sinkId: { type: 'none' } } as AudioContextOptions);
  const analysers = new WeakMap<MediaStreamTrack, AnalyserNode>();
  const canvas = new OffscreenCanvas(8, 8);
  const probe = canvas.getContext('2d', { willReadFrequently: true });

  const analyserOf = (track: MediaStreamTrack): AnalyserNode => {
    const known = analysers.get(track);
    if (known !== undefined) return known;
    const analyser = new AnalyserNode(context, { fftSize: 2048, smoothingTimeConstant: 0 });
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    analysers.set(track, analyser);
    return analyser;
  };

  /** Whose tone a track carries, and its decibels. Lost packets sound like all tones at once: one must stand out. */
  const voiceIn = (track: MediaStreamTrack): { id: string; decibels: number } | undefined => {
    const analyser = analyserOf(track);
    const spectrum = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(spectrum);
    const width = analyser.context.sampleRate / analyser.fftSize;
    const tones = people.map(({ id, frequency }) => {
      const bin = Math.round(frequency / width);
      return { id, decibels: Math.max(...spectrum.subarray(bin - 1, bin + 2)) };
    });
    const [first, second] = tones.toSorted((a, b) => b.decibels - a.decibels);
    if (first === undefined || first.decibels <= loudEnough) return undefined;
    return second === undefined || first.decibels - second.decibels > standsOutBy ? first : undefined;
  };

  /** Who was in the picture that an element showed last; looked at once for each picture. */
  const inPicture = new WeakMap<HTMLVideoElement, string | undefined>();

  const watch = (element: HTMLVideoElement) => {
    inPicture.set(element, undefined);
    const next = () => {
      element.requestVideoFrameCallback(() => {
        inPicture.set(element, personOf(element));
        next();
      });
    };
    next();
  };

  const personOf = (element: HTMLVideoElement): string | undefined => {
    if (probe === null) return undefined;
    probe.clearRect(0, 0, 8, 8);
    probe.drawImage(element, 0, 0, 8, 8);
    // The upper part: the moving bar is below.
    const [red = 0, green = 0, blue = 0] = probe.getImageData(4, 2, 1, 1).data;
    if (Math.max(red, green, blue) < 45) return undefined;
    const distance = ({ colour }: FakePerson) => Math.abs(red - colour[0]) + Math.abs(green - colour[1]) + Math.abs(blue - colour[2]);
    const nearest = people.toSorted((a, b) => distance(a) - distance(b))[0];
    return nearest !== undefined && distance(nearest) < 120 ? nearest.id : undefined;
  };

  const volumeOf = (element: HTMLAudioElement): number => (element.muted || element.paused ? 0 : element.volume);

  const loudness = (id: string): number => {
    const playing = [...document.querySelectorAll('audio')].flatMap((element) =>
      element.srcObject instanceof MediaStream
        ? element.srcObject.getAudioTracks().map((track) => ({ voice: voiceIn(track), volume: volumeOf(element) }))
        : [],
    );
    return Math.max(
      -Infinity,
      ...playing.flatMap(({ voice, volume }) => (voice?.id === id ? [voice.decibels + 20 * Math.log10(volume)] : [])),
    );
  };

  const sorted = (ids: Set<string>) => [...ids].sort();

  function look(): Moment {
    const sets = { heard: new Set<string>(), seen: new Set<string>(), heardAtAll: new Set<string>(), seenAtAll: new Set<string>() };
    for (const element of document.querySelectorAll('audio')) {
      if (!(element.srcObject instanceof MediaStream)) continue;
      const volume = volumeOf(element);
      for (const track of element.srcObject.getAudioTracks()) {
        const voice = voiceIn(track);
        if (voice === undefined) continue;
        sets.heardAtAll.add(voice.id);
        if (voice.decibels + 20 * Math.log10(volume) > loudEnough) sets.heard.add(voice.id);
      }
    }
    for (const element of document.querySelectorAll('video')) {
      if (!inPicture.has(element)) watch(element);
      const id = element.srcObject === null ? undefined : inPicture.get(element);
      if (id === undefined) continue;
      sets.seenAtAll.add(id);
      const { width, height } = element.getBoundingClientRect();
      if (width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) sets.seen.add(id);
    }
    return {
      at: Date.now(),
      played: { heard: sorted(sets.heard), seen: sorted(sets.seen) },
      received: { heard: sorted(sets.heardAtAll), seen: sorted(sets.seenAtAll) },
    };
  }

  const union = (list: readonly Moment[]): Perception => {
    const all = (pick: (moment: Moment) => readonly string[]) => sorted(new Set(list.flatMap(pick)));
    return {
      played: { heard: all(({ played }) => played.heard), seen: all(({ played }) => played.seen) },
      received: { heard: all(({ received }) => received.heard), seen: all(({ received }) => received.seen) },
    };
  };

  setInterval(() => {
    if (context.state !== 'running') void context.resume();
    moments.push(look());
    if (moments.length > mostMoments) moments.splice(0, mostMoments / 2);
  }, every);

  (window as ReceiverWindow).foyerReceiver = {
    now: () => {
      const moment = look();
      moments.push(moment);
      return { played: moment.played, received: moment.received };
    },
    loudness,
    moments: (from, to) => moments.filter(({ at }) => at >= from && at <= to),
    between: (from, to) => union(moments.filter(({ at }) => at >= from && at <= to)),
    firstPlayed: (id, from) => {
      const later = moments.filter(({ at }) => at >= from);
      return {
        heard: later.find(({ played }) => played.heard.includes(id))?.at ?? null,
        seen: later.find(({ played }) => played.seen.includes(id))?.at ?? null,
      };
    },
  };
}
