import type { HeldPictures } from '#client/media/pictures.ts';

/** Held pictures without a screen: the test says when the first real one comes. */
export class FakePictures implements HeldPictures {
  readonly held = new Set<string>();
  released = false;
  #arrived: (() => void) | null = null;

  hold(personId: string, attach: unknown): void {
    if (attach === null) this.held.delete(personId);
    else this.held.add(personId);
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

  release(): void {
    this.released = true;
  }
}
