import { createLineWatch } from './line-watch.ts';
import type { LineQuality, ReceivedPictures } from './media-room.ts';
import type { Line } from './media-snapshot.ts';

export type SentPictures = 'full' | 'small' | 'none';

/** One's own line, and what the person wants it spared: what of the others' pictures comes of both. */
export interface OwnLine {
  readonly now: () => Line;
  readonly receiving: () => ReceivedPictures;
  /** Saver mode: a slow machine or a metered line. */
  readonly saves: () => boolean;
  /** What goes out of one's own camera, unless one signs: on a weak line the sound comes first in this direction too. */
  readonly sendsPictures: () => SentPictures;
  readonly heard: (quality: LineQuality) => void;
  /** At another table: what a weak line took away is tried once more, small at first. */
  readonly begin: () => void;
  readonly setSoundOnly: (on: boolean) => void;
  readonly setSaver: (on: boolean) => void;
  readonly dispose: () => void;
}

/** `changed` is called whenever what is received or sent should change. */
export function createOwnLine(now: () => number, saves: boolean, changed: () => void): OwnLine {
  const watch = createLineWatch(now, changed);
  let soundOnly = false;
  let saver = saves;

  function receiving(): ReceivedPictures {
    if (soundOnly) return 'none';
    if (watch.pictures === 'none') return 'signers';
    return saver && watch.pictures === 'all' ? 'small' : watch.pictures;
  }

  return {
    now: () => ({ quality: watch.quality, pictures: receiving(), soundOnly, saver }),
    receiving,
    saves: () => saver,
    sendsPictures() {
      // Who chose sound alone takes no pictures as it is, and was not told that theirs would go too.
      if (watch.pictures === 'none') return soundOnly ? 'small' : 'none';
      return saver || watch.pictures === 'small' ? 'small' : 'full';
    },
    heard: watch.heard,
    begin: watch.tryAgain,
    setSoundOnly(on) {
      soundOnly = on;
      if (!on) watch.tryAgain();
      changed();
    },
    setSaver(on) {
      saver = on;
      changed();
    },
    dispose: watch.dispose,
  };
}
