/** Pure measures of the table seen from above. Lengths in the unit of the width given, angles in radians clockwise from twelve o'clock. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Three drawings: with time and words (from 200 wide), with a number (from 100), as a sign in a list (below). */
export type PlateScale = 'large' | 'medium' | 'small';

export interface PlateParts {
  readonly scale: PlateScale;
  readonly centre: Point;
  /** Radius of the circle on which the cups stand. */
  readonly ring: number;
  /** Outer radius of a cup. */
  readonly cup: number;
  readonly plate: number;
  /** Radius of the rim's middle line, and its width. */
  readonly rim: number;
  readonly rimWidth: number;
  readonly numberSize: number;
  readonly timeSize: number;
  /** Line width of walls, handles and free seats. */
  readonly line: number;
}

/** Shares of the width: ring, cup, plate, rim's width, gap from the rim to the plate's edge, number, time in its place, line in pixels. */
const shares = {
  large: { ring: 0.368, cup: 0.088, plate: 0.215, rimWidth: 0.026, gap: 0.018, number: 0.118, time: 0.118, line: 2 },
  medium: { ring: 0.362, cup: 0.096, plate: 0.215, rimWidth: 0.034, gap: 0.012, number: 0.155, time: 0.1, line: 1.5 },
  small: { ring: 0.385, cup: 0.098, plate: 0.235, rimWidth: 0.065, gap: 0, number: 0, time: 0, line: 1.5 },
} as const;

/** Which of the three drawings a plate of this width gets. */
export function scaleOf(width: number): PlateScale {
  if (width >= 200) return 'large';
  return width >= 100 ? 'medium' : 'small';
}

/** Every measure of a plate `width` wide. */
export function partsOf(width: number): PlateParts {
  const scale = scaleOf(width);
  const share = shares[scale];
  return {
    scale,
    centre: { x: width / 2, y: width / 2 },
    ring: share.ring * width,
    cup: share.cup * width,
    plate: share.plate * width,
    rim: (share.plate - share.gap - share.rimWidth / 2) * width,
    rimWidth: share.rimWidth * width,
    numberSize: share.number * width,
    timeSize: share.time * width,
    line: share.line,
  };
}

/** Width of a line as a multiple of the font's size: figures have one width, letters of a time are capitals. */
function widthOf(line: string): number {
  const letters = Array.from(line, (letter): number => (/[:.,\s]/.test(letter) ? 0.3 : /\d/.test(letter) ? 0.58 : 0.85));
  return letters.reduce((sum, letter) => sum + letter, 0);
}

/** The font size at which a line fits between the inner edges of the rim, `away` above or below its middle; at most `size`. */
export function sizeWithin({ rim, rimWidth }: Pick<PlateParts, 'rim' | 'rimWidth'>, line: string, size: number, away = 0): number {
  const inner = rim - rimWidth;
  const width = 2 * Math.sqrt(Math.max(0, inner ** 2 - away ** 2));
  return Math.min(size, width / widthOf(line));
}

/** The point at `distance` from `from`, in the direction of `angle`. */
export function pointAt(from: Point, angle: number, distance: number): Point {
  return { x: from.x + Math.sin(angle) * distance, y: from.y - Math.cos(angle) * distance };
}

/** Direction of seat `index` of `count`: evenly spaced, odd counts start at twelve, even ones half a step later. */
export function seatAngle(index: number, count: number): number {
  const step = (2 * Math.PI) / Math.max(1, count);
  return (index + (count % 2 === 0 ? 0.5 : 0)) * step;
}

const handleTurn = (50 * Math.PI) / 180;

export interface Handle {
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
}

/** The handle of a cup of radius `cup`, 50° clockwise from `outward`; from inside the wall to 0.2 of the radius beyond it. */
export function handleOf(at: Point, cup: number, outward: number): Handle {
  const angle = outward + handleTurn;
  return { from: pointAt(at, angle, cup * 0.8), to: pointAt(at, angle, cup * 1.2), width: cup * 0.42 };
}

/** The spout opposite the handle: a triangle as SVG path data. */
export function spoutOf(at: Point, cup: number, outward: number): string {
  const angle = outward + handleTurn + Math.PI;
  const corners = [pointAt(at, angle, cup * 1.36), pointAt(at, angle + 0.55, cup * 0.95), pointAt(at, angle - 0.55, cup * 0.95)];
  return `M${corners.map((corner) => `${round(corner.x)} ${round(corner.y)}`).join('L')}Z`;
}

/** A whole circle as path data that runs against the clock from twelve, so that a dash of length `left` ends at twelve. */
export function rimPath(centre: Point, radius: number): string {
  const [x, top, bottom, r] = [centre.x, centre.y - radius, centre.y + radius, radius].map(round);
  return `M${x} ${top}A${r} ${r} 0 0 0 ${x} ${bottom}A${r} ${r} 0 0 0 ${x} ${top}`;
}

/** Dash and gap for a dashed ring of radius `radius`: `count` equal dashes, so that it closes without a seam. */
export function dashesOf(radius: number, count: number): string {
  const step = (2 * Math.PI * radius) / count;
  return `${round(step * 0.58)} ${round(step * 0.42)}`;
}

/** Two decimals are enough on a screen and keep the markup short. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
