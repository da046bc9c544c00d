/** Notices the first picture with something on it among elements that play. */
export interface FirstLit {
  readonly watch: (element: HTMLVideoElement) => void;
  /** Resolves at the first picture that is not black, or after `ms`. */
  readonly wait: (ms: number) => Promise<void>;
  /** Ends a wait. */
  readonly stop: () => void;
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

export function createFirstLit(document: Document): FirstLit {
  const watched = new Set<HTMLVideoElement>();
  let probe: CanvasRenderingContext2D | null = null;
  let found: (() => void) | null = null;

  function look(element: HTMLVideoElement) {
    element.requestVideoFrameCallback(() => {
      if (found === null || !element.isConnected) return;
      if (probe !== null && isLit(element, probe)) found();
      else look(element);
    });
  }

  return {
    watch(element) {
      for (const one of watched) if (!one.isConnected) watched.delete(one);
      watched.add(element);
      if (found !== null) look(element);
    },
    wait: (ms) =>
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
        for (const element of watched) look(element);
      }),
    stop: () => found?.(),
  };
}
