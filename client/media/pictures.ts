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
  /** The same of a screen, which plays only while a box shows it: nobody's screen is taken unasked. */
  putScreen(personId: string, attach: AttachVideo | null): ShowPicture | null;
  /** Resolves at the first picture that is not black, or after `ms`. */
  firstPicture(ms: number): Promise<void>;
  /** From now on only what a tile shows keeps flowing. */
  endHolding(): void;
  close(): void;
}

export function createPictures(document: Document): Pictures {
  const pictures = new Map<string, Picture>();
  const screens = new Map<string, Picture>();
  const firstLit: FirstLit = createFirstLit(document);
  let holder: HTMLElement | null = addHolder(document);

  function drop(from: Map<string, Picture>, personId: string) {
    from.get(personId)?.end();
    from.delete(personId);
  }

  /** The one they have, if it is the same, or the new one. */
  function put(into: Map<string, Picture>, personId: string, attach: AttachVideo | null, began: FirstLit['watch']): Picture | null {
    const known = into.get(personId);
    if (known?.attach === attach) return known;
    drop(into, personId);
    if (attach === null) return null;
    const picture = createPicture(document, attach, began);
    into.set(personId, picture);
    return picture;
  }

  function endHolding() {
    for (const picture of pictures.values()) picture.holdIn(null);
    holder?.remove();
    holder = null;
  }

  return {
    put(personId, attach) {
      const known = pictures.get(personId);
      const picture = put(pictures, personId, attach, firstLit.watch);
      if (picture !== known) picture?.holdIn(holder);
      return picture?.show ?? null;
    },
    putScreen: (personId, attach) => put(screens, personId, attach, () => undefined)?.show ?? null,
    firstPicture: firstLit.wait,
    endHolding,
    close() {
      firstLit.stop();
      for (const map of [pictures, screens]) for (const personId of [...map.keys()]) drop(map, personId);
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
