import type { ShowPicture } from '#client/media/picture.ts';
import type { Pictures } from '#client/media/pictures.ts';

/** Pictures without a screen: the test says when the first real one comes. */
export class FakePictures implements Pictures {
  readonly held = new Set<string>();
  closed = false;
  readonly #shows = new Map<unknown, ShowPicture>();
  #arrived: (() => void) | null = null;

  put(personId: string, attach: unknown): ShowPicture | null {
    if (attach === null) {
      this.held.delete(personId);
      return null;
    }
    this.held.add(personId);
    const show = this.#shows.get(attach) ?? (() => () => undefined);
    this.#shows.set(attach, show);
    return show;
  }

  putScreen(_personId: string, attach: unknown): ShowPicture | null {
    if (attach === null) return null;
    const show = this.#shows.get(attach) ?? (() => () => undefined);
    this.#shows.set(attach, show);
    return show;
  }

  firstPicture(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#arrived = resolve;
      setTimeout(resolve, ms);
    });
  }

  arrive(): void {
    this.#arrived?.();
  }

  endHolding(): void {
    this.held.clear();
  }

  close(): void {
    this.closed = true;
  }
}
