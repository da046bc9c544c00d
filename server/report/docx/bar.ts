import { ImageRun } from 'docx';

/** One pine pixel, stretched to the length wanted. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mPgi/IGAAEtALTqIAuAAAAAAElFTkSuQmCC', 'base64');

/** A bar; `length` in pixels, `alt` says the figure that it shows. */
export const bar = (length: number, alt: string): ImageRun =>
  new ImageRun({
    type: 'png',
    data: pixel,
    transformation: { width: Math.max(2, Math.round(length)), height: 10 },
    altText: { name: alt, description: alt, title: alt },
  });
