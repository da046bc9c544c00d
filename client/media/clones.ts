const made = new WeakMap<MediaStreamTrack, MediaStreamTrack[]>();

/** A clone that is known of: its device is not free before it has ended, too. */
export function cloneOf(track: MediaStreamTrack): MediaStreamTrack {
  const clone = track.clone();
  made.set(track, [...liveClonesOf(track), clone]);
  return clone;
}

/** Those that have not ended. */
export function liveClonesOf(track: MediaStreamTrack): readonly MediaStreamTrack[] {
  return (made.get(track) ?? []).filter(({ readyState }) => readyState === 'live');
}
