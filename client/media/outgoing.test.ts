import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeMediaRoom } from '#tests/support/media/fake-media-room.ts';
import { FakeTrack } from '#tests/support/media/fake-track.ts';
import type { Desired } from './outgoing.ts';
import { createOutgoing } from './outgoing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const events = { changed: vi.fn(), reconnecting: vi.fn(), reconnected: vi.fn(), lost: vi.fn(), mutedByHost: vi.fn() };

function build(first: Desired) {
  const room = new FakeMediaRoom(events);
  let desired = first;
  const outgoing = createOutgoing(
    'camera',
    room,
    () => desired,
    () => 0.5,
  );
  const want = (change: Partial<Desired>) => {
    desired = { ...desired, ...change };
    outgoing.refresh();
  };
  return { room, outgoing, want };
}

it('publishes a clone, never the captured track itself', () => {
  const track = new FakeTrack('video');
  const { room, outgoing } = build({ track, sending: 'dark' });
  outgoing.refresh();
  expect(room.sent.get('camera')?.clone).toBe(track.clones[0]);
});

it('opens before it returns', async () => {
  const { room, outgoing, want } = build({ track: new FakeTrack('video'), sending: 'dark' });
  outgoing.refresh();
  await vi.advanceTimersByTimeAsync(0);
  want({ sending: 'live' });
  expect(room.sending('camera')).toBe('live');
});

it('opens what was still being published at the bell', async () => {
  const { room, outgoing, want } = build({ track: new FakeTrack('video'), sending: 'dark' });
  outgoing.refresh();
  want({ sending: 'live' });
  await vi.advanceTimersByTimeAsync(0);
  expect(room.sending('camera')).toBe('live');
});

it('sends nothing from the moment it is turned off, while it is still being published too, and what is wanted in the end', async () => {
  const { room, outgoing, want } = build({ track: new FakeTrack('audio'), sending: 'live' });
  const told = Promise.withResolvers<undefined>();
  const publish = room.publish.bind(room);
  vi.spyOn(room, 'publish').mockImplementation(async (...what) => {
    await publish(...what);
    await told.promise;
  });
  outgoing.refresh();
  expect(room.sending('camera')).toBe('live');
  want({ sending: 'muted' });
  expect(room.sending('camera')).toBe('muted');
  want({ sending: 'live' });
  told.resolve(undefined);
  await vi.advanceTimersByTimeAsync(0);
  expect(room.sending('camera')).toBe('live');
});

it('gives a device back that is turned off, once', async () => {
  const track = new FakeTrack('video');
  const { room, outgoing, want } = build({ track, sending: 'live' });
  const release = vi.spyOn(room, 'release');
  outgoing.refresh();
  await vi.advanceTimersByTimeAsync(0);
  want({ track: null });
  await vi.advanceTimersByTimeAsync(0);
  outgoing.refresh();
  expect(track.clones.map(({ readyState }) => readyState)).toEqual(['ended']);
  expect(release).toHaveBeenCalledTimes(1);
  for (const again of [track, new FakeTrack('video')]) {
    want({ track: again });
    await vi.advanceTimersByTimeAsync(0);
    expect(room.sending('camera')).toBe('live');
    expect(room.sent.get('camera')?.clone.readyState).toBe('live');
  }
});

it('replaces a dark track by a muted one, and does not go back from muted to dark', async () => {
  const { room, outgoing, want } = build({ track: new FakeTrack('video'), sending: 'dark' });
  outgoing.refresh();
  await vi.advanceTimersByTimeAsync(0);
  want({ track: new FakeTrack('video') });
  await vi.advanceTimersByTimeAsync(0);
  expect(room.sending('camera')).toBe('muted');
  want({ sending: 'live' });
  await vi.advanceTimersByTimeAsync(0);
  expect(room.sending('camera')).toBe('live');
});

it('tries again after a publish that failed, until it is closed', async () => {
  const { room, outgoing } = build({ track: new FakeTrack('video'), sending: 'live' });
  const publish = vi.spyOn(room, 'publish').mockRejectedValue(new Error('no'));
  outgoing.refresh();
  await vi.advanceTimersByTimeAsync(1_300);
  expect(publish).toHaveBeenCalledTimes(3);
  outgoing.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(publish).toHaveBeenCalledTimes(3);
});

it('sends a small picture from the first on, or published anew in place of the full one, as is wanted', async () => {
  const shrunk = vi.spyOn(FakeTrack.prototype, 'applyConstraints');
  const track = new FakeTrack('video');
  const { room, outgoing, want } = build({ track, sending: 'live', form: 'small' });
  const replace = vi.spyOn(room, 'replace');
  outgoing.refresh();
  await vi.advanceTimersByTimeAsync(0);
  expect(room.sent.get('camera')).toEqual({ clone: track.clones[0], sending: 'live', form: 'small' });
  expect(shrunk.mock.contexts).toEqual([track.clones[0]]);
  want({ form: 'full' });
  await vi.advanceTimersByTimeAsync(0);
  expect(room.sent.get('camera')?.clone).toBe(track.clones[1]);
  want({ form: 'small' });
  await vi.advanceTimersByTimeAsync(0);
  expect(room.sent.get('camera')?.clone).toBe(track.clones[2]);
  expect(shrunk.mock.contexts).toEqual([track.clones[0], track.clones[2]]);
  expect(replace).not.toHaveBeenCalled();
});

it('M6 sends the picture of whoever signs for its movement, published anew in that form', async () => {
  const track = new FakeTrack('video');
  const { room, outgoing, want } = build({ track, sending: 'live' });
  const replace = vi.spyOn(room, 'replace');
  outgoing.refresh();
  await vi.advanceTimersByTimeAsync(0);
  want({ form: 'signing' });
  await vi.advanceTimersByTimeAsync(0);
  expect(room.sent.get('camera')).toMatchObject({ form: 'signing', clone: { contentHint: 'motion' } });
  expect(replace).not.toHaveBeenCalled();
  const other = new FakeTrack('video');
  want({ track: other });
  await vi.advanceTimersByTimeAsync(0);
  expect(replace).toHaveBeenCalledWith('camera', other.clones[0], 'live', 'signing');
  expect(other.clones[0]?.contentHint).toBe('motion');
});
