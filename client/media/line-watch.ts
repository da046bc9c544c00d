import type { LineQuality, ReceivedPictures } from './media-room.ts';

/** Decides what one's own line still carries of the others' pictures: small ones first, then none, so that the sound stays. */
export interface LineWatch {
  readonly quality: LineQuality;
  readonly pictures: ReceivedPictures;
  /** What the media server says of the line now. */
  readonly heard: (quality: LineQuality) => void;
  /** Pictures again, small at first; a line that is still weak gets its whole patience anew. */
  readonly tryAgain: () => void;
  readonly dispose: () => void;
}

/** Milliseconds for which a line is bad without a break before pictures shrink, and before they go. */
const patience = {
  poor: { small: 4_000, none: 20_000 },
  lost: { small: 2_000, none: 8_000 },
} as const;

/** Milliseconds for which it must be good before small pictures grow. None come back by themselves: they would come and go. */
const goodFor = 10_000;

/** `changed` is called when what it decides changes by itself, and never within a call of its own. */
export function createLineWatch(now: () => number, changed: () => void): LineWatch {
  let quality: LineQuality = 'good';
  let pictures: ReceivedPictures = 'all';
  /** Since when the line has been good, or has not. */
  let since = now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** What comes next if the line stays as it is, and how long after `since`. */
  function next(): { readonly pictures: ReceivedPictures; readonly after: number } | null {
    if (quality === 'good') return pictures === 'small' ? { pictures: 'all', after: goodFor } : null;
    if (pictures === 'all') return { pictures: 'small', after: patience[quality].small };
    return pictures === 'small' ? { pictures: 'none', after: patience[quality].none } : null;
  }

  function wait() {
    clearTimeout(timer);
    const step = next();
    if (step === null) return;
    timer = setTimeout(
      () => {
        pictures = step.pictures;
        wait();
        changed();
      },
      Math.max(0, since + step.after - now()),
    );
  }

  return {
    get quality() {
      return quality;
    },
    get pictures() {
      return pictures;
    },
    heard(said) {
      if (said === quality) return;
      if (said === 'good' || quality === 'good') since = now();
      quality = said;
      wait();
    },
    tryAgain() {
      if (pictures !== 'none') return;
      pictures = 'small';
      since = now();
      wait();
    },
    dispose() {
      clearTimeout(timer);
    },
  };
}
