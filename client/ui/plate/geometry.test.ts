import { describe, expect, it } from 'vitest';
import { handleOf, partsOf, pointAt, rimPath, scaleOf, seatAngle, sizeWithin, spoutOf } from '#client/ui/plate/geometry.ts';

const degrees = (angle: number) => Math.round((angle * 180) / Math.PI);

describe('the plate seen from above', () => {
  it('has three drawings by width', () => {
    expect([360, 200, 199, 100, 99, 48].map(scaleOf)).toEqual(['large', 'large', 'medium', 'medium', 'small', 'small']);
  });

  it.each([120, 216, 360])('writes within the rim at %i', (width) => {
    const parts = partsOf(width);
    const inner = 2 * (parts.rim - parts.rimWidth / 2);
    expect(sizeWithin(parts, '59:59', parts.timeSize)).toBe(parts.timeSize);
    for (const line of ['12:00 PM', '10567:01']) expect(sizeWithin(parts, line, parts.timeSize) * line.length * 0.53).toBeLessThan(inner);
    expect(sizeWithin(parts, '30 nov.', 20, parts.rim / 2)).toBeLessThan(sizeWithin(parts, '30 nov.', 20) + 1e-9);
  });

  it('starts odd counts at twelve and even counts half a step later', () => {
    expect([0, 1, 2].map((index) => degrees(seatAngle(index, 3)))).toEqual([0, 120, 240]);
    expect([0, 1, 2, 3].map((index) => degrees(seatAngle(index, 4)))).toEqual([45, 135, 225, 315]);
  });

  it.each([48, 120, 160, 200, 428])('keeps cups on the table and clear of the plate at %i', (width) => {
    const { ring, cup, plate, rim, rimWidth } = partsOf(width);
    expect(ring + cup).toBeLessThanOrEqual(width / 2);
    expect(ring - cup).toBeGreaterThan(plate);
    expect(rim + rimWidth / 2).toBeLessThanOrEqual(plate + 1e-9);
  });

  it.each([120, 160, 320])('leaves room between eight cups at %i', (width) => {
    const { centre, ring, cup } = partsOf(width);
    const first = pointAt(centre, seatAngle(0, 8), ring);
    const second = pointAt(centre, seatAngle(1, 8), ring);
    expect(Math.hypot(first.x - second.x, first.y - second.y)).toBeGreaterThan(2 * cup);
  });

  it('counts angles clockwise from twelve', () => {
    const right = pointAt({ x: 10, y: 10 }, Math.PI / 2, 5);
    expect(right.x).toBeCloseTo(15);
    expect(right.y).toBeCloseTo(10);
  });

  it('turns the handle 50° clockwise from outward and the spout opposite to it', () => {
    const at = { x: 0, y: 0 };
    const { to } = handleOf(at, 10, 0);
    expect(degrees(Math.atan2(to.x, -to.y))).toBe(50);
    expect(Math.hypot(to.x, to.y)).toBeCloseTo(12);
    const [x, y] = spoutOf(at, 10, 0).slice(1).split('L')[0]!.split(' ').map(Number);
    expect(degrees(Math.atan2(x!, -y!))).toBe(-130);
  });

  it('draws the rim against the clock from twelve', () => {
    expect(rimPath({ x: 50, y: 50 }, 20)).toBe('M50 30A20 20 0 0 0 50 70A20 20 0 0 0 50 30');
  });
});
