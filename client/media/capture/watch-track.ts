/** Milliseconds: some devices give nothing for a moment at first. */
const patience = 2_000;

export interface TrackEvents {
  /** The browser ended it: the device went away, or the permission. */
  readonly ended: () => void;
  /** The system keeps it from giving anything, as a key of the laptop, a shutter or a phone call does; or lets it again. */
  readonly muted: (muted: boolean) => void;
}

/** Watches a captured track. Returns the function that gives its device back; of a track given back nothing is told. */
export function watchTrack(track: MediaStreamTrack, { ended, muted }: TrackEvents): () => void {
  let isTold = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (now: boolean) => {
    isTold = now;
    muted(now);
  };
  const look = () => {
    clearTimeout(timer);
    if (track.muted && !isTold) timer = setTimeout(tell, patience, true);
    else if (!track.muted && isTold) tell(false);
  };
  const listeners = { ended, mute: look, unmute: look };
  for (const [event, listener] of Object.entries(listeners)) track.addEventListener(event, listener);
  look();
  return () => {
    clearTimeout(timer);
    for (const [event, listener] of Object.entries(listeners)) track.removeEventListener(event, listener);
    track.stop();
  };
}
