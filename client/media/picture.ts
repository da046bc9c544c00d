/** Puts a remote picture into a video element; returns the function that takes it out. */
export type AttachVideo = (element: HTMLVideoElement) => () => void;

/** Shows a picture in a box, in the element in which it already plays; returns the function that takes it away again. */
export type ShowPicture = (box: HTMLElement) => () => void;

/** One remote picture in the one video element it plays in for as long as it lasts. */
export interface Picture {
  readonly attach: AttachVideo;
  readonly show: ShowPicture;
  /** Plays on unseen in `holder` whenever no box shows it; null: it stops then, and begins anew for the next box. */
  holdIn(holder: HTMLElement | null): void;
  end(): void;
}

/** Laid out at a tile's size: the media server sends what the size of the element needs. */
const held = { position: 'absolute', inlineSize: '320px', blockSize: '180px' } as const;

/** `began`: told of each element the picture plays in. */
export function createPicture(document: Document, attach: AttachVideo, began: (element: HTMLVideoElement) => void): Picture {
  let playing: { readonly element: HTMLVideoElement; readonly detach: () => void } | null = null;
  let box: HTMLElement | null = null;
  let holder: HTMLElement | null = null;
  let ended = false;

  function play(): HTMLVideoElement {
    if (playing !== null) return playing.element;
    const element = document.createElement('video');
    element.muted = true;
    element.playsInline = true;
    // Attached outside the page, an element would be asked for before it has a size.
    (box ?? holder)?.append(element);
    playing = { element, detach: attach(element) };
    began(element);
    return element;
  }

  function stop() {
    playing?.detach();
    playing?.element.remove();
    playing = null;
  }

  /** An element that is moved within one task plays on. */
  function place() {
    const parent = box ?? holder;
    if (parent === null || ended) {
      stop();
      return;
    }
    const element = play();
    if (element.parentElement !== parent) parent.append(element);
    element.removeAttribute('style');
    if (box === null) Object.assign(element.style, held);
  }

  return {
    attach,
    show(shownIn) {
      box = shownIn;
      place();
      return () => {
        if (box !== shownIn) return;
        box = null;
        place();
      };
    },
    holdIn(next) {
      holder = next;
      place();
    },
    end() {
      ended = true;
      stop();
    },
  };
}
