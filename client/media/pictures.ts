import type { FirstLit } from './first-lit.ts';
import { createFirstLit } from './first-lit.ts';
import type { AttachVideo, Picture, ShowPicture } from './picture.ts';
import { createPicture } from './picture.ts';

/**
 * The pictures of one media room. They play unseen before anything shows them, so that what a tile takes over at the bell
 * is a picture in motion and not an element that has yet to begin.
 */
export interface Pictures {
  /** The picture somebody has from now on; null: none. The same answer as long as `attach` is the same. */
  put(personId: string, attach: AttachVideo | null): ShowPicture | null;
  /** Resolves at the first picture that is not black, or after `ms`. */
  firstPicture(ms: number): Promise<void>;
  /** From now on only what a tile shows keeps flowing. */
  endHolding(): void;
  close(): void;
}

export function createPictures(document: Document): Pictures {
  const pictures = new Map<string, Picture>();
  const firstLit: FirstLit = createFirstLit(document);
  let holder: HTMLElement | null = addHolder(document);

  function drop(personId: string) {
    pictures.get(personId)?.end();
    pictures.delete(personId);
  }

  function endHolding() {
    for (const picture of pictures.values()) picture.holdIn(null);
    holder?.remove();
    holder = null;
  }

  return {
    put(personId, attach) {
      const known = pictures.get(personId);
      if (known?.attach === attach) return known.show;
      drop(personId);
      if (attach === null) return null;
      const picture = createPicture(document, attach, firstLit.watch);
      pictures.set(personId, picture);
      picture.holdIn(holder);
      return picture.show;
    },
    firstPicture: firstLit.wait,
    endHolding,
    close() {
      firstLit.stop();
      for (const personId of [...pictures.keys()]) drop(personId);
      endHolding();
    },
  };
}

/** On the page, but neither seen nor met by anyone. */
function addHolder(document: Document): HTMLElement {
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
  return holder;
}
