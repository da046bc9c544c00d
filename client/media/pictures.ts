/** Puts a remote picture into a video element; returns the function that takes it out. */
export type AttachVideo = (element: HTMLVideoElement) => () => void;

/** Keeps the pictures of one media room flowing before anything shows them, and tells when the first real one is there. */
export interface HeldPictures {
  /** Idempotent per person as long as `attach` is the same; null: no picture any more. */
  hold(personId: string, attach: AttachVideo | null): void;
  /** Resolves at the first picture that is not black, or after `ms`. */
  firstPicture(ms: number): Promise<void>;
  release(): void;
}

/** A camera that is held closed sends black; anything brighter than video black is a picture. */
const darkest = 32;

function isLit(element: HTMLVideoElement, probe: CanvasRenderingContext2D): boolean {
  const { width, height } = probe.canvas;
  probe.clearRect(0, 0, width, height);
  probe.drawImage(element, 0, 0, width, height);
  const pixels = probe.getImageData(0, 0, width, height).data;
  return pixels.some((value, index) => index % 4 !== 3 && value > darkest);
}

/** Holds pictures in elements laid out at a tile's size but not seen, so that the media server already sends what a tile will need. */
export function createHeldPictures(document: Document): HeldPictures {
  const holder = document.createElement('div');
  holder.setAttribute('aria-hidden', 'true');
  holder.inert = true;
  Object.assign(holder.style, {
    position: 'fixed',
    insetBlockStart: '0',
    insetInlineStart: '0',
    opacity: '0',
    pointerEvents: 'none',
    zIndex: '-1',
  });
  document.body.append(holder);
  const held = new Map<string, { attach: AttachVideo; element: HTMLVideoElement; detach: () => void }>();
  let probe: CanvasRenderingContext2D | null = null;
  let found: (() => void) | null = null;

  function look(element: HTMLVideoElement) {
    if (found === null || !element.isConnected) return;
    element.requestVideoFrameCallback(() => {
      if (probe !== null && isLit(element, probe)) found?.();
      look(element);
    });
  }

  const drop = (personId: string) => {
    const entry = held.get(personId);
    held.delete(personId);
    entry?.detach();
    entry?.element.remove();
  };

  return {
    hold(personId, attach) {
      if (held.get(personId)?.attach === attach) return;
      drop(personId);
      if (attach === null) return;
      const element = document.createElement('video');
      element.muted = true;
      element.playsInline = true;
      Object.assign(element.style, { position: 'absolute', inlineSize: '320px', blockSize: '180px' });
      holder.append(element);
      held.set(personId, { attach, element, detach: attach(element) });
      look(element);
    },
    firstPicture: (ms) =>
      new Promise((resolve) => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 4;
        probe = canvas.getContext('2d', { willReadFrequently: true });
        const finish = () => {
          clearTimeout(timer);
          found = null;
          resolve();
        };
        const timer = setTimeout(finish, ms);
        found = finish;
        for (const { element } of held.values()) look(element);
      }),
    release() {
      found?.();
      for (const personId of [...held.keys()]) drop(personId);
      holder.remove();
    },
  };
}
