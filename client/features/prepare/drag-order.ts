/** A line as it lies on the page, pixels. */
export interface Extent {
  readonly top: number;
  readonly height: number;
}

/** A line on its way: from which place to which, and how far it is from where it lay. */
export interface Drag {
  readonly from: number;
  readonly to: number;
  readonly by: number;
  /** What the others make way by: its height and the gap. */
  readonly space: number;
}

/** A line that is dragged takes the place of every other one whose middle its edge has passed. */
export function dragged(lines: readonly Extent[], from: number, by: number): Drag {
  const own = lines[from];
  if (own === undefined) return { from, to: from, by: 0, space: 0 };
  const top = own.top + by;
  const passed = ({ top: other, height }: Extent, index: number) => {
    const middle = other + height / 2;
    return index > from ? top + own.height > middle : top < middle;
  };
  const after = lines.findLastIndex((line, index) => index > from && passed(line, index));
  const before = lines.findIndex((line, index) => index < from && passed(line, index));
  const [first, second] = lines;
  const gap = first === undefined || second === undefined ? 0 : second.top - first.top - first.height;
  return { from, to: after > from ? after : before >= 0 ? before : from, by, space: own.height + gap };
}

/** How far a line lies from its own place meanwhile, pixels down. */
export function offsetOf(index: number, { from, to, by, space }: Drag): number {
  if (index === from) return by;
  if (index > from && index <= to) return -space;
  return index < from && index >= to ? space : 0;
}
