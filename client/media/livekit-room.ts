import type { LocalTrack, RemoteTrack } from 'livekit-client';
import { DisconnectReason, LocalAudioTrack, LocalVideoTrack, RoomEvent, setLogLevel, Track } from 'livekit-client';
import { endAbandonedJoin } from './abandoned-join.ts';
import type { SourceKind } from './capture/capture-state.ts';
import { isWanted, lineQuality, receive, receiveFromAll } from './livekit-line.ts';
import { languageOf, trackNameOf } from './interpretation.ts';
import type { LostReason, MediaRoom, MediaRoomEvents, PictureForm, ReceivedPictures, RemotePeer, Sending } from './media-room.ts';
import type { AttachVideo } from './picture.ts';
import { roomOptions } from './room-options.ts';
import { createLiveKitScreen, screenOf } from './screen/livekit-screen.ts';
import { signingOptions, signingTrack } from './signing.ts';
import { createRoomWithoutDeviceWatch } from './room-without-device-watch.ts';

interface Published {
  readonly wrapper: LocalAudioTrack | LocalVideoTrack;
  clone: MediaStreamTrack;
  sending: Sending;
}

const livekitSource = { microphone: Track.Source.Microphone, camera: Track.Source.Camera } as const;

/** LiveKit's types do not hold under exactOptionalPropertyTypes: its own tracks are not quite its LocalTrack. */
const asTrack = (wrapper: Published['wrapper']) => wrapper as LocalTrack;

/** Its errors and warnings may hold tokens. */
setLogLevel('silent');

function lostReason(reason: DisconnectReason | undefined): LostReason {
  if (reason === DisconnectReason.DUPLICATE_IDENTITY) return 'elsewhere';
  const gone = [DisconnectReason.PARTICIPANT_REMOVED, DisconnectReason.ROOM_DELETED, DisconnectReason.ROOM_CLOSED];
  return reason !== undefined && gone.includes(reason) ? 'gone' : 'lost';
}

