import { randomUUID } from 'node:crypto';
import { SignalResponse } from '@livekit/protocol';
import { RoomServiceClient } from 'livekit-server-sdk';
import type { LiveKitAddress } from './livekit-options.ts';
import { signTicket } from './livekit-ticket.ts';

/** The version that Foyer is built and tested with. */
const testedVersion = '1.13.5';
/** LiveKit forgives a minute; that a clock is wrong is worth a line long before. Seconds. */
const worthALine = 10;
const answerWithin = 4_000;

export interface ExternalFindings {
  /** What is not as it should be, one sentence each. */
  readonly notes: readonly string[];
  /** Addresses of relays that it tells browsers of. */
  readonly relays: readonly string[];
}

/**
 * What is found at a LiveKit server that somebody else runs, besides that it cannot be reached or refuses our keys, which its
 * status tells. What cannot be found out is left out. No sentence holds a token or a key.
 */
export async function checkExternal(address: LiveKitAddress): Promise<ExternalFindings> {
  const [skew, making, welcome] = await Promise.all([
    clockSkew(address.url).catch(() => null),
    makesMediaRooms(address).catch(() => false),
    welcomeOf(address).catch(() => null),
  ]);
  const version = welcome?.version ?? null;
  const notes = [
    ...(skew !== null && Math.abs(skew) >= worthALine ? [clockSentence(skew)] : []),
    ...(version !== null && isOlder(version) ? [versionSentence(version)] : []),
    ...(making ? [autoCreateSentence] : []),
  ];
  return { notes, relays: welcome?.relays ?? [] };
}

const clockSentence = (skew: number) =>
  `The clock of the LiveKit server is ${Math.abs(skew)} s ${skew > 0 ? 'ahead of' : 'behind'} this machine's: set both by NTP, or it takes keys and tickets for not yet valid or expired.`;
const versionSentence = (version: string) =>
  `The LiveKit server is version ${version}, and Foyer is built and tested with ${testedVersion}: update it.`;
const autoCreateSentence =
  'The LiveKit server makes a media room for whoever joins one: set room.auto_create to false there, or whoever was removed can open a closed media room again.';

/** Whole seconds by which its clock is ahead of ours, by the `Date` of an answer; null where it sends none. */
async function clockSkew(url: URL): Promise<number | null> {
  const before = Date.now();
  const response = await fetch(url, { signal: AbortSignal.timeout(answerWithin) });
  const after = Date.now();
  await response.body?.cancel();
  const theirs = Date.parse(response.headers.get('date') ?? '');
  // It counts whole seconds, cut off.
  return Number.isNaN(theirs) ? null : Math.round((theirs + 500 - (before + after) / 2) / 1000);
}

/** Whether a ticket opens a media room that nobody made. Asks without joining. */
async function makesMediaRooms(address: LiveKitAddress): Promise<boolean> {
  const { token } = await signTicket({ mediaRoom: newName(), identity: 'check', mayPublish: false }, address);
  const url = endpoint(address.url, '/rtc/validate', { access_token: token });
  const response = await fetch(url, { signal: AbortSignal.timeout(answerWithin) });
  await response.body?.cancel();
  return response.ok;
}

/** It tells its version and its relays to those who join only, so a media room is made for that, and closed again. */
export async function welcomeOf(address: LiveKitAddress): Promise<{ version: string | null; relays: string[] } | null> {
  const mediaRoom = newName();
  const client = new RoomServiceClient(address.url.href, address.apiKey, address.apiSecret, { requestTimeout: answerWithin / 1000 });
  await client.createRoom({ name: mediaRoom, maxParticipants: 1, emptyTimeout: 10 });
  try {
    const { token } = await signTicket({ mediaRoom, identity: 'check', mayPublish: false }, address);
    const url = endpoint(address.url, '/rtc', { access_token: token, protocol: '16', sdk: 'js', auto_subscribe: '0' });
    url.protocol = url.protocol.replace('http', 'ws');
    const { message } = SignalResponse.fromBinary(await firstMessage(url));
    if (message.case !== 'join') return null;
    const { serverInfo, iceServers } = message.value;
    return { version: serverInfo?.version ?? null, relays: iceServers.flatMap(({ urls }) => urls).filter((url) => url.startsWith('turn')) };
  } finally {
    await client.deleteRoom(mediaRoom);
  }
}

function firstMessage(url: URL): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.binaryType = 'arraybuffer';
    const end = (error: Error): void => {
      socket.close();
      reject(error);
    };
    const late = setTimeout(() => end(new Error('no answer')), answerWithin);
    socket.addEventListener('error', () => end(new Error('refused')));
    socket.addEventListener('message', (event) => {
      const data: unknown = event.data;
      clearTimeout(late);
      if (data instanceof ArrayBuffer) resolve(new Uint8Array(data));
      socket.close();
    });
  });
}

/** By major and minor version; one that cannot be read is not judged. */
function isOlder(version: string): boolean {
  const parts = (text: string) => /^v?(\d+)\.(\d+)/.exec(text)?.slice(1).map(Number) ?? null;
  const [theirs, ours] = [parts(version), parts(testedVersion)];
  if (theirs === null || ours === null) return false;
  const [major = 0, minor = 0] = theirs;
  const [ourMajor = 0, ourMinor = 0] = ours;
  return major < ourMajor || (major === ourMajor && minor < ourMinor);
}

const newName = () => `foyer-check-${randomUUID()}`;

function endpoint(base: URL, path: string, query: Record<string, string>): URL {
  const url = new URL(base);
  url.pathname = `${base.pathname.replace(/\/$/, '')}${path}`;
  url.search = new URLSearchParams(query).toString();
  return url;
}
