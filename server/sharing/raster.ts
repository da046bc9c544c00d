import { setImmediate } from 'node:timers/promises';

/** `#rrggbb` */
export type Colour = `#${string}`;

/** A disc, a ring where it has a hole, or a thick line where it leads somewhere. Pixels. */
export interface Shape {
  readonly x: number;
  readonly y: number;
  /** Outer radius, or half the thickness of a line. */
  readonly radius: number;
  readonly colour: Colour;
  readonly hole?: number;
  readonly to?: { readonly x: number; readonly y: number };
}

/** Paints shapes one over the other, their edges smoothed over one pixel: three bytes a pixel, row after row. Others have their turn between two shapes. */
export async function paint(width: number, height: number, ground: Colour, shapes: readonly Shape[]): Promise<Uint8Array> {
  const pixels = Buffer.alloc(width * height * 3, Buffer.from(channels(ground)));
  for (const shape of shapes) {
    await setImmediate();
    const ink = channels(shape.colour);
    const { x, y, to = { x, y } } = shape;
    const reach = shape.radius + 1;
    const [left, right] = [Math.floor(Math.min(x, to.x) - reach), Math.ceil(Math.max(x, to.x) + reach)];
    const [top, bottom] = [Math.floor(Math.min(y, to.y) - reach), Math.ceil(Math.max(y, to.y) + reach)];
    for (let row = Math.max(0, top); row <= Math.min(height - 1, bottom); row++)
      for (let column = Math.max(0, left); column <= Math.min(width - 1, right); column++) {
        const share = coverage(shape, column + 0.5, row + 0.5);
        if (share === 0) continue;
        const at = (row * width + column) * 3;
        for (const [channel, value] of ink.entries())
          pixels[at + channel] = Math.round((pixels[at + channel] ?? 0) * (1 - share) + value * share);
      }
  }
  return pixels;
}

/** How much of the pixel around a point a shape covers, 0 to 1. */
function coverage({ x, y, radius, hole = 0, to = { x, y } }: Shape, px: number, py: number): number {
  const [dx, dy] = [to.x - x, to.y - y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - x) * dx + (py - y) * dy) / length));
  const distance = Math.sqrt((px - x - along * dx) ** 2 + (py - y - along * dy) ** 2);
  const within = Math.min(1, Math.max(0, radius - distance + 0.5));
  return hole === 0 ? within : Math.min(within, Math.max(0, distance - hole + 0.5));
}

function channels(colour: Colour): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