/** Resolves after everything that is already due, promises included. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** A media room on a LiveKit server. The only module that knows LiveKit; loaded when it is first needed. */
export function createLiveKitRoom(events: MediaRoomEvents, interprets: string | null): MediaRoom {
  const room = createRoomWithoutDeviceWatch(roomOptions);
  /** What is on its way too. */
  const published = new Map<SourceKind, Published>();
  const screen = createLiveKitScreen(room);
  const attachers = new WeakMap<RemoteTrack, AttachVideo>();
  let pictures: ReceivedPictures = 'all';
  let connected = false;
  let silenced = false;
  let closed = false;
  let closing: Promise<void> | null = null;

  const endJoin = endAbandonedJoin(room, () => closed);
  const leavePage = () => void room.disconnect();
  addEventListener('pagehide', leavePage);

  const changed = () => {
    if (!closed) events.changed();
  };
  for (const event of [
    RoomEvent.ParticipantConnected,
    RoomEvent.ParticipantDisconnected,
    RoomEvent.TrackSubscribed,
    RoomEvent.TrackUnsubscribed,
    RoomEvent.TrackUnmuted,
    RoomEvent.TrackUnpublished,
    RoomEvent.ConnectionQualityChanged,
    RoomEvent.ParticipantPermissionsChanged,
  ] as const) {
    room.on(event, changed);
  }
  room.on(RoomEvent.TrackSubscribed, (_track, publication) => {
    if (pictures !== 'all') receive(publication, pictures);
  });
  room.on(RoomEvent.TrackMuted, (publication, participant) => {
    const microphone = published.get('microphone');
    const ours = participant.isLocal && publication.source === Track.Source.Microphone;
    if (!closed && ours && microphone?.sending === 'live' && microphone.clone.readyState === 'live') events.mutedByHost();
    changed();
  });
  for (const event of [RoomEvent.SignalReconnecting, RoomEvent.Reconnecting] as const) {
    room.on(event, () => {
      if (!closed) events.reconnecting();
    });
  }
  room.on(RoomEvent.Reconnected, () => {
    if (!closed) events.reconnected();
  });
  room.on(RoomEvent.Disconnected, (reason) => {
    if (!closed && connected) events.lost(lostReason(reason));
  });

  const attacherOf = (track: RemoteTrack): AttachVideo => {
    const known = attachers.get(track);
    if (known !== undefined) return known;
    const attach: AttachVideo = (element) => {
      track.attach(element);
      return () => {
        track.detach(element);
      };
    };
    attachers.set(track, attach);
    return attach;
  };

  const gate = (entry: Published) => {
    entry.clone.enabled = entry.sending === 'live' && !silenced;
  };

  async function send(entry: Published, sending: Sending) {
    entry.sending = sending;
    gate(entry);
    if (sending === 'muted') await entry.wrapper.mute();
    else if (sending === 'live' && entry.wrapper.isMuted && !silenced) await entry.wrapper.unmute();
    // Unmuting enables by itself, and the bell may have rung meanwhile.
    gate(entry);
  }

  async function publish(source: SourceKind, clone: MediaStreamTrack, sending: Sending, form: PictureForm) {
    const former = published.get(source);
    const wrapper = source === 'microphone' ? new LocalAudioTrack(clone, undefined, true) : new LocalVideoTrack(clone, undefined, true);
    wrapper.source = livekitSource[source];
    const entry: Published = { wrapper, clone, sending };
    published.set(source, entry);
    gate(entry);
    try {
      if (former !== undefined) await room.localParticipant.unpublishTrack(asTrack(former.wrapper), true);
      if (sending === 'muted') await wrapper.mute();
      // A new wrapper sets `enabled` by itself a few promises later; only after that it stays as we set it.
      await nextTask();
      gate(entry);
      if (closed) throw new Error('the media room was left');
      const name = source === 'microphone' && interprets !== null ? { name: trackNameOf(interprets) } : {};
      const options = form === 'signing' ? signingOptions : {};
      await room.localParticipant.publishTrack(asTrack(wrapper), { source: livekitSource[source], ...name, ...options });
    } catch (error) {
      wrapper.stop();
      if (published.get(source)?.wrapper === wrapper) published.delete(source);
      throw error;
    }
  }

  async function replace(source: SourceKind, clone: MediaStreamTrack, sending: Sending, form: PictureForm) {
    const entry = published.get(source);
    if (entry === undefined) {
      await publish(source, clone, sending, form);
      return;
    }
    const former = entry.clone;
    try {
      // The wrapper enables what replaces an unmuted track.
      if (sending === 'live') entry.sending = 'live';
      else await send(entry, 'muted');
      entry.clone = clone;
      gate(entry);
      await entry.wrapper.replaceTrack(clone, true);
      // It may have been hushed meanwhile.
      await send(entry, entry.sending === 'live' ? 'live' : 'muted');
    } catch (error) {
      clone.stop();
      throw error;
    } finally {
      former.stop();
    }
  }

  async function disconnect() {
    removeEventListener('pagehide', leavePage);
    await room.disconnect();
    room.removeAllListeners();
    screen.silence();
    for (const { wrapper, clone } of published.values()) {
      wrapper.stop();
      clone.stop();
    }
    published.clear();
  }

  return {
    async connect(url, token) {
      try {
        await room.connect(new URL(url, location.href).href, token, { autoSubscribe: true });
        connected = true;
      } catch {
        endJoin();
        // LiveKit's own error may hold the token.
        throw new Error('the media room could not be joined');
      }
    },
    publish,
    replace,
    publishScreen: (clone) => screen.publish(clone),
    unpublishScreen: () => screen.unpublish(),
    async setSending(source, sending) {
      const entry = published.get(source);
      if (entry !== undefined) await send(entry, sending);
    },
    hush(source) {
      const entry = published.get(source);
      if (entry === undefined) return;
      entry.sending = 'muted';
      gate(entry);
    },
    async release(source) {
      const entry = published.get(source);
      if (entry === undefined) return;
      await send(entry, 'muted');
      // A muted track of our own keeps its device until it ends.
      entry.clone.stop();
    },
    silence() {
      silenced = true;
      for (const { clone } of published.values()) clone.enabled = false;
      screen.silence();
    },
    isLetIn: () => room.localParticipant.permissions?.canSubscribe ?? true,
    peers: () =>
      [...room.remoteParticipants.values()].map((participant): RemotePeer => {
        const microphone = participant.getTrackPublication(Track.Source.Microphone);
        const camera = participant.getTrackPublication(Track.Source.Camera);
        const shared = isWanted('', pictures) ? screenOf(participant) : undefined;
        const picture = camera?.isMuted === false && isWanted(camera.trackName, pictures) ? camera.track : undefined;
        return {
          personId: participant.identity,
          audio: microphone?.track?.mediaStreamTrack ?? null,
          micMuted: microphone?.isMuted ?? true,
          weak: lineQuality(participant.connectionQuality) !== 'good',
          interprets: languageOf(microphone?.trackName ?? ''),
          signs: camera?.isMuted === false && camera.trackName === signingTrack,
          attachVideo: picture === undefined ? null : attacherOf(picture),
          attachScreen: shared === undefined ? null : attacherOf(shared),
        };
      }),
    quality: () => lineQuality(room.localParticipant.connectionQuality),
    receivePictures(wanted) {
      if (wanted === pictures) return;
      pictures = wanted;
      receiveFromAll(room, pictures);
      changed();
    },
    close() {
      closed = true;
      closing ??= disconnect();
      return closing;
    },
  };
}
