import type { BrowserContext, Page } from 'playwright-core';

/** One stream a page sends. */
interface SentStream {
  readonly kind: string;
  /** The one agreed upon first, such as `video/VP8`. */
  readonly codec: string;
  /** Whether the media server wants it sent now. */
  readonly active: boolean;
  readonly width: number;
  readonly height: number;
  /** Pictures encoded so far, and when that was counted (ms). */
  readonly pictures: number;
  readonly at: number;
  /** What is kept when the line or the machine does not do. */
  readonly keeps: string;
  /** Bits a second, at most. */
  readonly maxBitrate: number;
  /** So far. */
  readonly packets: number;
}

type WatchedWindow = Window & { foyerConnections?: RTCPeerConnection[] };

/** Makes every page of the context, from its next load on, keep hold of the connections it makes. */
export async function watchSending(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const connections: RTCPeerConnection[] = [];
    (window as WatchedWindow).foyerConnections = connections;
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        connections.push(this);
      }
    };
  });
}

/** What the page sends now, as the browser itself counts it. */
function sentBy(page: Page): Promise<readonly SentStream[]> {
  return page.evaluate(async () => {
    const streams: SentStream[] = [];
    for (const connection of (window as WatchedWindow).foyerConnections ?? []) {
      if (connection.connectionState !== 'connected') continue;
      for (const sender of connection.getSenders()) {
        if (sender.track === null) continue;
        const { encodings, codecs, degradationPreference } = sender.getParameters();
        const report = new Map<string, Record<string, unknown>>();
        (await sender.getStats()).forEach((one: { id: string }) => report.set(one.id, { ...one }));
        for (const one of report.values()) {
          if (one['type'] !== 'outbound-rtp') continue;
          const rid = typeof one['rid'] === 'string' ? one['rid'] : '';
          const encoding = encodings.find((each) => (each.rid ?? '') === rid);
          streams.push({
            kind: String(one['kind']),
            codec: codecs[0]?.mimeType ?? '',
            active: encoding?.active ?? false,
            width: Number(one['frameWidth'] ?? 0),
            height: Number(one['frameHeight'] ?? 0),
            pictures: Number(one['framesEncoded'] ?? 0),
            at: Number(one['timestamp'] ?? 0),
            keeps: degradationPreference ?? '',
            maxBitrate: encoding?.maxBitrate ?? 0,
            packets: Number(one['packetsSent'] ?? 0),
          });
        }
      }
    }
    return streams;
  });
}

/** The picture it sends now: a line for each size that somebody watches, the smallest first. */
export async function pictureSentBy(page: Page): Promise<readonly string[]> {
  const pictures = (await sentBy(page)).filter(({ kind, active }) => kind === 'video' && active);
  return pictures
    .toSorted((one, other) => one.width - other.width)
    .map(({ codec, width, height, maxBitrate }) => `${codec} ${width}×${height} ≤ ${maxBitrate / 1000} kbit/s`);
}

/** Of the one picture it sends: pictures a second over `ms`, and what its encoder keeps when it cannot keep all. */
export async function fluencyOf(page: Page, ms: number): Promise<{ readonly perSecond: number; readonly keeps: string }> {
  const count = async () => {
    const [picture, ...others] = (await sentBy(page)).filter(({ kind, active }) => kind === 'video' && active);
    if (picture === undefined || others.length > 0) throw new Error(`${others.length} pictures more than one are sent`);
    return picture;
  };
  const before = await count();
  await page.waitForFunction((due) => performance.now() > due, ms + (await page.evaluate(() => performance.now())));
  const after = await count();
  return { perSecond: (1000 * (after.pictures - before.pictures)) / (after.at - before.at), keeps: after.keeps };
}

/** The sound it sends now. */
export async function soundSentBy(page: Page): Promise<SentStream | undefined> {
  return (await sentBy(page)).find(({ kind }) => kind === 'audio');
}

/** What the media server asked of the page's Opus encoder, such as `usedtx=1`. */
export function opusSettings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    ((window as WatchedWindow).foyerConnections ?? []).flatMap((connection) =>
      (connection.currentRemoteDescription?.sdp ?? '').split('\r\nm=').flatMap((section) => {
        if (!section.startsWith('audio') || /^a=(sendonly|inactive)/m.test(section)) return [];
        const type = /^a=rtpmap:(\d+) opus/m.exec(section)?.[1];
        const settings = new RegExp(`^a=fmtp:${type} (.*)$`, 'm').exec(section)?.[1];
        return settings === undefined ? [] : [settings.trim()];
      }),
    ),
  );
}
