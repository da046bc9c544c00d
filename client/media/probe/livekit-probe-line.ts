import type { LocalTrack, RoomOptions } from 'livekit-client';
import { ConnectionState, LocalAudioTrack, LocalVideoTrack, RoomEvent, setLogLevel, Track } from 'livekit-client';
import { roomOptions } from '#client/media/room-options.ts';
import { createRoomWithoutDeviceWatch } from '#client/media/room-without-device-watch.ts';
import { readSample } from './line-sample.ts';
import { makeUpTracks } from './made-up-tracks.ts';
import type { OpenProbeLine } from './probe-line.ts';

/** Its errors and warnings may hold tokens. */
setLogLevel('silent');

/** Somebody alone is watched by nobody: dynacast would stop the picture that is to be measured, DTX thin out the sound. */
const options: RoomOptions = {
  ...roomOptions,
  dynacast: false,
  publishDefaults: { ...roomOptions.publishDefaults, dtx: false, simulcast: false },
};
/** Bits a second of the picture: somewhat more than both sizes that a table's camera sends. */
const pictureBits = 900_000;
/** Milliseconds within which a browser has tried every way it knows. */
const connectWithin = 12_000;
const reconnectWithin = 10_000;

/** LiveKit's types do not hold under exactOptionalPropertyTypes. */
const asTrack = (track: LocalAudioTrack | LocalVideoTrack) => track as LocalTrack;

/** A line to a LiveKit server. */
export const openLiveKitProbeLine: OpenProbeLine = ({ url, token }, relayOnly) => {
  const room = createRoomWithoutDeviceWatch(options);
  const { sound, picture, stop } = makeUpTracks();
  const tracks = [
    { track: new LocalAudioTrack(sound, undefined, true), publish: { source: Track.Source.Microphone } },
    ...(picture === null
      ? []
      : [
          {
            track: new LocalVideoTrack(picture, undefined, true),
            publish: { source: Track.Source.Camera, videoEncoding: { maxBitrate: pictureBits, maxFramerate: 15 } },
          },
        ]),
  ];
  let cameIn = false;
  let closing: Promise<void> | null = null;
  room.on(RoomEvent.SignalConnected, () => (cameIn = true));

  async function join(): Promise<void> {
    await room.connect(new URL(url, location.href).href, token, {
      autoSubscribe: false,
      maxRetries: 0,
      peerConnectionTimeout: connectWithin,
      rtcConfig: relayOnly ? { iceTransportPolicy: 'relay' } : {},
    });
    await Promise.all(tracks.map(({ track, publish }) => room.localParticipant.publishTrack(asTrack(track), publish)));
  }

  return {
    async connect() {
      try {
        await within(join(), connectWithin + 3_000);
        return 'connected';
      } catch {
        return cameIn ? 'no_way' : 'no_entry';
      }
    },
    hasRelay: () =>
      room.engine.latestJoinResponse?.iceServers.some(({ urls }) => urls.some((address) => address.startsWith('turn'))) ?? false,
    async sample() {
      if (room.state !== ConnectionState.Connected) return null;
      const reports = await Promise.all(tracks.map(({ track }) => track.getRTCStatsReport().catch(() => undefined)));
      return readSample(
        reports.flatMap((report) => (report === undefined ? [] : [...(report.values() as Iterable<Record<string, unknown>>)])),
      );
    },
    async useTcp() {
      const back = new Promise<boolean>((resolve) => {
        room.once(RoomEvent.Reconnected, () => resolve(true));
        room.once(RoomEvent.Disconnected, () => resolve(false));
      });
      try {
        // LiveKit's own tests of connections switch this way.
        await room.simulateScenario('force-tcp');
        return await within(back, reconnectWithin);
      } catch {
        return false;
      }
    },
    close() {
      closing ??= room.disconnect().finally(() => {
        room.removeAllListeners();
        stop();
      });
      return closing;
    },
  };
};

function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
